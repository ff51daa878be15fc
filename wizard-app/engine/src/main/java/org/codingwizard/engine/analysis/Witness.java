package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.analysis.Progress.Given;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;

/** Writes the answers that show a finding; of the answers around a walk only those that matter to its step. */
final class Witness {

    private final DecisionGraph graph;
    private final StepRules rules;

    Witness(DecisionGraph graph, StepRules rules) {
        this.graph = graph;
        this.rules = rules;
    }

    /** The answers, one a line; for a finding that every answer shows, the question itself. */
    List<String> lines(Step step, Progress way) {
        Set<FactId> mattering = mattering(step);
        List<String> lines = new ArrayList<>();
        for (Given given : way.path()) {
            boolean own = given.level() == way.level();
            if (own || given.question().equals(DecisionGraph.TARGET) || mattering.contains(given.question())) {
                lines.add(given.words());
            }
        }
        return lines;
    }

    private Set<FactId> mattering(Step step) {
        Set<FactId> facts = new TreeSet<>();
        rules.conditions(step)
                .forEach(condition -> facts.addAll(rules.mentions().questions(condition)));
        rules.named(step).forEach(fact -> facts.addAll(rules.mentions().questions(fact)));
        if (step instanceof Step.Asking asking
                && graph.asksAfter(asking.id()).stream().anyMatch(ask -> StepRules.dated(ask.rule()))) {
            facts.add(DecisionGraph.DATE_OF_SERVICE);
        }
        return facts;
    }
}
