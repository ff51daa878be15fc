package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/**
 * What is left open of every condition that is judged at a step or behind it, once the answers so far are put in. Answers that leave the
 * same open of all of them go on alike, however they differ.
 */
final class Residues {

    private final DecisionGraph graph;
    private final StepRules rules;
    private final boolean withDrafts;
    private final Formulas formulas;
    private final Map<StepId, Set<Integer>> behind = new HashMap<>();
    private final Map<StepId, Set<FactId>> asked = new HashMap<>();

    /**
     * Residues in a graph.
     *
     * @param withDrafts whether it matters too what outcomes draft
     */
    Residues(DecisionGraph graph, StepRules rules, boolean withDrafts) {
        this.graph = graph;
        this.rules = rules;
        this.withDrafts = withDrafts;
        this.formulas = new Formulas(graph);
        graph.steps().forEach(step -> {
            judgedAt(step).forEach(condition -> behind(step.id()).add(formulas.of(condition)));
            asked(step.id()).addAll(step instanceof Step.Asking asking ? rules.asked(asking) : List.of());
        });
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : graph.steps()) {
                for (StepId next : rules.next(step).toList()) {
                    grew |= behind(step.id()).addAll(behind(next));
                    grew |= asked(step.id()).addAll(asked(next));
                }
            }
        }
    }

    private Set<Integer> behind(StepId step) {
        return behind.computeIfAbsent(step, id -> new LinkedHashSet<>());
    }

    private Set<FactId> asked(StepId step) {
        return asked.computeIfAbsent(step, id -> new TreeSet<>());
    }

    private List<Condition> judgedAt(Step step) {
        List<Condition> judged = new ArrayList<>();
        if (step instanceof Step.Asking asking) {
            asking.routes().forEach(route -> judged.add(route.when()));
            graph.asksAfter(step.id()).forEach(ask -> judged.add(dated(ask.rule())));
            rules.asked(asking).stream()
                    .flatMap(question -> rules.conflicts(question).stream())
                    .map(Conflict::when)
                    .forEach(judged::add);
        } else if (withDrafts) {
            judged.addAll(rules.conditions(step));
        }
        rules.tables(step).forEach(table -> table.rows().forEach(row -> judged.add(row.when())));
        return judged;
    }

    private static Condition dated(Policy.Ask ask) {
        Condition inForce = new Condition.Test(DecisionGraph.DATE_OF_SERVICE, new Condition.Within(ask.inForce()));
        return new Condition.All(List.of(inForce, ask.when()));
    }

    /** What is left open from a step on, and which of the questions there are answered. */
    List<Object> of(StepId step, List<Map<FactId, Value>> levels) {
        KnownFacts facts = Situation.facts(graph, levels);
        List<Object> residue = new ArrayList<>();
        Set<FactId> answered = new HashSet<>(Situation.own(levels).keySet());
        answered.retainAll(asked(step));
        residue.add(answered);
        Formulas.Put put = formulas.put(facts);
        behind(step).forEach(formula -> residue.add(put.residue(formula)));
        if (graph.step(step) instanceof Step.Asking asking) {
            // what a message would tell of a route that is never taken
            asking.routes().forEach(route -> route.when().mentions().forEach(fact -> residue.add(facts.find(fact))));
        }
        return residue;
    }
}
