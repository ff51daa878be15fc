package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DerivedFact;
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
    private final Map<StepId, Set<Condition>> behind = new HashMap<>();
    private final Map<StepId, Set<FactId>> asked = new HashMap<>();
    private final Map<List<?>, Integer> names = new HashMap<>();

    /**
     * Residues in a graph.
     *
     * @param withDrafts whether it matters too what outcomes draft
     */
    Residues(DecisionGraph graph, StepRules rules, boolean withDrafts) {
        this.graph = graph;
        this.rules = rules;
        this.withDrafts = withDrafts;
        graph.steps().forEach(step -> {
            behind.put(step.id(), new LinkedHashSet<>(judgedAt(step)));
            asked.put(step.id(), new TreeSet<>(askedAt(step)));
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

    private Set<Condition> behind(StepId step) {
        return behind.computeIfAbsent(step, id -> new LinkedHashSet<>());
    }

    private Set<FactId> asked(StepId step) {
        return asked.computeIfAbsent(step, id -> new TreeSet<>());
    }

    private List<FactId> askedAt(Step step) {
        return step instanceof Step.Asking asking ? rules.asked(asking) : List.of();
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
    List<Object> of(StepId step, List<Map<FactId, Value>> levels, KnownFacts facts) {
        List<Object> residue = new ArrayList<>();
        Map<FactId, Value> own = levels.get(levels.size() - 1);
        asked(step).stream().filter(own::containsKey).forEach(residue::add);
        behind(step).forEach(condition -> residue.add(residue(condition, facts)));
        if (graph.step(step) instanceof Step.Asking asking) {
            // what a message would tell of a route that is never taken
            asking.routes().forEach(route -> route.when().mentions().forEach(fact -> residue.add(facts.find(fact))));
        }
        return residue;
    }

    /** True or false where the answers decide, else a name for what is open. */
    private Object residue(Condition condition, KnownFacts facts) {
        return condition.match(new Condition.Cases<>(
                test -> test(test, facts),
                all -> together(all.conditions(), facts, true),
                any -> together(any.conditions(), facts, false),
                not -> {
                    Object inner = residue(not.condition(), facts);
                    return inner instanceof Boolean decided ? (Object) !decided : name(List.of("not", inner));
                }));
    }

    /** All of them where {@code all}, else any of them. */
    private Object together(List<Condition> conditions, KnownFacts facts, boolean all) {
        List<Object> open = new ArrayList<>();
        for (Condition condition : conditions) {
            Object residue = residue(condition, facts);
            if (residue.equals(!all)) {
                return !all;
            }
            if (!residue.equals(all)) {
                open.add(residue);
            }
        }
        return open.isEmpty() ? (Object) all : name(List.of(all ? "all" : "any", open));
    }

    private Object test(Condition.Test test, KnownFacts facts) {
        Optional<List<Object>> open = open(test.fact(), facts);
        if (open.isEmpty()) {
            return test.holds(facts);
        }
        List<Object> named = new ArrayList<>(List.of(test));
        named.addAll(open.get());
        limits(test).forEach(limit -> named.add(facts.limit(limit)));
        return name(named);
    }

    private static Stream<String> limits(Condition.Test test) {
        return test.probe() instanceof Condition.Between between
                ? Stream.of(between.atLeast(), between.atMost())
                        .flatMap(Optional::stream)
                        .map(Bound::limit)
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    /** What is open of a fact; empty when it is decided. */
    private Optional<List<Object>> open(FactId fact, KnownFacts facts) {
        if (facts.find(fact).isPresent()) {
            return Optional.empty();
        }
        Optional<DerivedFact> table = graph.derived(fact);
        if (table.isEmpty()) {
            boolean answered = FactNames.questionOf(fact).flatMap(facts::find).isPresent();
            return answered ? Optional.empty() : Optional.of(List.of());
        }
        List<Object> rows = new ArrayList<>();
        table.get().rows().forEach(row -> rows.add(residue(row.when(), facts)));
        boolean decided = rows.stream().allMatch(Boolean.class::isInstance);
        return decided ? Optional.empty() : Optional.of(rows);
    }

    private Integer name(List<?> residue) {
        return names.computeIfAbsent(List.copyOf(residue), fresh -> names.size());
    }
}
