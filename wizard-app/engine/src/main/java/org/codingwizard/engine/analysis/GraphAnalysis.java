package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.source.SourceSpan;

/**
 * Proves that in every situation that answers can lead to exactly one way leads on, and that nothing is written in vain; every finding
 * comes with the answers that show it.
 *
 * <p>Situations are visited one by one, not paths: answers that no longer matter are forgotten, and answers that no condition tells
 * apart are tried once.
 */
public final class GraphAnalysis {

    private static final int MOST_SITUATIONS = 200_000;

    private GraphAnalysis() {}

    /** Everything there is to say about a graph, in the order of its files. */
    public static List<Diagnostic> of(DecisionGraph graph) {
        return of(graph, MOST_SITUATIONS);
    }

    static List<Diagnostic> of(DecisionGraph graph, int mostSituations) {
        List<Diagnostic> endless = TableCycles.in(graph);
        if (!endless.isEmpty()) {
            return endless;
        }
        StepRules rules = new StepRules(graph);
        Domains domains = domains(graph, rules);
        Discoveries found = Exploration.ofChanges(graph, rules, domains, mostSituations);
        Witness witness = new Witness(graph, rules);
        Alike alike = new Alike(graph, domains);
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.addAll(new Gaps(graph, found, witness, alike).diagnostics());
        diagnostics.addAll(new Overlaps(found, witness).diagnostics());
        diagnostics.addAll(new StepCycles(graph, found, witness).diagnostics());
        diagnostics.addAll(new Unreached(graph, found, witness, alike).diagnostics());
        diagnostics.addAll(new NeverTrue(graph, rules.mentions()).diagnostics());
        diagnostics.addAll(Unfinished.in(graph, found));
        diagnostics.sort(Comparator.comparing(GraphAnalysis::place));
        return List.copyOf(diagnostics);
    }

    /** Domains cut at everything that decides where a walk goes or what it drafts. */
    static Domains domains(DecisionGraph graph, StepRules rules) {
        Stream<Condition> steps = graph.steps().stream().flatMap(step -> rules.conditions(step).stream());
        Stream<Condition> conflicts =
                graph.rules().conflicts().stream().map(Owned::rule).map(Conflict::when);
        Stream<Condition> tables = graph.derivedFacts().stream()
                .flatMap(table -> table.rows().stream())
                .map(DerivedFact.Row::when);
        return new Domains(
                graph,
                Days.of(graph),
                Stream.of(steps, conflicts, tables).flatMap(s -> s).toList());
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.place().map(place -> sortable(place.span())).orElse("");
    }

    private static String sortable(SourceSpan span) {
        return "%s:%06d:%06d".formatted(span.text().name(), span.startLine(), span.startColumn());
    }
}
