package org.codingwizard.engine.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.spi.PayerId;

/**
 * The steps whose walks a payer's questions can change: those that lead to such a question or come after one. What is proved of the others
 * in the graph without payers holds here too.
 */
final class Touched {

    private Touched() {}

    /** The steps; empty where every step must be looked at: without a payer, or where answers are added or refused. */
    static Optional<Set<StepId>> in(DecisionGraph graph, StepRules rules) {
        boolean whole = graph.payer().equals(PayerId.NONE)
                || graph.rules().conflicts().stream().anyMatch(Owned::isPolicy)
                || graph.policies().stream()
                        .anyMatch(policy -> !policy.rule().choices().isEmpty());
        return whole ? Optional.empty() : Optional.of(steps(graph, rules));
    }

    private static Set<StepId> steps(DecisionGraph graph, StepRules rules) {
        Set<StepId> asking =
                graph.rules().asks().stream().map(owned -> owned.rule().after()).collect(Collectors.toSet());
        Map<StepId, Set<StepId>> behind = rules.behind(step -> List.of(step.id()));
        Set<StepId> touched = new HashSet<>();
        behind.forEach((step, further) -> {
            if (!Collections.disjoint(further, asking)) {
                touched.add(step);
            }
            if (asking.contains(step)) {
                touched.addAll(further);
            }
        });
        return touched;
    }
}
