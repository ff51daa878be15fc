package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Runs the edits that a payer wrote in Java; one that fails is a finding, never the end of the program. */
final class PluginEdits {

    /** The id of the finding that says an edit failed. */
    static final String FAILED = "payer-edit-failed";

    private final DecisionGraph graph;
    private final Tables tables;
    private final Diagnoses diagnoses;

    PluginEdits(DecisionGraph graph, Tables tables, Diagnoses diagnoses) {
        this.graph = graph;
        this.tables = tables;
        this.diagnoses = diagnoses;
    }

    List<CodedFinding> findings(OwnEdits edits, Walked walked, List<DraftLine> lines) {
        if (edits.isEmpty()) {
            return List.of();
        }
        String payer = graph.payer().text();
        List<CodedFinding> findings = new ArrayList<>();
        edits.review(draft(walked, lines)).forEach(review -> findings.addAll(findings(payer, review)));
        return findings;
    }

    private static List<CodedFinding> findings(String payer, OwnEdits.Review review) {
        String rule = payer + "/" + review.edit();
        return review.failed()
                ? List.of(failed(payer, review))
                : review.findings().stream()
                        .map(finding -> new CodedFinding(weighed(finding), rule, payer))
                        .toList();
    }

    /** As in a policy document, only a source of high confidence may block; another one warns. */
    private static Finding weighed(Finding finding) {
        boolean mayNot =
                finding.severity() == Severity.BLOCKING && finding.citation().confidence() != Confidence.HIGH;
        return mayNot
                ? new Finding(
                        finding.id(),
                        Severity.WARNING,
                        finding.message(),
                        finding.remedy(),
                        finding.procedures(),
                        finding.citation())
                : finding;
    }

    private static CodedFinding failed(String payer, OwnEdits.Review review) {
        Finding finding = new Finding(
                FAILED,
                Severity.WARNING,
                "the edit `" + review.edit() + "` of the plugin `" + payer + "` failed: " + review.failure()
                        + "; what it would have said is missing, so this result is incomplete",
                "tell the team that ships the plugin, and check by hand what this edit reviews",
                List.of(),
                new Citation("the plugin of " + payer, "class " + review.edit(), "", Confidence.HIGH));
        return new CodedFinding(finding, payer + "/" + FAILED, payer);
    }

    private EncounterDraft draft(Walked walked, List<DraftLine> lines) {
        return new EncounterDraft(
                tables.date(),
                graph.payer(),
                diagnoses.all(),
                facts(walked.encounter().facts()),
                walked.procedures().stream()
                        .map(Trace::facts)
                        .map(PluginEdits::facts)
                        .toList(),
                lines.stream().map(EditPass::claimLine).toList());
    }

    private static Map<String, String> facts(ScopeFacts facts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<FactId, Value> fact : facts.own().entrySet()) {
            words.put(fact.getKey().text(), fact.getValue().words());
        }
        return words;
    }
}
