package org.codingwizard.engine.coverage;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coverage.Inventory.Collecting;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.PayerId;

/**
 * Both sides of every number that a rule compares something with: the nearest whole number on each side, or any quantity. Days are left
 * out; which of them matter is told by the tables of the day.
 */
final class Thresholds {

    private final Coding coding;
    private final DecisionGraph graph;
    private final boolean core;
    private final Collecting all;
    private final Set<String> named = new HashSet<>();

    Thresholds(Coding coding, Collecting all) {
        this.coding = coding;
        this.graph = coding.graph();
        this.core = graph.payer().equals(PayerId.NONE);
        this.all = all;
    }

    void collect() {
        if (core) {
            steps().forEach(this::step);
            tables();
            new CountThresholds(coding, this::add).collect();
        } else {
            own(graph.rules().asks()).forEach(owned -> {
                Compared compared = new Compared(
                        owned.named("asks/" + owned.rule().question()),
                        owned.rule().when(),
                        owned.rule().span());
                judge(compared.on(List.of(owned.rule().inForce())), Thresholds::everywhere);
            });
            graph.policies()
                    .forEach(policy -> policy.rule().rules().forEach(rule -> rule(policy.named(rule.id()), rule)));
            new LimitThresholds(coding, this::add).collect();
        }
        sayings();
    }

    private Stream<Step> steps() {
        return graph.steps().stream().sorted(Comparator.comparing(Step::span));
    }

    private void step(Step step) {
        step.match(new Step.Cases<Boolean>(
                asking -> {
                    asking.routes()
                            .forEach(route -> judge(
                                    new Compared(step.id().toString(), route.when(), route.span()),
                                    example -> passed(asking, example)));
                    return true;
                },
                outcome -> {
                    drafts(outcome, outcome.drafts());
                    return true;
                }));
    }

    private void drafts(Step.Outcome outcome, List<Draft> drafts) {
        for (Draft draft : drafts) {
            Function<Example, Stream<ScopeFacts>> at = example -> ended(outcome, example);
            String name = outcome.id().toString();
            judge(new Compared(name, draft.terms().when(), draft.terms().span()), at);
            draft.terms()
                    .modifiers()
                    .forEach(modifier -> judge(
                            new Compared(
                                    name + " " + modifier.add(),
                                    modifier.when(),
                                    draft.terms().span()),
                            at));
            if (draft instanceof Draft.Included included) {
                drafts(outcome, graph.sharedDrafts(included.sharedDrafts()));
            }
        }
    }

    private void tables() {
        graph.derivedFacts().stream()
                .sorted(Comparator.comparing(table -> table.span()))
                .forEach(table -> table.rows()
                        .forEach(row -> judge(
                                new Compared("fact " + table.id(), row.when(), row.span()), Thresholds::everywhere)));
        for (Owned<Join> owned : joins()) {
            Join.Terms terms = owned.rule().terms();
            terms.modifiers()
                    .forEach(modifier -> judge(
                            new Compared(terms.id() + " " + modifier.add(), modifier.when(), terms.span()),
                            Thresholds::everywhere));
            if (owned.rule() instanceof Join.Amounts amounts) {
                judge(
                        new Compared(
                                terms.id() + " " + amounts.keptWhole().add(),
                                amounts.keptWhole().when(),
                                terms.span()),
                        Thresholds::everywhere);
                judge(
                        new Compared(
                                terms.id() + " " + amounts.discarded().add(),
                                amounts.discarded().when(),
                                terms.span()),
                        Thresholds::everywhere);
            }
        }
    }

    private List<Owned<Join>> joins() {
        return graph.joins().stream()
                .sorted(Comparator.comparing(join -> join.rule().terms().span()))
                .toList();
    }

    /** What is said, demanded or refused. */
    private void sayings() {
        own(graph.rules().advice())
                .forEach(owned -> judge(
                        new Compared(
                                        owned.named(owned.rule().id()),
                                        owned.rule().when(),
                                        owned.rule().span())
                                .about(owned.rule().lines())
                                .on(List.of(owned.rule().inForce())),
                        example -> judged(owned, owned.rule().aboutEncounter(), example)));
        own(graph.rules().documentation())
                .forEach(owned -> judge(
                        new Compared(
                                        owned.named(owned.rule().id()),
                                        owned.rule().when(),
                                        owned.rule().span())
                                .about(owned.rule().lines())
                                .on(List.of(owned.rule().inForce())),
                        example -> judged(owned, owned.rule().aboutEncounter(), example)));
        own(graph.rules().conflicts())
                .forEach(owned -> judge(
                        new Compared(
                                owned.named(owned.rule().id()),
                                owned.rule().when(),
                                owned.rule().span()),
                        Thresholds::everywhere));
    }

    private void rule(String name, PolicyRule rule) {
        Compared compared = new Compared(name, rule.when(), rule.span())
                .about(rule.lines())
                .on(rule.periodsInForce().map(PolicyRule.Period::inForce).toList());
        judge(compared, example -> example.walked().procedures().stream().map(Trace::facts));
    }

    private <T> List<Owned<T>> own(List<Owned<T>> rules) {
        return rules.stream().filter(owned -> owned.isPolicy() != core).toList();
    }

    /**
     * A condition of a rule.
     *
     * @param name the rule's
     * @param lines the codes of which one must be on the claim; empty for no such limit
     * @param periods the days on which it holds; empty for always
     */
    record Compared(String name, Condition when, SourceSpan span, Set<String> lines, List<InForce> periods) {

        Compared(String name, Condition when, SourceSpan span) {
            this(name, when, span, Set.of(), List.of());
        }

        Compared about(Set<String> codes) {
            return new Compared(name, when, span, codes, periods);
        }

        Compared on(List<InForce> days) {
            return new Compared(name, when, span, lines, days);
        }

        boolean isJudged(Example example, Optional<java.time.LocalDate> day) {
            boolean inForce = periods.isEmpty()
                    || day.filter(date -> periods.stream().anyMatch(period -> period.on(date)))
                            .isPresent();
            return inForce
                    && (lines.isEmpty()
                            || example.result().lines().stream()
                                    .anyMatch(line ->
                                            lines.contains(line.line().code().value())));
        }

        Change.Terms terms(String says, Condition wished) {
            return new Change.Terms(
                    says, Optional.empty(), lines, wished, periods, List.<Citation>of(), Optional.of(span));
        }
    }

    /** Every number in a condition, judged with the facts of these walks. */
    private void judge(Compared compared, Function<Example, Stream<ScopeFacts>> at) {
        compared.when()
                .tests()
                .distinct()
                .forEach(test -> Border.of(test, graph).forEach(border -> {
                    Condition wished = Deciding.wished(compared.when(), test, border.wished());
                    add(
                            compared.name() + " " + border.name(),
                            compared.terms("`" + test.fact() + "` is " + border.words(), wished),
                            example -> at.apply(example)
                                    .filter(facts -> compared.isJudged(example, facts.date()))
                                    .anyMatch(
                                            facts -> border.isAt(facts) && Deciding.is(compared.when(), test, facts)));
                }));
    }

    /** A rule that names one number twice has its sides once. */
    private void add(String name, Change.Terms terms, java.util.function.Predicate<Example> reached) {
        if (named.add(name)) {
            all.add(Item.Kind.THRESHOLD, name, new org.codingwizard.engine.impact.Aim(terms, List.of(), reached));
        }
    }

    private static Stream<ScopeFacts> passed(Step.Asking step, Example example) {
        return example.walked()
                .traces()
                .filter(trace ->
                        trace.taken().stream().anyMatch(taken -> taken.step().equals(step.id())))
                .map(Trace::facts);
    }

    private static Stream<ScopeFacts> ended(Step.Outcome outcome, Example example) {
        return example.walked()
                .traces()
                .filter(trace -> trace.outcome()
                        .filter(end -> end.id().equals(outcome.id()))
                        .isPresent())
                .map(Trace::facts);
    }

    /** A core rule is judged in the walks that went through its topic; a policy's in every procedure. */
    private static Stream<ScopeFacts> judged(Owned<?> owned, boolean aboutEncounter, Example example) {
        Stream<Trace> traces = aboutEncounter
                ? Stream.of(example.walked().encounter())
                : owned.isPolicy()
                        ? example.walked().procedures().stream()
                        : example.walked()
                                .traces()
                                .filter(trace -> trace.rulesets().contains(owned.ruleset()));
        return traces.map(Trace::facts);
    }

    private static Stream<ScopeFacts> everywhere(Example example) {
        return example.walked().traces().map(Trace::facts);
    }

    /** Takes a side of a number. */
    interface Sink {

        void add(String name, Change.Terms terms, java.util.function.Predicate<Example> reached);
    }
}
