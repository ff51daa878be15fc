package org.codingwizard.engine.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/**
 * Which answers still matter from a step on. Situations that differ in nothing else are one, which keeps their number small and the
 * analysis exact.
 */
final class Relevance {

    private final DecisionGraph graph;
    private final StepRules rules;
    private final Map<StepId, Set<FactId>> from = new HashMap<>();

    Relevance(DecisionGraph graph, StepRules rules) {
        this.graph = graph;
        this.rules = rules;
        graph.steps().forEach(step -> from.put(step.id(), usedAt(step)));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : graph.steps()) {
                Set<FactId> facts = of(step.id());
                grew |= rules.next(step).map(id -> facts.addAll(of(id))).reduce(false, Boolean::logicalOr);
            }
        }
    }

    /** The questions whose answers matter at a step or behind it. */
    Set<FactId> of(StepId step) {
        return from.computeIfAbsent(step, id -> new TreeSet<>());
    }

    private Set<FactId> usedAt(Step step) {
        Set<FactId> used = new TreeSet<>();
        rules.conditions(step).forEach(condition -> used.addAll(rules.mentions().questions(condition)));
        rules.named(step).forEach(fact -> used.addAll(rules.mentions().questions(fact)));
        if (step instanceof Step.Asking asking) {
            for (FactId question : rules.asked(asking)) {
                used.add(question);
                rules.conflicts(question)
                        .forEach(conflict -> used.addAll(rules.mentions().questions(conflict.when())));
            }
            if (graph.asksAfter(asking.id()).stream().anyMatch(ask -> StepRules.dated(ask.rule()))) {
                used.add(DecisionGraph.DATE_OF_SERVICE);
            }
        }
        return used;
    }
}
