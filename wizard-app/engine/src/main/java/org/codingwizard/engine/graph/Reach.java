package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/**
 * What can still be reached from a step, whatever is answered from there on: questions, outcomes and the codes they draft. A route counts
 * as open unless what is known rules it out, so nothing that can happen is left out.
 */
public final class Reach {

    private final DecisionGraph graph;
    private final OpenFacts facts;
    private final Set<StepId> seen = new HashSet<>();
    private final Set<FactId> questions = new LinkedHashSet<>();
    private final List<Step.Outcome> outcomes = new ArrayList<>();
    private final NavigableSet<String> codes = new TreeSet<>();

    private Reach(DecisionGraph graph, Map<FactId, Value> known) {
        this.graph = graph;
        this.facts = new OpenFacts(graph, known);
    }

    /**
     * What was found.
     *
     * @param questions the questions that may still be asked in this walk
     * @param outcomes the outcomes in which it may end
     * @param codes the codes that those outcomes may draft, or add to
     */
    public record Found(Set<FactId> questions, List<Step.Outcome> outcomes, NavigableSet<String> codes) {
        public Found {
            questions = Set.copyOf(questions);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What can be reached from a step, the step itself included. */
    public static Found from(DecisionGraph graph, StepId step, Map<FactId, Value> known) {
        Reach reach = new Reach(graph, known);
        if (graph.has(step)) {
            reach.follow(step);
        }
        return new Found(reach.questions, reach.outcomes, reach.codes);
    }

    /** What each choice of a question leads to when it is asked at this step. */
    public static Map<Choice, Found> byChoice(
            DecisionGraph graph, StepId step, Question question, Map<FactId, Value> known) {
        Map<Choice, Found> found = new LinkedHashMap<>();
        question.choices().stream().filter(choice -> !choice.meansUnknown()).forEach(choice -> {
            Map<FactId, Value> assumed = new HashMap<>(known);
            assumed.put(question.id(), value(question, choice));
            found.put(choice, from(graph, step, assumed));
        });
        return found;
    }

    private static Value value(Question question, Choice choice) {
        return question.kind() == Question.Kind.SEVERAL_OF
                ? new Value.Several(List.of(choice.id()))
                : new Value.One(choice.id());
    }

    private void follow(StepId id) {
        if (seen.add(id)) {
            graph.step(id).match(new Step.Cases<>(this::pass, this::end));
        }
    }

    private boolean pass(Step.Asking step) {
        questions.add(step.question());
        graph.asksAfter(step.id()).stream()
                .filter(ask -> facts.mayHold(ask.rule().when()))
                .forEach(ask -> questions.add(ask.rule().question()));
        for (Step.Route route : step.routes()) {
            if (facts.mayHold(route.when())) {
                follow(route.go());
            }
        }
        return true;
    }

    private boolean end(Step.Outcome outcome) {
        outcomes.add(outcome);
        outcome.drafts().forEach(this::draft);
        return true;
    }

    private void draft(Draft draft) {
        if (facts.mayHold(draft.terms().when())) {
            draft.match(new Draft.Cases<>(this::line, this::joined, this::included));
        }
    }

    private boolean line(Draft.Line line) {
        Optional<String> answered = line.codeFrom().flatMap(facts::known).map(Value::words);
        Optional<String> side = line.place().side().flatMap(facts::known).map(Value::words);
        boolean both = side.equals(Optional.of("both")) && line.bothSides().isPresent();
        line.code().or(() -> answered).filter(code -> !both).ifPresent(codes::add);
        line.bothSides().filter(code -> both || side.isEmpty()).ifPresent(codes::add);
        return true;
    }

    private boolean included(Draft.Included included) {
        graph.sharedDrafts(included.sharedDrafts()).forEach(this::draft);
        return true;
    }

    private boolean joined(Draft.Joined joined) {
        return graph.join(joined.join())
                .rule()
                .match(new Join.Cases<>(
                        counted -> bands(joined, counted),
                        once -> codes.add(once.code()),
                        amounts -> drugs(joined, amounts),
                        ladder -> codes.addAll(ladder.everyCode()),
                        limbs -> codes.addAll(limbs.everyCode())));
    }

    /** Other procedures may add to the count and never take from it. */
    private boolean bands(Draft.Joined joined, Join.Counted counted) {
        int least = Math.max(1, Math.max(joined.atLeast(), counted(joined)));
        counted.lines().stream()
                .filter(band -> band.to().orElse(Integer.MAX_VALUE) >= least)
                .forEach(band -> codes.add(band.code()));
        return true;
    }

    private int counted(Draft.Joined joined) {
        Optional<Integer> named = joined.names()
                .flatMap(facts::known)
                .map(value -> value.members().size());
        Optional<Integer> number = joined.count()
                .flatMap(facts::known)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number());
        return Math.max(named.orElse(0), number.orElse(0));
    }

    private boolean drugs(Draft.Joined joined, Join.Amounts amounts) {
        Optional<String> drug =
                joined.dose().flatMap(dose -> facts.known(dose.drug())).map(Value::words);
        amounts.codes().forEach((substance, its) -> {
            if (drug.map(substance::equals).orElse(true)) {
                codes.addAll(its);
            }
        });
        return true;
    }
}
