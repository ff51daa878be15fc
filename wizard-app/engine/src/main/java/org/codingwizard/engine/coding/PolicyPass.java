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
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Applies what a payer changes: demanded modifiers, session limits, covered diagnoses, substituted codes. */
final class PolicyPass {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final Diagnoses diagnoses;

    PolicyPass(DecisionGraph graph, Tables tables, Walked walked, Diagnoses diagnoses) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
        this.diagnoses = diagnoses;
    }

    /** The line with the modifiers the payer demands. */
    DraftLine withModifiers(DraftLine line) {
        DraftLine more = line;
        Reasoner reasoner = new Reasoner(graph);
        for (Owned<Policy> policy : graph.policies()) {
            for (Policy.LineModifier rule : policy.rule().modifiers()) {
                if (!rule.lines().contains(line.code()) || !rule.inForce().on(tables.date())) {
                    continue;
                }
                Optional<Trace> wants = behind(line)
                        .filter(trace -> rule.when().holds(trace.facts()))
                        .findFirst();
                if (wants.isPresent()) {
                    String name = policy.named("modifiers/" + rule.add());
                    more = more.with(rule.add(), reasoner.condition(wants.get(), rule.when(), name, rule.cites()));
                }
            }
        }
        return more;
    }

    /** What the payer has to say about the lines. */
    List<CodedFinding> findings(List<DraftLine> lines, List<LinePass.Substituted> substituted) {
        List<CodedFinding> findings = new ArrayList<>();
        for (Owned<Policy> policy : graph.policies()) {
            for (Policy.SessionLimit limit : policy.rule().sessionLimits()) {
                on(lines, limit.lines())
                        .flatMap(line -> behind(line))
                        .distinct()
                        .flatMap(trace -> sessions(policy, limit, trace).stream())
                        .forEach(findings::add);
            }
            for (Policy.CoveredDiagnoses covered : policy.rule().coveredDiagnoses()) {
                on(lines, covered.lines())
                        .flatMap(line -> behind(line))
                        .distinct()
                        .flatMap(trace -> diagnoses(policy, covered, trace).stream())
                        .forEach(findings::add);
            }
        }
        substituted.forEach(change -> findings.add(substitution(change)));
        return findings;
    }

    private static Stream<DraftLine> on(List<DraftLine> lines, Set<String> codes) {
        return lines.stream().filter(line -> codes.contains(line.code()));
    }

    private Stream<Trace> behind(DraftLine line) {
        return walked.procedures().stream()
                .filter(trace -> line.procedures().contains(trace.scope().procedure()));
    }

    private Optional<CodedFinding> sessions(Owned<Policy> policy, Policy.SessionLimit limit, Trace trace) {
        Optional<Limit.Dated> period = limit.periods().stream()
                .filter(dated -> dated.inForce().on(tables.date()))
                .findFirst();
        Optional<Integer> earlier = trace.facts()
                .find(limit.counts())
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number());
        boolean passed = period.isPresent()
                && earlier.isPresent()
                && limit.when().holds(trace.facts())
                && earlier.get() + 1 > period.get().value().intValue();
        if (!passed) {
            return Optional.empty();
        }
        Map<String, String> words = Map.of(
                "limit", period.get().value().toPlainString(),
                "window", limit.window(),
                "scope", limit.scope());
        return Optional.of(finding(
                policy, limit.id(), limit.words(), words, trace, period.get().cites()));
    }

    private Optional<CodedFinding> diagnoses(Owned<Policy> policy, Policy.CoveredDiagnoses covered, Trace trace) {
        List<String> given = diagnoses.of(trace.scope().procedure());
        boolean applies = covered.inForce().on(tables.date()) && covered.when().holds(trace.facts());
        if (!applies || given.stream().anyMatch(covered.codes()::contains)) {
            return Optional.empty();
        }
        if (given.isEmpty()) {
            String says = "No diagnosis is given, so it could not be judged whether the payer covers this; it covers "
                    + String.join(", ", covered.codes().stream().sorted().toList()) + ".";
            Policy.Words note = new Policy.Words(Severity.NOTE, says, "Give the diagnoses in `diagnoses`.");
            return Optional.of(finding(policy, covered.id(), note, Map.of(), trace, covered.cites()));
        }
        return Optional.of(finding(
                policy,
                covered.id(),
                covered.words(),
                Map.of("diagnoses", String.join(", ", given)),
                trace,
                covered.cites()));
    }

    private CodedFinding substitution(LinePass.Substituted change) {
        Policy.Substitution rule = change.by().rule();
        String says = rule.says().isEmpty()
                ? "This payer wants " + rule.with() + " instead of " + rule.line() + "."
                : rule.says();
        Policy.Words words = new Policy.Words(Severity.WARNING, says, "");
        Trace trace = walked.procedures().get(change.site().procedure() - 1);
        return finding(
                new Owned<>(Policy.NONE, change.by().ruleset(), change.by().from()),
                rule.id(),
                words,
                Map.of(),
                trace,
                rule.cites());
    }

    private CodedFinding finding(
            Owned<Policy> policy,
            String id,
            Policy.Words words,
            Map<String, String> own,
            Trace trace,
            List<Citation> cites) {
        Finding finding = new Finding(
                id,
                words.severity(),
                Words.fill(words.says(), word -> meaning(word, own, trace)),
                Words.fill(words.remedy(), word -> meaning(word, own, trace)),
                List.of(trace.scope().procedure()),
                cites.get(0));
        return new CodedFinding(finding, policy.named(id), policy.from());
    }

    private String meaning(String word, Map<String, String> own, Trace trace) {
        String mine = own.getOrDefault(word, "");
        return mine.isEmpty() ? AdvicePass.words(graph, trace.facts(), word) : mine;
    }
}
