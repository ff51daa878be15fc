package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Finding;

/** Turns core findings that do not hold for the payer into notes that give the payer's reason. */
final class Overrides {

    private final DecisionGraph graph;
    private final Tables tables;
    private final BiPredicate<Condition, List<Integer>> holds;

    /**
     * Overrides.
     *
     * @param holds whether a condition holds in one of some procedures, by their numbers
     */
    Overrides(DecisionGraph graph, Tables tables, BiPredicate<Condition, List<Integer>> holds) {
        this.graph = graph;
        this.tables = tables;
        this.holds = holds;
    }

    /** Overrides in a walked encounter. */
    static Overrides of(DecisionGraph graph, Tables tables, Walked walked) {
        return new Overrides(
                graph, tables, (when, numbers) -> walked.behind(numbers).anyMatch(trace -> when.holds(trace.facts())));
    }

    /** Whether an edit that would take off one of two lines does not hold for the payer. */
    boolean apply(String kind, DraftLine line, DraftLine other) {
        List<Integer> procedures = Stream.of(line, other)
                .flatMap(either -> either.procedures().stream())
                .toList();
        return rule(kind, Set.of(line.code(), other.code())::contains, procedures)
                .isPresent();
    }

    /** The findings with those that do not hold as notes. */
    List<CodedFinding> over(List<CodedFinding> findings, List<DraftLine> lines) {
        return graph.policies().isEmpty()
                ? findings
                : findings.stream().map(coded -> over(coded, lines)).toList();
    }

    private CodedFinding over(CodedFinding coded, List<DraftLine> lines) {
        if (!coded.from().equals(Owned.CORE)) {
            return coded;
        }
        Finding finding = coded.finding();
        List<String> onClaim = lines.stream()
                .filter(line -> finding.procedures().isEmpty()
                        || line.procedures().stream().anyMatch(finding.procedures()::contains))
                .map(DraftLine::code)
                .toList();
        return rule(
                        finding.id(),
                        code -> onClaim.contains(code) || finding.message().contains(code),
                        finding.procedures())
                .map(owned -> note(finding, owned))
                .orElse(coded);
    }

    private Optional<Owned<Policy.Overruled>> rule(String finding, Predicate<String> about, List<Integer> procedures) {
        return graph.policyRules(Policy::overruled)
                .filter(owned -> owned.rule().finding().equals(finding))
                .filter(owned -> owned.rule().scope().inForce().on(tables.date()))
                .filter(owned -> owned.rule().lines().isEmpty()
                        || owned.rule().lines().stream().anyMatch(about))
                .filter(owned -> holds.test(owned.rule().when(), procedures))
                .findFirst();
    }

    private CodedFinding note(Finding finding, Owned<Policy.Overruled> owned) {
        Policy.Overruled rule = owned.rule();
        String payer = graph.question(DecisionGraph.PAYER)
                .flatMap(question -> question.choice(owned.from()))
                .map(Choice::label)
                .orElse(owned.from());
        Finding note = new Finding(
                finding.id(),
                rule.words().severity(),
                finding.message() + " This does not hold for " + payer + ": "
                        + rule.words().says(),
                "",
                finding.procedures(),
                rule.cites().get(0));
        return new CodedFinding(note, owned.named(rule.id()), owned.from());
    }
}
