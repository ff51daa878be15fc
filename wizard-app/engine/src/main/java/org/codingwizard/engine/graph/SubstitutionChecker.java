package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Step;

/** Says which substitutions would never do anything: a code is replaced where an outcome drafts it, not where procedures are put together. */
final class SubstitutionChecker {

    private final Layer layer;
    private final DecisionGraph graph;

    SubstitutionChecker(Layer layer, DecisionGraph graph) {
        this.layer = layer;
        this.graph = graph;
    }

    List<Diagnostic> problems() {
        List<Policy.Substitution> all = layer.rulesets().stream()
                .filter(ParsedRuleset::isPolicy)
                .flatMap(policy -> policy.policy().substitutions().stream())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> drafted = drafted();
        List<Diagnostic> found = new ArrayList<>();
        for (Policy.Substitution substitution : all) {
            if (!drafted.contains(substitution.line())) {
                join(substitution.line()).ifPresent(join -> found.add(joined(substitution, join)));
            }
        }
        return found;
    }

    /** The codes that outcomes draft for themselves. */
    private Set<String> drafted() {
        Stream<Draft> own = graph.steps().stream()
                .filter(Step.Outcome.class::isInstance)
                .flatMap(step -> ((Step.Outcome) step).drafts().stream());
        Stream<Draft> shared = layer.rulesets().stream()
                .flatMap(ruleset -> ruleset.sharedDrafts().values().stream().flatMap(List::stream));
        return Stream.concat(own, shared)
                .filter(Draft.Line.class::isInstance)
                .flatMap(draft -> ((Draft.Line) draft).code().stream())
                .collect(Collectors.toSet());
    }

    private Optional<Join> join(String code) {
        return graph.joins().stream()
                .map(Owned::rule)
                .filter(join -> join.everyCode().contains(code))
                .findFirst();
    }

    private static Diagnostic joined(Policy.Substitution substitution, Join join) {
        return Diagnostic.at(
                        substitution.span(),
                        DiagnosticCode.NOT_SUBSTITUTED,
                        "`" + substitution.line() + "` is put together by `"
                                + join.terms().id() + "`, and only what one outcome drafts can be substituted")
                .withHelp("say in `advice` which code the payer wants, or take the line off with `not-billed`");
    }
}
