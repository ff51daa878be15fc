package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Severity;

/** Says what a payer has to say about lines: limits, covered diagnoses, and whatever it changed. */
final class PolicyPass {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final Diagnoses diagnoses;
    private final List<CodedFinding> findings = new ArrayList<>();

    PolicyPass(DecisionGraph graph, Tables tables, Walked walked, Diagnoses diagnoses) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
        this.diagnoses = diagnoses;
    }

    /** What the payer has to say about the lines and about what became of others. */
    List<CodedFinding> findings(
            LinePass.Lines made, List<PolicyModifiers.TakenOff> takenOff, List<AlsoBilled.Wanted> wanted) {
        graph.policyRules(Policy::limits)
                .forEach(limit -> limit.rule().on(tables.date()).ifPresent(dated -> limit(limit, dated, made.lines())));
        graph.policyRules(Policy::coveredDiagnoses)
                .forEach(covered -> on(made.lines(), covered.rule().lines())
                        .flatMap(this::behind)
                        .distinct()
                        .forEach(trace -> diagnoses(covered, trace)));
        made.substituted().forEach(this::substitution);
        made.notBilled().forEach(gone -> findings.add(about(gone.trace()).notBilled(gone.by(), gone.line())));
        wanted.forEach(one -> findings.add(about(one).alsoBilled(one)));
        takenOff.forEach(gone ->
                findings.add(about(gone.trace()).modifier(gone.by(), gone.line().code())));
        return List.copyOf(findings);
    }

    private PolicyWriter about(AlsoBilled.Wanted one) {
        return new PolicyWriter(graph, one.trace().facts(), one.beside().procedures());
    }

    private PolicyWriter about(Trace trace) {
        return PolicyWriter.of(graph, trace);
    }

    private static Stream<DraftLine> on(List<DraftLine> lines, Set<String> codes) {
        return lines.stream().filter(line -> codes.contains(line.code()));
    }

    private Stream<Trace> behind(DraftLine line) {
        return line.procedures().isEmpty() ? Stream.empty() : walked.behind(line.procedures());
    }

    private void limit(Owned<PolicyLimit> owned, Limit.Dated dated, List<DraftLine> lines) {
        PolicyLimit limit = owned.rule();
        if (limit.kind().countsUnits()) {
            List<DraftLine> limited = on(lines, limit.lines())
                    .filter(line -> behind(line).anyMatch(trace -> limit.when().holds(trace.facts())))
                    .toList();
            UnitCount.over(limit, dated, limited).forEach(over -> units(owned, dated, over));
        } else {
            on(lines, limit.lines())
                    .flatMap(this::behind)
                    .distinct()
                    .filter(trace -> limit.when().holds(trace.facts()))
                    .forEach(trace -> counted(owned, dated, trace));
        }
    }

    private void units(Owned<PolicyLimit> owned, Limit.Dated dated, UnitCount over) {
        Trace first = walked.behind(over.procedures()).findFirst().orElseThrow();
        PolicyWriter writer = new PolicyWriter(graph, first.facts(), over.procedures());
        findings.add(writer.limit(owned, over.words(dated), dated.cites()));
    }

    private void counted(Owned<PolicyLimit> owned, Limit.Dated dated, Trace trace) {
        PolicyLimit limit = owned.rule();
        Optional<Integer> count = limit.counts()
                .flatMap(question -> trace.facts().find(question))
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number());
        if (count.filter(number -> limit.isBrokenBy(number, dated)).isPresent()) {
            Map<String, String> own = Map.of(
                    "limit", dated.value().toPlainString(),
                    "window", limit.window(),
                    "scope", limit.scope());
            findings.add(about(trace).limit(owned, own, dated.cites()));
        }
    }

    private void diagnoses(Owned<Policy.CoveredDiagnoses> owned, Trace trace) {
        Policy.CoveredDiagnoses covered = owned.rule();
        List<String> given = diagnoses.of(trace.scope().procedure());
        boolean applies =
                covered.scope().inForce().on(tables.date()) && covered.when().holds(trace.facts());
        if (!applies || given.stream().anyMatch(covered.codes()::contains)) {
            return;
        }
        if (given.isEmpty()) {
            String says = "No diagnosis is given, so it could not be judged whether the payer covers this; it covers "
                    + String.join(", ", covered.codes().stream().sorted().toList()) + ".";
            Policy.Words note = new Policy.Words(Severity.NOTE, says, "Give the diagnoses in `diagnoses`.");
            findings.add(about(trace).diagnoses(owned, note, Map.of()));
        } else {
            Map<String, String> own = Map.of("diagnoses", String.join(", ", given));
            findings.add(about(trace).diagnoses(owned, covered.words(), own));
        }
    }

    private void substitution(LinePass.Substituted change) {
        Trace trace = walked.procedures().get(change.site().procedure() - 1);
        findings.add(about(trace).substitution(change.by()));
    }
}
