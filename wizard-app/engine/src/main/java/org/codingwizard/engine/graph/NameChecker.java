package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.source.SourceSpan;

/** Says every name in the rulesets that leads nowhere. */
final class NameChecker {

    private final Layer layer;
    private final DecisionGraph graph;
    private final Set<StepId> steps;
    private final FactNames facts;
    private final List<Diagnostic> found = new ArrayList<>();

    NameChecker(Layer layer, DecisionGraph graph) {
        this.layer = layer;
        this.graph = graph;
        this.steps = graph.steps().stream().map(Step::id).collect(Collectors.toCollection(TreeSet::new));
        this.facts = new FactNames(graph);
    }

    List<Diagnostic> problems() {
        walks();
        for (ParsedRuleset ruleset : layer.rulesets()) {
            ruleset.targets().forEach(target -> step(target.start(), target.span(), "asking about it begins here"));
            ruleset.walk().ifPresent(walk -> step(walk.start(), walk.span(), "the walk begins here"));
            ruleset.steps().forEach(this::stepNames);
            ruleset.questions().forEach(this::questionNames);
            ruleset.facts().forEach(fact -> fact.rows().forEach(row -> condition(row.when(), row.span())));
            ruleset.sharedDrafts().values().forEach(drafts -> drafts.forEach(this::draft));
            ruleset.joins()
                    .forEach(join ->
                            modifiers(join.terms().modifiers(), join.terms().span()));
            ruleset.advice().forEach(advice -> condition(advice.when(), advice.span()));
            ruleset.documentation().forEach(item -> condition(item.when(), item.span()));
            ruleset.conflicts().forEach(conflict -> {
                condition(conflict.when(), conflict.span());
                question(conflict.at(), conflict.span());
            });
            ruleset.lineRules().sideStyles().forEach(style -> condition(style.when(), style.span()));
            policy(ruleset.policy());
        }
        return List.copyOf(found);
    }

    private void walks() {
        SourceSpan place = layer.rulesets().get(0).span();
        List<String> wordless = Stream.concat(LineRules.EDITS.stream(), LineRules.CHECKS.stream())
                .filter(kind -> !graph.lineRules().edits().containsKey(kind))
                .toList();
        if (!wordless.isEmpty()) {
            found.add(Diagnostic.at(
                            place,
                            DiagnosticCode.MISSING_PART,
                            "no ruleset has words for the edits " + String.join(", ", wordless))
                    .withHelp("add them under `edits:` of one of the rulesets"));
        }
        for (String walk : List.of(DecisionGraph.ENCOUNTER, DecisionGraph.PROCEDURE, DecisionGraph.SUBSTANCE)) {
            if (!graph.walks().contains(walk)) {
                found.add(Diagnostic.at(place, DiagnosticCode.MISSING_PART, "no ruleset begins the walk `" + walk + "`")
                        .withHelp("add `walk: {name: " + walk + ", start: ...}` to one of the rulesets"));
            }
        }
    }

    private void stepNames(Step step) {
        step.match(new Step.Cases<Boolean>(
                asking -> {
                    question(asking.question(), asking.span());
                    asking.standsInFor().ifPresent(other -> question(other, asking.span()));
                    asking.routes().forEach(route -> {
                        step(route.go(), route.span(), "this route leads here");
                        condition(route.when(), route.span());
                    });
                    return true;
                },
                outcome -> {
                    outcome.drafts().forEach(this::draft);
                    return true;
                }));
    }

    private void questionNames(Question question) {
        question.rules().standsInFor().ifPresent(other -> question(other, question.span()));
        question.rules().standard().flatMap(Question.Standard::from).ifPresent(fact -> fact(fact, question.span()));
        String each = question.rules().each();
        if (!each.isEmpty() && !graph.walks().contains(each)) {
            found.add(unknown(DiagnosticCode.UNKNOWN_STEP, question.span(), each, "a walk", graph.walks()));
        }
    }

    private void draft(Draft draft) {
        condition(draft.terms().when(), draft.terms().span());
        modifiers(draft.terms().modifiers(), draft.terms().span());
        SourceSpan span = draft.terms().span();
        draft.match(new Draft.Cases<Boolean>(
                line -> {
                    Draft.Place place = line.place();
                    line.codeFrom().ifPresent(answer -> question(answer, span));
                    place.within().ifPresent(fact -> fact(fact, span));
                    place.onePerSideFact().ifPresent(fact -> fact(fact, span));
                    Stream.of(place.side(), place.digits(), place.count())
                            .forEach(id -> id.ifPresent(fact -> question(fact, span)));
                    return true;
                },
                joined -> {
                    Set<String> joins = graph.joins().stream()
                            .map(owned -> owned.rule().terms().id())
                            .collect(Collectors.toSet());
                    if (!joins.contains(joined.join())) {
                        found.add(unknown(DiagnosticCode.UNKNOWN_JOIN, span, joined.join(), "a join", joins));
                    }
                    Stream.of(joined.names(), joined.count()).forEach(id -> id.ifPresent(fact -> question(fact, span)));
                    joined.climb().questions().forEach(id -> fact(id, span));
                    return true;
                },
                included -> {
                    List<String> shared = layer.rulesets().stream()
                            .flatMap(ruleset -> ruleset.sharedDrafts().keySet().stream())
                            .toList();
                    if (!shared.contains(included.sharedDrafts())) {
                        found.add(unknown(
                                DiagnosticCode.UNKNOWN_JOIN,
                                span,
                                included.sharedDrafts(),
                                "a list of shared drafts",
                                shared));
                    }
                    return true;
                }));
    }

    private void modifiers(List<Draft.AddedModifier> modifiers, SourceSpan span) {
        modifiers.forEach(modifier -> condition(modifier.when(), span));
    }

    private void policy(Policy policy) {
        for (Policy.Ask ask : policy.asks()) {
            step(ask.after(), ask.span(), "the question is asked after this step");
            question(ask.question(), ask.span());
            condition(ask.when(), ask.span());
        }
        policy.rules().forEach(rule -> condition(rule.when(), rule.span()));
        policy.limits().forEach(limit -> limit.counts().ifPresent(counts -> question(counts, limit.span())));
    }

    private void step(StepId id, SourceSpan span, String label) {
        if (!steps.contains(id)) {
            List<String> names = steps.stream()
                    .filter(step -> step.ruleset().equals(id.ruleset()))
                    .map(StepId::name)
                    .toList();
            String written = span.excerpt().contains("/") || names.isEmpty() ? id.toString() : id.name();
            Collection<String> known = written.equals(id.name())
                    ? names
                    : steps.stream().map(StepId::toString).toList();
            found.add(
                    Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, "`" + written + "` is neither a question nor an outcome")
                            .withPlace(span, label)
                            .withHelp(nearStep(written, known, id.ruleset())));
        }
    }

    private Optional<String> nearStep(String written, Collection<String> known, String ruleset) {
        return Suggestions.didYouMean(written, known)
                .map(help -> Suggestions.near(written, known).stream()
                        .findFirst()
                        .flatMap(name -> lineOf(name.contains("/") ? name : ruleset + "/" + name))
                        .map(line -> help.replace("?", " (line " + line + ")?"))
                        .orElse(help));
    }

    private Optional<Integer> lineOf(String step) {
        return graph.steps().stream()
                .filter(candidate -> candidate.id().toString().equals(step))
                .map(candidate -> candidate.span().startLine())
                .findFirst();
    }

    private void question(FactId id, SourceSpan span) {
        if (graph.question(id).isEmpty()) {
            found.add(unknown(DiagnosticCode.UNKNOWN_QUESTION, span, id.text(), "a question", facts.questions()));
        }
    }

    private void fact(FactId id, SourceSpan span) {
        if (!facts.known().contains(id.text())) {
            found.add(unknown(DiagnosticCode.UNKNOWN_FACT, span, id.text(), "a question or a fact", facts.known()));
        }
    }

    private void condition(Condition condition, SourceSpan span) {
        condition.match(new Condition.Cases<Boolean>(
                test -> {
                    fact(test.fact(), span);
                    test(test, span);
                    return true;
                },
                all -> {
                    all.conditions().forEach(part -> condition(part, span));
                    return true;
                },
                any -> {
                    any.conditions().forEach(part -> condition(part, span));
                    return true;
                },
                not -> {
                    condition(not.condition(), span);
                    return true;
                }));
    }

    private void test(Condition.Test test, SourceSpan span) {
        if (test.probe() instanceof Condition.Between between) {
            Stream.of(between.atLeast(), between.atMost())
                    .flatMap(Optional::stream)
                    .flatMap(bound -> bound.limit().stream())
                    .filter(limit -> graph.limit(limit).isEmpty())
                    .forEach(limit ->
                            found.add(unknown(DiagnosticCode.UNKNOWN_LIMIT, span, limit, "a limit", Set.of())));
        } else if (!(test.probe() instanceof Condition.Containing)) {
            Optional<Set<String>> values = facts.values(test);
            test.probe().words().stream()
                    .filter(word -> values.isPresent() && !values.get().contains(word))
                    .forEach(word -> found.add(unknown(
                            DiagnosticCode.UNKNOWN_FACT_VALUE,
                            span,
                            word,
                            "offered for `" + test.fact() + "`",
                            values.orElseThrow())));
        }
    }

    private static Diagnostic unknown(
            DiagnosticCode code, SourceSpan span, String word, String kind, Collection<String> known) {
        return Diagnostic.at(span, code, "`" + word + "` is not " + kind).withHelp(Suggestions.didYouMean(word, known));
    }
}
