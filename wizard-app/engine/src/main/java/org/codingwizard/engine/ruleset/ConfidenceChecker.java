package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Severity;

/** Finds what a policy decides about lines without a source of high confidence. */
public final class ConfidenceChecker {

    private ConfidenceChecker() {}

    static List<Diagnostic> problems(ParsedRuleset parsed) {
        List<Diagnostic> found = new ArrayList<>();
        if (!parsed.isPolicy()) {
            return found;
        }
        parsed.policy()
                .rules()
                .filter(PolicyRule::decides)
                .forEach(rule -> rule.periodsInForce()
                        .forEach(period -> check(rule.name(), period.cites(), period.span(), found)));
        parsed.lineRules().sideStyles().forEach(style -> check("this side style", style.cites(), style.span(), found));
        parsed.advice().stream()
                .filter(advice -> advice.severity() == Severity.BLOCKING)
                .forEach(advice ->
                        check("the blocking finding `" + advice.id() + "`", advice.cites(), advice.span(), found));
        return found;
    }

    /** Whether one of these sources may decide a line; what has none is told elsewhere. */
    public static boolean isSure(List<Citation> cites) {
        return cites.isEmpty() || cites.stream().anyMatch(cite -> cite.confidence() == Confidence.HIGH);
    }

    private static void check(String what, List<Citation> cites, SourceSpan span, List<Diagnostic> found) {
        if (!isSure(cites)) {
            found.add(notSure(span, what));
        }
    }

    /** That something decides about lines and rests on no sure source. */
    public static Diagnostic notSure(SourceSpan span, String what) {
        return Diagnostic.at(
                        span,
                        DiagnosticCode.NOT_SURE_ENOUGH,
                        what + " decides about lines, but none of its sources has high confidence")
                .withHelp("cite a source of high confidence, or let it be `advice` that warns");
    }
}
