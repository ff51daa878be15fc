package org.codingwizard.engine.doctor;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Wizard;

/**
 * Which rules of a payer's policies no case shows at work.
 *
 * @param wizard the wizard that ran the cases
 * @param plugin whose rules are looked for
 */
record RuleCoverage(Wizard wizard, LoadedPlugin plugin) {

    /** One message for each rule without a case, in the order of the policies. */
    List<Diagnostic> gaps(List<CaseOutcome> outcomes) {
        Optional<Coding> coding = wizard.coding(plugin.payer()).toOptional();
        if (coding.isEmpty()) {
            return List.of();
        }
        EncounterCoder coder = new EncounterCoder(wizard);
        List<SeenCase> seen = outcomes.stream()
                .map(outcome -> new SeenCase(outcome, walked(coder, outcome)))
                .toList();
        return new RuleMarks(coding.get().graph())
                .all().stream()
                        .filter(rule -> seen.stream().noneMatch(rule.isShownBy()))
                        .map(RuleCoverage::withoutCase)
                        .toList();
    }

    private Optional<Walked> walked(EncounterCoder coder, CaseOutcome outcome) {
        return coder.read(outcome.tested().encounter())
                .toOptional()
                .map(answers -> wizard.codingFor(answers).walk(answers, Diligence.ASK_NOBODY));
    }

    private static Diagnostic withoutCase(RuleMarks.Mark rule) {
        SourceSpan span = rule.span();
        String first = span.excerpt().lines().findFirst().orElse("");
        return Diagnostic.at(
                        span.part(0, first.length()),
                        DiagnosticCode.RULE_WITHOUT_CASE,
                        "no case shows `" + rule.name() + "` at work")
                .withHelp("add a case to `cases` in which it must, and one in which it must not");
    }
}
