package org.codingwizard.engine.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/** Which answers still matter from a step on; the others are forgotten before it is judged what those that matter leave open. */
final class Relevance {

    private final DecisionGraph graph;
    private final StepRules rules;
    private final Map<StepId, Set<FactId>> from;

    Relevance(DecisionGraph graph, StepRules rules) {
        this.graph = graph;
        this.rules = rules;
        this.from = rules.behind(this::usedAt);
    }

    /** The questions whose answers matter at a step or behind it. */
    Set<FactId> of(StepId step) {
        return from.getOrDefault(step, Set.of());
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
