package org.codingwizard.engine.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Wizard;

/**
 * Which rules of a payer's policies neither a case nor a transcript shows at work.
 *
 * @param wizard the wizard that ran the cases
 * @param plugin whose rules are looked for
 */
record RuleCoverage(Wizard wizard, LoadedPlugin plugin) {

    /** One message for each rule that nothing shows, in the order of the policies. */
    List<Diagnostic> gaps(List<CaseOutcome> outcomes, List<TranscriptOutcome> played) {
        Optional<Coding> coding = wizard.coding(plugin.payer()).toOptional();
        if (coding.isEmpty()) {
            return List.of();
        }
        EncounterCoder coder = new EncounterCoder(wizard);
        List<Seen> seen = Stream.concat(
                        outcomes.stream().flatMap(outcome -> seen(coder, outcome).stream()),
                        played.stream()
                                .flatMap(outcome -> outcome.seen().stream())
                                .map(example -> new Seen(example.walked(), example.result())))
                .toList();
        return Changes.of(coding.get()).stream()
                .filter(change -> seen.stream().noneMatch(one -> change.isShownBy(one.walked(), one.result())))
                .flatMap(change -> change.terms().span().map(span -> withoutCase(change, span)).stream())
                .toList();
    }

    /** An encounter as it was walked and coded. */
    private record Seen(Walked walked, CodingResult result) {}

    private Optional<Seen> seen(EncounterCoder coder, CaseOutcome outcome) {
        return coder.given(outcome.tested().encounter()).toOptional().map(answers -> {
            Coding coding = wizard.codingFor(answers);
            return new Seen(coding.walk(answers, Diligence.ASK_NOBODY), coding.code(answers, Diligence.ASK_NOBODY));
        });
    }

    private static Diagnostic withoutCase(Change change, SourceSpan span) {
        String first = span.excerpt().lines().findFirst().orElse("");
        return Diagnostic.at(
                        span.part(0, first.length()),
                        DiagnosticCode.RULE_WITHOUT_CASE,
                        "no case shows `" + change.name() + "` at work")
                .withHelp("add a case to `cases` in which it must, and one in which it must not");
    }
}
