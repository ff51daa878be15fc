package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/** What is judged at a step: its routes, the payer's questions, the conflicts its answers can bring about, its drafts. */
final class StepRules {

    private final DecisionGraph graph;
    private final List<Condition> watched;
    private final boolean atPrompt;
    private final Mentions mentions;
    private final Map<FactId, List<Conflict>> conflicts = new HashMap<>();

    StepRules(DecisionGraph graph) {
        this(graph, List.of(), false);
    }

    /**
     * The same as a conversation at the prompt meets them.
     *
     * @param watched conditions that are judged at every outcome besides, so that answers that tell them apart are tried
     */
    static StepRules atPrompt(DecisionGraph graph, List<Condition> watched) {
        return new StepRules(graph, watched, true);
    }

    private StepRules(DecisionGraph graph, List<Condition> watched, boolean atPrompt) {
        this.graph = graph;
        this.watched = List.copyOf(watched);
        this.atPrompt = atPrompt;
        this.mentions = new Mentions(graph);
        for (Owned<Conflict> conflict : graph.rules().conflicts()) {
            mentions.questions(conflict.rule().when())
                    .forEach(question -> conflicts
                            .computeIfAbsent(question, id -> new ArrayList<>())
                            .add(conflict.rule()));
        }
    }

    Mentions mentions() {
        return mentions;
    }

    /** The conflicts that an answer to this question can bring about. */
    List<Conflict> conflicts(FactId question) {
        return conflicts.getOrDefault(question, List.of());
    }

    /** The questions that may be asked at a step, its own first. */
    List<FactId> asked(Step.Asking step) {
        return Stream.concat(
                        Stream.of(step.question()),
                        graph.asksAfter(step.id()).stream()
                                .map(ask -> ask.rule().question()))
                .toList();
    }

    /** The conditions that decide where the walk goes from a step, or what an outcome drafts; conflicts are not among them. */
    List<Condition> conditions(Step step) {
        return step.match(new Step.Cases<>(
                asking -> Stream.concat(
                                asking.routes().stream().map(Step.Route::when),
                                graph.asksAfter(asking.id()).stream()
                                        .map(ask -> ask.rule().when()))
                        .toList(),
                outcome -> Stream.concat(outcome.drafts().stream().flatMap(this::conditions), watched.stream())
                        .toList()));
    }

    /** Whether a step's question is left out, because nobody is asked and only a file could say it. */
    boolean isLeftOut(Step.Asking step) {
        return atPrompt && step.unasked();
    }

    /** The tables that must have a fitting row at a step. */
    Set<DerivedFact> tables(Step step) {
        Set<DerivedFact> tables = new LinkedHashSet<>();
        conditions(step).forEach(condition -> tables.addAll(mentions.tables(condition)));
        named(step).forEach(fact -> tables.addAll(mentions.tables(fact)));
        return tables;
    }

    /** The facts that a step reads without a condition: the default of its question, the place of its lines. */
    Stream<FactId> named(Step step) {
        return step.match(new Step.Cases<>(
                asking -> graph.question(asking.question()).stream().flatMap(StepRules::defaultFrom),
                outcome -> outcome.drafts().stream().flatMap(StepRules::places)));
    }

    private static Stream<FactId> defaultFrom(Question question) {
        return question.rules().standard().flatMap(Question.Standard::from).stream();
    }

    private static Stream<FactId> places(Draft draft) {
        if (!(draft instanceof Draft.Line line)) {
            return Stream.empty();
        }
        Draft.Place place = line.place();
        return Stream.of(place.site(), place.within(), place.onePerSideFact()).flatMap(Optional::stream);
    }

    private Stream<Condition> conditions(Draft draft) {
        Stream<Condition> own = Stream.concat(
                Stream.of(draft.terms().when()), conditions(draft.terms().modifiers()));
        Stream<Condition> inner = draft.match(new Draft.Cases<>(
                line -> Stream.empty(),
                joined -> conditions(graph.join(joined.join()).rule()),
                included -> graph.sharedDrafts(included.sharedDrafts()).stream().flatMap(this::conditions)));
        return Stream.concat(own, inner);
    }

    private static Stream<Condition> conditions(Join join) {
        Stream<Condition> waste = join.match(new Join.Cases<>(
                counted -> Stream.empty(),
                once -> Stream.empty(),
                amounts -> Stream.of(
                        amounts.keptWhole().when(), amounts.discarded().when()),
                ladder -> Stream.empty(),
                limbs -> Stream.empty()));
        return Stream.concat(conditions(join.terms().modifiers()), waste);
    }

    private static Stream<Condition> conditions(List<Draft.AddedModifier> modifiers) {
        return modifiers.stream().map(Draft.AddedModifier::when);
    }

    /** Everything that is true of a step or of one behind it. */
    <T> Map<StepId, Set<T>> behind(Function<Step, ? extends Collection<T>> at) {
        Map<StepId, Set<T>> behind = new HashMap<>();
        graph.steps().forEach(step -> behind.put(step.id(), new LinkedHashSet<>(at.apply(step))));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : graph.steps()) {
                Set<T> here = behind.computeIfAbsent(step.id(), id -> new LinkedHashSet<>());
                grew |= next(step)
                        .map(next -> here.addAll(behind.getOrDefault(next, Set.of())))
                        .reduce(false, Boolean::logicalOr);
            }
        }
        return behind;
    }

    /** The steps that a step can lead to, the first of a walk over entries included. */
    private Stream<StepId> next(Step step) {
        return step.match(new Step.Cases<>(
                asking -> Stream.concat(
                        asking.routes().stream().map(Step.Route::go),
                        asked(asking).stream().flatMap(this::entered)),
                outcome -> Stream.empty()));
    }

    private Stream<StepId> entered(FactId question) {
        return graph.question(question).stream()
                .filter(asked -> asked.kind() == Question.Kind.ENTRIES)
                .map(asked -> graph.start(asked.rules().each()));
    }

    /** Whether the day decides which of the payer's questions are asked. */
    static boolean dated(Policy.Ask ask) {
        return ask.inForce().from().isPresent() || ask.inForce().to().isPresent();
    }
}
