package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.engine.analysis.Discoveries.Turn;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/** Situations in which no route of a step fits, or no row of a table. */
final class Gaps {

    private static final int MOST_SHOWN = 12;

    private final DecisionGraph graph;
    private final Discoveries found;
    private final Witness witness;
    private final Alike alike;

    Gaps(DecisionGraph graph, Discoveries found, Witness witness, Alike alike) {
        this.graph = graph;
        this.found = found;
        this.witness = witness;
        this.alike = alike;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<StepId> explained = new TreeSet<>();
        found.tableGaps.forEach((table, turn) -> {
            explained.add(turn.step().id());
            diagnostics.add(tableGap(table, turn));
        });
        found.gaps.forEach((step, ways) -> {
            if (!explained.contains(step)) {
                diagnostics.add(routeGap((Step.Asking) graph.step(step), ways));
            }
        });
        return diagnostics;
    }

    private Diagnostic tableGap(DerivedFact table, Turn turn) {
        Map<FactId, String> looksAt = new LinkedHashMap<>();
        KnownFacts facts = turn.way().facts(graph);
        table.rows().forEach(row -> row.when().mentions().forEach(fact -> put(looksAt, fact, facts)));
        return Diagnostic.of(DiagnosticCode.GAP, "no row of `" + table.id() + "` fits these answers")
                .withPlace(table.span(), "read at the step `" + turn.step().id() + "`")
                .withShow(witness.lines(turn.step(), turn.way()))
                .withHelp("add a row for " + condition(looksAt));
    }

    private Diagnostic routeGap(Step.Asking step, List<Progress> ways) {
        Set<Map<FactId, String>> situations = new LinkedHashSet<>();
        ways.forEach(way -> situations.add(looksAt(step, way)));
        Map<FactId, String> first = situations.iterator().next();
        Diagnostic gap = Diagnostic.of(
                        DiagnosticCode.GAP, "no route of `" + step.id().name() + "` fits these answers")
                .withPlace(step.span(), "the walk would stop here")
                .withShow(witness.lines(step, ways.get(0)))
                .withHelp("add a route for " + condition(joined(first, situations)) + ", or widen one that is there");
        int others = situations.size() - 1;
        return others == 0 || differingFacts(first, situations).size() == 1
                ? gap
                : gap.withHelp("there are " + others + " more situations of this kind");
    }

    private Map<FactId, String> looksAt(Step.Asking step, Progress way) {
        Map<FactId, String> looksAt = new LinkedHashMap<>();
        KnownFacts facts = way.facts(graph);
        step.routes().forEach(route -> route.when().mentions().forEach(fact -> put(looksAt, fact, facts)));
        return looksAt;
    }

    private void put(Map<FactId, String> looksAt, FactId fact, KnownFacts facts) {
        facts.find(fact).ifPresent(value -> looksAt.put(fact, alike.condition(fact, value)));
    }

    /** Situations that differ in one fact only, as one. */
    private static Map<FactId, String> joined(Map<FactId, String> first, Set<Map<FactId, String>> situations) {
        Set<FactId> differing = differingFacts(first, situations);
        if (differing.size() != 1) {
            return first;
        }
        FactId fact = differing.iterator().next();
        Map<FactId, String> joined = new LinkedHashMap<>(first);
        joined.put(
                fact,
                situations.stream()
                        .flatMap(situation -> Optional.ofNullable(situation.get(fact)).stream())
                        .map(words -> words.replaceAll("^\\[|]$", ""))
                        .distinct()
                        .limit(MOST_SHOWN)
                        .collect(Collectors.joining(", ", "[", "]")));
        return joined;
    }

    private static Set<FactId> differingFacts(Map<FactId, String> first, Set<Map<FactId, String>> situations) {
        Set<FactId> differing = new TreeSet<>();
        for (Map<FactId, String> situation : situations) {
            first.forEach((fact, words) -> {
                if (!words.equals(situation.get(fact))) {
                    differing.add(fact);
                }
            });
        }
        return differing;
    }

    /** As an author would write it. */
    private static String condition(Map<FactId, String> looksAt) {
        if (looksAt.isEmpty()) {
            return "these answers";
        }
        return looksAt.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(", ", "`", "`"));
    }
}
