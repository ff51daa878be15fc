package org.codingwizard.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.impact.PolicyRule;
import org.codingwizard.engine.impact.PolicyRules;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.session.Answers;
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

    /** A case as it was walked and coded. */
    private record Seen(Walked walked, CodingResult result) {}

    /** One message for each rule without a case, in the order of the policies. */
    List<Diagnostic> gaps(List<CaseOutcome> outcomes) {
        Optional<Coding> coding = wizard.coding(plugin.payer()).toOptional();
        if (coding.isEmpty()) {
            return List.of();
        }
        List<Seen> seen = seen(outcomes);
        return PolicyRules.of(coding.get().graph()).stream()
                .filter(rule -> seen.stream().noneMatch(one -> rule.isShownBy(one.walked(), one.result())))
                .filter(rule -> outcomes.stream().noneMatch(outcome -> refuses(rule, outcome)))
                .map(RuleCoverage::withoutCase)
                .toList();
    }

    private List<Seen> seen(List<CaseOutcome> outcomes) {
        EncounterCoder coder = new EncounterCoder(wizard);
        List<Seen> seen = new ArrayList<>();
        for (CaseOutcome outcome : outcomes) {
            Optional<Answers> answers = coder.read(outcome.tested().encounter()).toOptional();
            Optional<CodingResult> result = outcome.got().outcome().toOptional();
            if (answers.isPresent() && result.isPresent()) {
                Coding coding = wizard.codingFor(answers.get());
                if (coding.graph().payer().equals(plugin.payer())) {
                    seen.add(new Seen(coding.walk(answers.get(), Diligence.ASK_NOBODY), result.get()));
                }
            }
        }
        return seen;
    }

    /** A rule that forbids an answer shows by the error that it makes of a case. */
    private static boolean refuses(PolicyRule rule, CaseOutcome outcome) {
        String says = rule.terms().says();
        return rule.kind() == PolicyRule.Kind.CHOICE
                && outcome.got().errors().stream()
                        .filter(error -> error.code() == DiagnosticCode.CONTRADICTING_ANSWERS)
                        .anyMatch(error -> says.contains("{") || error.message().equals(says));
    }

    private static Diagnostic withoutCase(PolicyRule rule) {
        SourceSpan span = rule.terms().span();
        String first = span.excerpt().lines().findFirst().orElse("");
        return Diagnostic.at(
                        span.part(0, first.length()),
                        DiagnosticCode.RULE_WITHOUT_CASE,
                        "no case shows `" + rule.name() + "` at work")
                .withHelp("add a case to `cases` in which it must, and one in which it must not");
    }
}
