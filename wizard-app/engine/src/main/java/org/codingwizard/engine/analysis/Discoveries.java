package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codingwizard.engine.analysis.Progress.Node;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** What an exploration met: steps, routes taken, situations without a way on or with two, tables that do not say one thing. */
final class Discoveries {

    private static final int SEVERAL = 8;

    private final DecisionGraph graph;
    private final StepRules rules;
    private final Optional<Set<StepId>> touched;
    private final Map<StepId, Set<DerivedFact>> tablesAt = new HashMap<>();
    private final Set<List<Object>> judged = new HashSet<>();
    private final Set<Policy.Ask> asked = new HashSet<>();
    private final Map<StepId, Map<FactId, Set<Optional<Value>>>> seen = new HashMap<>();

    final Map<StepId, Node> reached = new LinkedHashMap<>();
    final Map<Step.Route, Turn> taken = new LinkedHashMap<>();
    final Map<StepId, List<Progress>> gaps = new LinkedHashMap<>();
    final Map<List<Step.Route>, Turn> overlaps = new LinkedHashMap<>();
    final Map<DerivedFact, Turn> tableGaps = new LinkedHashMap<>();
    final Map<List<DerivedFact.Row>, Turn> tableOverlaps = new LinkedHashMap<>();
    final Map<Conflict, List<Progress>> contradicted = new LinkedHashMap<>();
    final Set<StepId> unfinished = new TreeSet<>();
    final Set<FactId> shortened = new TreeSet<>();

    /**
     * Nothing yet.
     *
     * @param touched the steps that are looked at; empty for all
     */
    Discoveries(DecisionGraph graph, StepRules rules, Optional<Set<StepId>> touched) {
        this.graph = graph;
        this.rules = rules;
        this.touched = touched;
    }

    DecisionGraph graph() {
        return graph;
    }

    StepRules rules() {
        return rules;
    }

    Optional<Set<StepId>> touched() {
        return touched;
    }

    /** A step, and the answers with which it was left. */
    record Turn(Step step, Progress way) {}

    void reached(Step step, Node node) {
        reached.putIfAbsent(step.id(), node);
    }

    void asked(Policy.Ask ask) {
        asked.add(ask);
    }

    boolean isAsked(Policy.Ask ask) {
        return asked.contains(ask);
    }

    void contradicted(Conflict conflict, Progress way) {
        List<Progress> ways = contradicted.computeIfAbsent(conflict, one -> new ArrayList<>());
        if (ways.size() < SEVERAL) {
            ways.add(way);
        }
    }

    void unfinished(StepId step) {
        unfinished.add(step);
    }

    void shortened(FactId question) {
        shortened.add(question);
    }

    /** Whether every step was looked for, instead of those alone that a payer can change. */
    boolean isWhole() {
        return touched.isEmpty();
    }

    boolean isComplete() {
        return unfinished.isEmpty() && shortened.isEmpty();
    }

    void routed(Step.Asking step, List<Step.Route> fitting, Progress way) {
        note(step, way);
        if (fitting.isEmpty()) {
            gaps.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(way);
        } else {
            fitting.forEach(route -> taken.putIfAbsent(route, new Turn(step, way)));
        }
        for (int i = 1; i < fitting.size(); i++) {
            overlaps.putIfAbsent(List.of(fitting.get(0), fitting.get(i)), new Turn(step, way));
        }
    }

    /** The values with which a step was left, for each fact that its routes look at. */
    private void note(Step.Asking step, Progress way) {
        KnownFacts facts = way.facts(graph);
        seen.computeIfAbsent(step.id(), id -> lookedAt(step)).forEach((fact, values) -> values.add(facts.find(fact)));
    }

    private static Map<FactId, Set<Optional<Value>>> lookedAt(Step.Asking step) {
        Map<FactId, Set<Optional<Value>>> values = new TreeMap<>();
        step.routes()
                .forEach(route -> route.when().mentions().forEach(fact -> values.put(fact, new LinkedHashSet<>())));
        return values;
    }

    /** The values a fact was seen to have when a step was left; empty for not known. */
    Set<Optional<Value>> seen(StepId step, FactId fact) {
        return seen.getOrDefault(step, Map.of()).getOrDefault(fact, Set.of());
    }

    /** Every table that is read at a step must have exactly one fitting row, as soon as anything it looks at is known. */
    void judgeTables(Step step, Progress way) {
        Set<DerivedFact> tables = tablesAt.computeIfAbsent(step.id(), id -> rules.tables(step));
        if (tables.isEmpty()) {
            return;
        }
        KnownFacts facts = way.facts(graph);
        for (DerivedFact table : tables) {
            List<Object> looksAt = new ArrayList<>();
            rules.mentions().questions(table.id()).forEach(question -> looksAt.add(facts.find(question)));
            boolean something = looksAt.stream().anyMatch(value -> !value.equals(Optional.empty()));
            looksAt.add(table.id());
            if (something && judged.add(looksAt)) {
                judge(table, facts, new Turn(step, way));
            }
        }
    }

    private void judge(DerivedFact table, KnownFacts facts, Turn turn) {
        List<DerivedFact.Row> fitting =
                table.rows().stream().filter(row -> row.when().holds(facts)).toList();
        if (fitting.isEmpty()) {
            tableGaps.putIfAbsent(table, turn);
        }
        for (int i = 1; i < fitting.size(); i++) {
            tableOverlaps.putIfAbsent(List.of(fitting.get(0), fitting.get(i)), turn);
        }
    }
}
