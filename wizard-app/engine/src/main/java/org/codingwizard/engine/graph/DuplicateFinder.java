package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.source.SourceSpan;

/** Finds ids that are given twice where only one can be meant. */
final class DuplicateFinder {

    private final Layer layer;
    private final List<Diagnostic> found = new ArrayList<>();

    DuplicateFinder(Layer layer) {
        this.layer = layer;
    }

    List<Diagnostic> duplicates() {
        Map<String, SourceSpan> rulesets = new HashMap<>();
        Map<String, SourceSpan> facts = new HashMap<>();
        Map<String, SourceSpan> joins = new HashMap<>();
        Map<String, SourceSpan> targets = new HashMap<>();
        Map<String, SourceSpan> steps = new HashMap<>();
        Map<String, SourceSpan> limits = new HashMap<>();
        Map<String, SourceSpan> findings = new HashMap<>();
        for (ParsedRuleset ruleset : layer.rulesets()) {
            boolean again = rulesets.containsKey(ruleset.id());
            note(rulesets, "ruleset", ruleset.id(), ruleset.span());
            if (again) {
                // Of a whole file that is there twice, nothing else has to be said.
                continue;
            }
            ruleset.questions().forEach(q -> note(facts, "question or fact", q.id().text(), q.span()));
            ruleset.facts().forEach(f -> note(facts, "question or fact", f.id().text(), f.span()));
            ruleset.joins()
                    .forEach(join ->
                            note(joins, "join", join.terms().id(), join.terms().span()));
            ruleset.targets()
                    .forEach(target -> note(targets, "target", target.choice().id(), target.span()));
            ruleset.steps().forEach(step -> note(steps, "step", step.id().toString(), step.span()));
            ruleset.limits().forEach(limit -> note(limits, "limit", limit.id(), limit.span()));
            String scope = ruleset.id() + "/";
            ruleset.advice().forEach(advice -> note(findings, "finding", scope + advice.id(), advice.span()));
        }
        return List.copyOf(found);
    }

    private void note(Map<String, SourceSpan> seen, String kind, String id, SourceSpan span) {
        SourceSpan first = seen.putIfAbsent(id, span);
        if (first != null) {
            found.add(Diagnostic.at(span, DiagnosticCode.DUPLICATE_ID, "the " + kind + " `" + id + "` is there twice")
                    .withSee(first, "the first one")
                    .withHelp("rename one of them"));
        }
    }
}
