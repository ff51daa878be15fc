package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.ruleset.ConfidenceChecker;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.spi.Severity;

/** Says which overrides name no core finding, or one that they cannot take back, or are not sure enough of it. */
final class OverrideChecker {

    private final Map<String, Boolean> decides = new TreeMap<>();
    private final List<ParsedRuleset> policies;

    OverrideChecker(Layer layer) {
        layer.rulesets().stream().filter(ruleset -> !ruleset.isPolicy()).forEach(this::learn);
        this.policies =
                layer.rulesets().stream().filter(ParsedRuleset::isPolicy).toList();
    }

    private void learn(ParsedRuleset core) {
        core.advice().forEach(advice -> learn(advice.id(), advice.severity() == Severity.BLOCKING));
        core.lineRules().edits().values().stream()
                .filter(edit -> !LineRules.CHECKS.contains(edit.kind()))
                .forEach(edit -> learn(
                        edit.kind(),
                        edit.severity() == Severity.BLOCKING || LineRules.TAKING_OFF.contains(edit.kind())));
    }

    private void learn(String finding, boolean about) {
        decides.merge(finding, about, Boolean::logicalOr);
    }

    List<Diagnostic> problems() {
        List<Diagnostic> found = new ArrayList<>();
        Stream<Policy.Overruled> overruled = policies.stream().flatMap(policy -> policy.policy().overruled().stream());
        overruled.forEach(rule -> check(rule, found));
        return found;
    }

    private void check(Policy.Overruled rule, List<Diagnostic> found) {
        Set<String> known = decides.keySet();
        if (!known.contains(rule.finding())) {
            found.add(Diagnostic.at(
                            rule.span(),
                            DiagnosticCode.UNKNOWN_FINDING,
                            "`" + rule.finding() + "` is not the id of a core finding")
                    .withHelp(Suggestions.didYouMean(rule.finding(), known)));
        } else if (LineRules.TOLD_AFTERWARDS.contains(rule.finding())) {
            found.add(Diagnostic.at(
                            rule.span(),
                            DiagnosticCode.UNKNOWN_FINDING,
                            "`" + rule.finding() + "` tells what became of a line, which an override does not change")
                    .withHelp("say in `advice` what the payer wants to be done instead"));
        } else if (decides.getOrDefault(rule.finding(), false) && !ConfidenceChecker.isSure(rule.cites())) {
            found.add(ConfidenceChecker.notSure(rule.span(), rule.name()));
        }
    }
}
