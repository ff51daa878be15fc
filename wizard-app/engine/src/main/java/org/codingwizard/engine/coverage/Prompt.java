package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;

/** Where answers at the prompt can lead in a graph. It is looked at when it is first asked for, which takes a few seconds. */
final class Prompt {

    /** Why something is not counted. */
    static final String NEVER = "no answers at the prompt lead to it";

    private final DecisionGraph graph;
    private final List<Prompt> others;
    private final Map<List<Condition>, Ways> watched = new LinkedHashMap<>();

    /**
     * The prompt of one payer, or without one.
     *
     * @param others of the core: those of payers, who may ask more
     */
    Prompt(DecisionGraph graph, List<Prompt> others) {
        this.graph = graph;
        this.others = others.stream().filter(other -> other.asksMore(graph)).toList();
    }

    DecisionGraph graph() {
        return graph;
    }

    /** Every way. */
    synchronized Ways ways() {
        return watched.computeIfAbsent(List.of(), none -> Ways.atPrompt(graph, none));
    }

    /** Whether a payer asks a question of the core where the core does not, so that more of the core's rules come into play. */
    private boolean asksMore(DecisionGraph core) {
        Set<FactId> own = core.steps().stream()
                .filter(Step.Asking.class::isInstance)
                .map(step -> ((Step.Asking) step).question())
                .collect(Collectors.toSet());
        return graph.rules().asks().stream()
                .anyMatch(ask -> own.contains(ask.rule().question()));
    }

    /** Answers that lead to where a condition holds. */
    List<List<Answered>> holding(Condition condition) {
        return holding(condition, List.of(condition));
    }

    private List<List<Answered>> holding(Condition condition, List<Condition> watch) {
        List<List<Answered>> met = ways().holding(condition);
        return met.isEmpty() ? watching(watch).holding(condition) : met;
    }

    /** The ways that tell apart how these conditions come out; the last few are kept. */
    private synchronized Ways watching(List<Condition> conditions) {
        if (watched.size() > 2) {
            List<List<Condition>> older = new ArrayList<>(watched.keySet());
            watched.remove(older.get(1));
        }
        return watched.computeIfAbsent(conditions, any -> Ways.atPrompt(graph, conditions));
    }

    /** A proof that a condition holds at no outcome, if there is one. */
    Optional<String> never(Condition condition) {
        boolean somewhere =
                Stream.concat(Stream.of(this), others.stream()).anyMatch(prompt -> prompt.mayHold(condition));
        return somewhere ? Optional.empty() : Optional.of(NEVER);
    }

    private boolean mayHold(Condition condition) {
        return !holding(condition).isEmpty() || !watching(List.of(condition)).isComplete();
    }

    /** Answers that contradict each other as a conflict says. */
    List<List<Answered>> contradicting(Conflict conflict) {
        return ways().contradicting(conflict);
    }

    /** A proof that no answers contradict each other so, if there is one. */
    Optional<String> neverContradicting(Conflict conflict) {
        boolean somewhere = Stream.concat(Stream.of(this), others.stream())
                .anyMatch(prompt -> !prompt.ways().isComplete() || prompt.contradicts(conflict));
        return somewhere ? Optional.empty() : Optional.of(NEVER);
    }

    /** A payer's further choices may have widened the conflict, so it is known by its place. */
    private boolean contradicts(Conflict conflict) {
        return graph.rules().conflicts().stream()
                .map(owned -> owned.rule())
                .filter(other -> other.span().equals(conflict.span()))
                .anyMatch(other -> !ways().contradicting(other).isEmpty());
    }

    /** A proof that something is not reached, where no way was found to it. */
    Optional<String> unless(List<List<Answered>> there) {
        return there.isEmpty() && ways().isComplete() ? Optional.of(NEVER) : Optional.empty();
    }
}
