package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;

/** Derived facts that follow from themselves. */
final class TableCycles {

    private TableCycles() {}

    static List<Diagnostic> in(DecisionGraph graph) {
        List<DerivedFact> tables = graph.derivedFacts().stream()
                .sorted(Comparator.comparing(DerivedFact::span))
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        List<FactId> told = new ArrayList<>();
        for (DerivedFact table : tables) {
            way(graph, table, List.of(table.id()), table.id())
                    .filter(way -> way.stream().noneMatch(told::contains))
                    .ifPresent(way -> {
                        told.addAll(way);
                        found.add(cycle(table, way));
                    });
        }
        return found;
    }

    /** The facts on the way from a table back to a fact. */
    private static Optional<List<FactId>> way(
            DecisionGraph graph, DerivedFact table, List<FactId> before, FactId back) {
        for (DerivedFact.Row row : table.rows()) {
            for (FactId fact : row.when().mentions()) {
                if (fact.equals(back)) {
                    return Optional.of(before);
                }
                if (!before.contains(fact)) {
                    List<FactId> here = new ArrayList<>(before);
                    here.add(fact);
                    Optional<List<FactId>> further = graph.derived(fact).flatMap(next -> way(graph, next, here, back));
                    if (further.isPresent()) {
                        return further;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Diagnostic cycle(DerivedFact table, List<FactId> way) {
        String round = way.stream().map(FactId::text).collect(Collectors.joining(" needs "));
        return Diagnostic.at(table.span(), DiagnosticCode.CYCLE, "the fact `" + table.id() + "` follows from itself")
                .withShow(List.of(round + " needs " + table.id()))
                .withHelp("let one of them follow from answers only");
    }
}
