package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<StepId, Set<Integer>> behind;
    private final Map<StepId, Set<FactId>> asked;

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
        this.behind =
                rules.behind(step -> judgedAt(step).stream().map(formulas::of).toList());
        this.asked = rules.behind(step -> step instanceof Step.Asking asking ? rules.asked(asking) : List.of());
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
        answered.retainAll(asked.getOrDefault(step, Set.of()));
        residue.add(answered);
        Formulas.Applied applied = formulas.to(facts);
        behind.getOrDefault(step, Set.of()).forEach(formula -> residue.add(applied.residue(formula)));
        if (graph.step(step) instanceof Step.Asking asking) {
            // what a message would tell of a route that is never taken
            asking.routes().forEach(route -> route.when().mentions().forEach(fact -> residue.add(facts.find(fact))));
        }
        return residue;
    }
}
