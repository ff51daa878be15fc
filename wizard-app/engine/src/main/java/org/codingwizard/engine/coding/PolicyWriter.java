package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Writes the findings of a payer's policies about some procedures, in the policies' own words. */
final class PolicyWriter {

    private final DecisionGraph graph;
    private final Facts facts;
    private final List<Integer> procedures;

    /**
     * A writer.
     *
     * @param facts what replaces words in braces
     */
    PolicyWriter(DecisionGraph graph, Facts facts, List<Integer> procedures) {
        this.graph = graph;
        this.facts = facts;
        this.procedures = List.copyOf(procedures);
    }

    /** A writer about one walk. */
    static PolicyWriter of(DecisionGraph graph, Trace trace) {
        List<Integer> procedures =
                trace.scope().isEncounter() ? List.of() : List.of(trace.scope().procedure());
        return new PolicyWriter(graph, trace.facts(), procedures);
    }

    /** That a limit is not kept. */
    CodedFinding limit(Owned<PolicyLimit> limit, Map<String, String> own, List<Citation> cites) {
        Said said = new Said(limit.rule().id(), limit.rule().words(), own);
        return finding(limit, said, cites);
    }

    /** What is the matter with the diagnoses. */
    CodedFinding diagnoses(Owned<Policy.CoveredDiagnoses> covered, Policy.Words words, Map<String, String> own) {
        return finding(
                covered,
                new Said(covered.rule().id(), words, own),
                covered.rule().cites());
    }

    /** That a code stands for another. */
    CodedFinding substitution(Owned<Policy.Substitution> owned) {
        Policy.Substitution rule = owned.rule();
        Policy.Words words = rule.words().or("This payer wants " + rule.with() + " instead of " + rule.line() + ".");
        return finding(owned, new Said(rule.id(), words, Map.of("line", rule.with())), rule.cites());
    }

    /** That a line is not billed to this payer. */
    CodedFinding notBilled(Owned<Policy.NotBilled> owned, String line) {
        Policy.NotBilled rule = owned.rule();
        return finding(owned, new Said(rule.id(), rule.words(), Map.of("line", line)), rule.cites());
    }

    /** What became of a line that the payer wants besides; one that could not be added is no mere note. */
    CodedFinding alsoBilled(AlsoBilled.Wanted wanted) {
        Policy.Words words = wanted.by().rule().words();
        Severity severity =
                wanted.added() || words.severity() == Severity.BLOCKING ? words.severity() : Severity.WARNING;
        return alsoBilled(
                wanted.by(), severity, wanted.outcome(), wanted.beside().code());
    }

    /** What a payer says of a line that it wants beside another, and more about it. */
    CodedFinding alsoBilled(Owned<Policy.AlsoBilled> owned, Severity severity, String more, String beside) {
        Policy.AlsoBilled rule = owned.rule();
        Policy.Words words = new Policy.Words(
                severity, rule.words().says() + " " + more, rule.words().remedy());
        Map<String, String> own = Map.of("line", rule.line(), "beside", beside);
        return finding(owned, new Said(rule.id(), words, own), rule.cites());
    }

    /** That the payer does not take a modifier on a line, or wants another in its place. */
    CodedFinding modifier(Owned<Policy.LineModifier> owned, String line) {
        Policy.LineModifier rule = owned.rule();
        String off = rule.off().orElseThrow().text();
        String says = rule.add()
                .map(add -> "This payer wants modifier " + add + " instead of " + off + " on {line}.")
                .orElse("This payer takes no modifier " + off + " on {line}.");
        return finding(owned, new Said(rule.id(), rule.words().or(says), Map.of("line", line)), rule.cites());
    }

    /**
     * What a finding says.
     *
     * @param own words in braces that stand for something other than facts
     */
    private record Said(String id, Policy.Words words, Map<String, String> own) {}

    private CodedFinding finding(Owned<?> owner, Said said, List<Citation> cites) {
        Policy.Words words = said.words();
        Finding finding = new Finding(
                said.id(),
                words.severity(),
                Words.fill(words.says(), word -> meaning(word, said.own())),
                Words.fill(words.remedy(), word -> meaning(word, said.own())),
                procedures,
                cites.get(0));
        return new CodedFinding(finding, owner.named(said.id()), owner.from());
    }

    private String meaning(String word, Map<String, String> own) {
        String mine = own.getOrDefault(word, "");
        return mine.isEmpty() ? AdvicePass.words(graph, facts, word) : mine;
    }
}
