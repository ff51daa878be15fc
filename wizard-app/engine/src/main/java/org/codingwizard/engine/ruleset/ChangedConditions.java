package org.codingwizard.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A ruleset with every one of its conditions changed in the same way, wherever it stands. */
public final class ChangedConditions {

    private final UnaryOperator<Condition> change;

    /** Rulesets whose conditions this changes. */
    public ChangedConditions(UnaryOperator<Condition> change) {
        this.change = change;
    }

    /** The ruleset with its conditions changed. */
    public ParsedRuleset in(ParsedRuleset ruleset) {
        Map<String, List<Draft>> shared = new LinkedHashMap<>();
        ruleset.sharedDrafts().forEach((name, drafts) -> shared.put(name, each(drafts, this::draft)));
        return new ParsedRuleset(
                ruleset.id(),
                ruleset.title(),
                ruleset.isPolicy(),
                ruleset.sources(),
                ruleset.questions(),
                each(ruleset.facts(), this::fact),
                ruleset.targets(),
                ruleset.walk(),
                each(ruleset.steps(), this::step),
                shared,
                each(ruleset.joins(), this::join),
                each(ruleset.advice(), this::advice),
                each(ruleset.conflicts(), this::conflict),
                each(ruleset.documentation(), this::documentation),
                ruleset.limits(),
                lineRules(ruleset.lineRules()),
                policy(ruleset.policy()),
                ruleset.ignoresOtherAnswers(),
                ruleset.span());
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> changed) {
        return all.stream().map(changed).toList();
    }

    private DerivedFact fact(DerivedFact fact) {
        return new DerivedFact(
                fact.id(),
                each(
                        fact.rows(),
                        row -> new DerivedFact.Row(row.value(), change.apply(row.when()), row.cites(), row.span())),
                fact.span());
    }

    private Step step(Step step) {
        return step.match(new Step.Cases<>(
                asking -> new Step.Asking(
                        asking.id(),
                        asking.question(),
                        asking.optional(),
                        asking.leavesOpen(),
                        asking.unasked(),
                        asking.standsInFor(),
                        asking.standard(),
                        each(
                                asking.routes(),
                                route -> new Step.Route(
                                        change.apply(route.when()), route.go(), route.cites(), route.span())),
                        asking.span()),
                outcome -> new Step.Outcome(
                        outcome.id(),
                        outcome.title(),
                        outcome.because(),
                        each(outcome.drafts(), this::draft),
                        outcome.cites(),
                        outcome.span())));
    }

    private Draft draft(Draft draft) {
        Draft.Terms terms = new Draft.Terms(
                change.apply(draft.terms().when()),
                draft.terms().because(),
                modifiers(draft.terms().modifiers()),
                draft.terms().order(),
                draft.terms().cites(),
                draft.terms().span());
        return draft.match(new Draft.Cases<>(
                line -> new Draft.Line(
                        line.code(), line.codeFrom(), line.place(), line.bothSides(), line.bilateral(), terms),
                joined -> new Draft.Joined(
                        joined.join(),
                        joined.names(),
                        joined.count(),
                        joined.atLeast(),
                        joined.dose(),
                        joined.climb(),
                        terms),
                included -> new Draft.Included(included.sharedDrafts(), terms)));
    }

    private List<Draft.AddedModifier> modifiers(List<Draft.AddedModifier> modifiers) {
        return each(
                modifiers,
                added -> new Draft.AddedModifier(
                        added.add(), change.apply(added.when()), added.withProcedures(), added.cites()));
    }

    private Join join(Join join) {
        Join.Terms terms = new Join.Terms(
                join.terms().id(),
                join.terms().title(),
                join.terms().order(),
                modifiers(join.terms().modifiers()),
                join.terms().cites(),
                join.terms().span());
        return join.match(new Join.Cases<>(
                counted -> new Join.Counted(terms, counted.lines(), counted.notCountedIn()),
                once -> new Join.Once(terms, once.code()),
                amounts -> new Join.Amounts(
                        terms, amounts.codes(), waste(amounts.keptWhole()), waste(amounts.discarded())),
                ladder -> new Join.Ladder(terms, ladder.rungs()),
                limbs -> new Join.Limbs(terms, limbs.bands())));
    }

    private Join.Waste waste(Join.Waste waste) {
        return new Join.Waste(waste.add(), change.apply(waste.when()), waste.inForce(), waste.cites());
    }

    private Advice advice(Advice advice) {
        return new Advice(
                advice.id(),
                change.apply(advice.when()),
                advice.severity(),
                advice.says(),
                advice.remedy(),
                advice.lines(),
                advice.aboutEncounter(),
                advice.inForce(),
                advice.cites(),
                advice.span());
    }

    private Conflict conflict(Conflict conflict) {
        return new Conflict(
                conflict.id(),
                change.apply(conflict.when()),
                conflict.at(),
                conflict.says(),
                conflict.remedy(),
                conflict.cites(),
                conflict.span());
    }

    private DocumentationItem documentation(DocumentationItem item) {
        return new DocumentationItem(
                item.id(),
                item.says(),
                change.apply(item.when()),
                item.lines(),
                item.aboutEncounter(),
                item.inForce(),
                item.cites(),
                item.span());
    }

    private LineRules lineRules(LineRules rules) {
        List<LineRules.SideStyle> styles = each(
                rules.sideStyles(),
                style -> new LineRules.SideStyle(
                        style.bilateral(),
                        style.lines(),
                        style.addOns(),
                        change.apply(style.when()),
                        style.oneSide(),
                        style.bothSides(),
                        style.inForce(),
                        style.cites(),
                        style.span()));
        return new LineRules(styles, rules.furtherSites(), rules.edits());
    }

    private Policy policy(Policy policy) {
        return new Policy(
                each(
                        policy.asks(),
                        ask -> new Policy.Ask(
                                ask.after(),
                                ask.question(),
                                ask.why(),
                                change.apply(ask.when()),
                                ask.inForce(),
                                ask.cites(),
                                ask.byLimit(),
                                ask.span())),
                policy.choices(),
                each(
                        policy.modifiers(),
                        rule -> new Policy.LineModifier(
                                rule.add(), rule.off(), rule.id(), rule.words(), scope(rule.scope()))),
                each(policy.limits(), limit -> limit.with(change.apply(limit.when()))),
                each(
                        policy.coveredDiagnoses(),
                        rule -> new Policy.CoveredDiagnoses(
                                rule.id(), rule.codes(), rule.words(), scope(rule.scope()))),
                each(
                        policy.substitutions(),
                        rule -> new Policy.Substitution(
                                rule.line(), rule.with(), rule.id(), rule.words(), scope(rule.scope()))),
                each(
                        policy.notBilled(),
                        rule -> new Policy.NotBilled(
                                rule.id(), rule.drugs(), rule.everyDrug(), rule.words(), scope(rule.scope()))),
                each(
                        policy.alsoBilled(),
                        rule -> new Policy.AlsoBilled(
                                rule.id(), rule.line(), rule.units(), rule.words(), scope(rule.scope()))),
                each(
                        policy.overruled(),
                        rule -> new Policy.Overruled(rule.finding(), rule.words(), scope(rule.scope()))));
    }

    private PolicyRule.Scope scope(PolicyRule.Scope scope) {
        return new PolicyRule.Scope(
                scope.lines(), change.apply(scope.when()), scope.inForce(), scope.cites(), scope.span());
    }
}
