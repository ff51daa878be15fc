package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.PayerId;

/** The questions of a graph, their choices, and the routes behind them; of a payer's graph, what the payer adds to it. */
final class WalkItems {

    private final Prompt prompt;
    private final DecisionGraph graph;
    private final Inventory all;

    WalkItems(Prompt prompt, Inventory all) {
        this.prompt = prompt;
        this.graph = prompt.graph();
        this.all = all;
    }

    void collect() {
        if (!graph.payer().equals(PayerId.NONE)) {
            graph.rules().asks().stream()
                    .filter(Owned::isPolicy)
                    .map(ask -> ask.rule().question())
                    .distinct()
                    .filter(question ->
                            asking().noneMatch(step -> step.question().equals(question)))
                    .forEach(question -> choices(graph.asked(question), List.of()));
            return;
        }
        asking().forEach(this::question);
        choices();
        asking().forEach(this::routes);
    }

    private Stream<Step.Asking> asking() {
        return graph.steps().stream()
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .sorted(Comparator.comparing(Step::span));
    }

    private void question(Step.Asking step) {
        String says = graph.asked(step).words().ask();
        Aim aim = Aim.on(
                terms(says, step.span(), Condition.always()),
                () -> to(step),
                example -> taken(example).anyMatch(taken -> taken.step().equals(step.id())));
        all.add(Item.Kind.QUESTION, step.id().toString(), aim, thoroughly -> prompt.unless(to(step)));
    }

    /** A way on that always holds is shown with its question. */
    private void routes(Step.Asking step) {
        if (step.routes().size() == 1) {
            return;
        }
        for (Step.Route route : step.routes()) {
            String says = "from `" + step.id() + "` to `" + route.go() + "`";
            Supplier<List<List<Answered>>> there = () -> prompt.ways().through(step.id(), route);
            Aim aim = Aim.on(
                    terms(says, route.span(), Condition.always()),
                    there,
                    example -> taken(example)
                            .anyMatch(taken -> taken.step().equals(step.id())
                                    && taken.route().span().equals(route.span())));
            all.add(
                    Item.Kind.ROUTE,
                    step.id() + " > " + name(route.go(), step.id()),
                    aim,
                    thoroughly -> prompt.unless(there.get()));
        }
    }

    private List<List<Answered>> to(Step.Asking step) {
        return prompt.ways().to(step.id());
    }

    private static String name(StepId step, StepId seenFrom) {
        return step.ruleset().equals(seenFrom.ruleset()) ? step.name() : step.toString();
    }

    private static Stream<Trace.Taken> taken(Example example) {
        return example.walked().traces().flatMap(trace -> trace.taken().stream());
    }

    /** The choices of every question that is asked somewhere; those of the payer are told by what each payer changes. */
    private void choices() {
        Set<FactId> told = new HashSet<>(Set.of(DecisionGraph.PAYER));
        asking().forEach(step -> {
            if (told.add(step.question())) {
                choices(graph.asked(step.question()), at(step.question()));
            }
        });
    }

    private List<Step.Asking> at(FactId question) {
        return asking().filter(step -> step.question().equals(question)).toList();
    }

    /**
     * The choices of a question.
     *
     * @param steps where it is asked; none for a question that a payer adds
     */
    private void choices(Question question, List<Step.Asking> steps) {
        for (Choice choice : question.choices()) {
            List<Step.Asking> offering = steps.stream()
                    .filter(step -> graph.asked(step).choice(choice.id()).isPresent())
                    .toList();
            Aim aim = Aim.on(
                    terms(choice.label(), question.span(), chosen(question.id(), choice)),
                    () -> ways(question.id(), offering, choice),
                    example -> isChosen(question.id(), choice, example));
            all.add(
                    Item.Kind.CHOICE,
                    question.id() + "=" + choice.id(),
                    aim,
                    thoroughly -> impossible(steps, offering));
        }
    }

    private Optional<String> impossible(List<Step.Asking> steps, List<Step.Asking> offering) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        return steps.stream().allMatch(Step.Asking::unasked)
                ? Optional.of("nobody is asked; only a file can say it")
                : prompt.unless(
                        offering.stream().flatMap(step -> to(step).stream()).toList());
    }

    /** Ways to the steps that offer a choice, those on which it is the answer first. */
    private List<List<Answered>> ways(FactId question, List<Step.Asking> offering, Choice choice) {
        Ways ways = prompt.ways();
        List<String> alike = ways.alike(question, choice.id());
        List<List<Answered>> there = new ArrayList<>();
        for (Step.Asking step : offering) {
            List<List<Answered>> behind = step.routes().stream()
                    .flatMap(route -> ways.through(step.id(), route).stream())
                    .toList();
            behind.stream()
                    .filter(way -> way.stream()
                            .anyMatch(given -> given.question().equals(question)
                                    && given.value().members().stream().anyMatch(alike::contains)))
                    .forEach(there::add);
            there.addAll(to(step));
        }
        return there;
    }

    private static Condition chosen(FactId question, Choice choice) {
        return choice.meansUnknown()
                ? Condition.always()
                : new Condition.Test(question, new Condition.Among(Condition.Relation.ANY_OF, List.of(choice.id())));
    }

    private static boolean isChosen(FactId question, Choice choice, Example example) {
        return choice.meansUnknown()
                ? example.answers().all().entrySet().stream()
                        .anyMatch(given -> given.getKey().question().equals(question)
                                && given.getValue().is(Answer.Kind.UNKNOWN))
                : example.walked()
                        .traces()
                        .flatMap(trace -> trace.asked().stream())
                        .filter(asked -> asked.key().question().equals(question))
                        .anyMatch(asked -> asked.answer().value().members().contains(choice.id()));
    }

    private static Change.Terms terms(String says, SourceSpan span, Condition when) {
        return new Change.Terms(
                says, Optional.empty(), Set.of(), when, List.of(), List.<Citation>of(), Optional.of(span));
    }
}
