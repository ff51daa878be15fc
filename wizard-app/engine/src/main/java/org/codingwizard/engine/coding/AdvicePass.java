package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Finding;

/** Says what the rulesets and policies advise about a walked encounter, and what its note must show. */
final class AdvicePass {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final List<DraftLine> lines;

    AdvicePass(DecisionGraph graph, Tables tables, Walked walked, List<DraftLine> lines) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
        this.lines = lines;
    }

    List<CodedFinding> findings() {
        List<CodedFinding> findings = new ArrayList<>();
        for (Owned<Advice> owned : graph.rules().advice()) {
            Advice advice = owned.rule();
            if (advice.inForce().on(tables.date())) {
                judged(owned, advice.aboutEncounter())
                        .filter(trace -> advice.when().holds(trace.facts()))
                        .filter(trace -> onClaim(trace, advice.lines()))
                        .forEach(trace -> findings.add(finding(owned, trace)));
            }
        }
        return findings;
    }

    List<DocumentationLine> documentation() {
        List<DocumentationLine> items = new ArrayList<>();
        for (Owned<DocumentationItem> owned : graph.rules().documentation()) {
            DocumentationItem item = owned.rule();
            if (item.inForce().on(tables.date())) {
                judged(owned, item.aboutEncounter())
                        .filter(trace -> item.when().holds(trace.facts()) && onClaim(trace, item.lines()))
                        .map(trace -> Words.fill(item.says(), word -> meaning(word, trace, item.lines())))
                        .forEach(says -> items.add(new DocumentationLine(
                                says, item.cites().get(0), owned.named(item.id()), owned.from())));
            }
        }
        return items.stream().distinct().toList();
    }

    /** A core rule is judged in the walks that went through its topic; a policy's in every procedure. */
    private Stream<Trace> judged(Owned<?> owned, boolean aboutEncounter) {
        if (aboutEncounter) {
            return Stream.of(walked.encounter());
        }
        return owned.isPolicy()
                ? walked.procedures().stream()
                : walked.traces().filter(trace -> trace.rulesets().contains(owned.ruleset()));
    }

    private boolean onClaim(Trace trace, Set<String> codes) {
        return codes.isEmpty() || lineOf(trace, codes).isPresent();
    }

    private Optional<DraftLine> lineOf(Trace trace, Set<String> codes) {
        int procedure = trace.scope().procedure();
        return lines.stream()
                .filter(line -> codes.isEmpty() || codes.contains(line.code()))
                .filter(line -> procedure == 0 || line.procedures().contains(procedure))
                .findFirst();
    }

    private CodedFinding finding(Owned<Advice> owned, Trace trace) {
        Advice advice = owned.rule();
        Citation citation = advice.cites().get(0);
        Finding finding = new Finding(
                advice.id(),
                advice.severity(),
                Words.fill(advice.says(), word -> meaning(word, trace, advice.lines())),
                Words.fill(advice.remedy(), word -> meaning(word, trace, advice.lines())),
                trace.scope().isEncounter() ? List.of() : List.of(trace.scope().procedure()),
                citation);
        return new CodedFinding(finding, owned.named(advice.id()), owned.from());
    }

    private String meaning(String word, Trace trace, Set<String> codes) {
        return word.equals("line")
                ? lineOf(trace, codes).map(DraftLine::code).orElse("the line")
                : words(graph, trace.facts(), word);
    }

    /** A fact in the words a coder reads: the label of a choice, or the value itself. */
    static String words(DecisionGraph graph, Facts facts, String word) {
        FactId fact = new FactId(word);
        List<String> members = facts.find(fact).map(Value::members).orElse(List.of());
        List<String> labels = members.stream()
                .map(member -> graph.question(fact)
                        .flatMap(question -> question.choice(member))
                        .map(Choice::label)
                        .orElse(member))
                .toList();
        return String.join(", ", labels);
    }
}
