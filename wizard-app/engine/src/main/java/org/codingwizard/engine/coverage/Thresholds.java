package org.codingwizard.engine.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
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
    private final Prompt prompt;
    private final Inventory all;
    private final Set<String> named = new HashSet<>();

    Thresholds(Coding coding, Prompt prompt, Inventory all) {
        this.prompt = prompt;
        this.coding = coding;
        this.graph = coding.graph();
        this.core = graph.payer().equals(PayerId.NONE);
        this.all = all;
    }

    void collect() {
        if (core) {
            steps().forEach(this::step);
            tables();
            new CountThresholds(coding, this).collect();
        } else {
            own(graph.rules().asks()).forEach(owned -> {
                Compared compared = new Compared(
                        owned.named("asks/" + owned.rule().question()),
                        owned.rule().when(),
                        owned.rule().span());
                judge(compared.on(List.of(owned.rule().inForce())), Thresholds::everywhere);
            });
            graph.policies()
                    .forEach(policy -> policy.rule().rules().forEach(rule -> rule(policy.named(id(rule)), rule)));
            new LimitThresholds(coding, this).collect();
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
            Function<Example, Stream<Trace>> at = example -> ended(outcome, example);
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
                .forEach(owned -> refuse(new Compared(
                        owned.named(owned.rule().id()),
                        owned.rule().when(),
                        owned.rule().span())));
    }

    /** A demand for a modifier says nothing of its own, so that it has no id. */
    private static String id(PolicyRule rule) {
        return rule instanceof Policy.LineModifier modifier && modifier.isDemand()
                ? "modifiers/" + modifier.add().orElseThrow()
                : rule.id();
    }

    private void rule(String name, PolicyRule rule) {
        Compared compared = new Compared(name, rule.when(), rule.span())
                .about(rule.lines())
                .on(rule.periodsInForce().map(PolicyRule.Period::inForce).toList());
        judge(compared, example -> example.walked().procedures().stream());
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

        boolean isJudged(Trace trace, Example example) {
            Optional<LocalDate> day = example.walked().encounter().facts().date();
            boolean inForce = periods.isEmpty()
                    || day.filter(date -> periods.stream().anyMatch(period -> period.on(date)))
                            .isPresent();
            int procedure = trace.scope().procedure();
            return inForce
                    && (lines.isEmpty()
                            || example.result().lines().stream()
                                    .map(coded -> coded.line())
                                    .filter(line -> lines.contains(line.code().value()))
                                    .anyMatch(line ->
                                            procedure == 0 || line.procedures().contains(procedure)));
        }

        Change.Terms terms(String says, Condition wished) {
            return new Change.Terms(
                    says, Optional.empty(), lines, wished, periods, List.<Citation>of(), Optional.of(span));
        }
    }

    /** Every number in a condition, judged with the facts of these walks. */
    private void judge(Compared compared, Function<Example, Stream<Trace>> at) {
        sides(
                compared,
                (border, decisive) -> add(
                        compared.name() + " " + border.name(),
                        Aim.anywhere(
                                        terms(compared, border),
                                        example -> at.apply(example)
                                                .filter(trace -> compared.isJudged(trace, example))
                                                .anyMatch(trace -> decisive.holds(trace.facts())))
                                .orOn(() -> prompt.holding(decisive, compared.lines())),
                        thoroughly -> prompt.never(decisive, compared.lines(), thoroughly)));
    }

    /** The same of answers that are refused; they never come to an outcome, so that nothing can be proved there. */
    private void refuse(Compared compared) {
        sides(
                compared,
                (border, decisive) -> add(
                        compared.name() + " " + border.name(),
                        Aim.anywhere(
                                terms(compared, border),
                                example -> contradicting(example).anyMatch(decisive::holds)),
                        Item.Proof.NONE));
    }

    /** Each side of each number, with the condition that it lies there and decides. */
    private void sides(Compared compared, BiConsumer<Border, Condition> side) {
        compared.when()
                .tests()
                .distinct()
                .forEach(test -> Border.of(test, graph)
                        .forEach(border -> side.accept(border, Deciding.at(compared.when(), test, border.wished()))));
    }

    private static Change.Terms terms(Compared compared, Border border) {
        return compared.terms("`" + border.fact() + "` is " + border.words(), border.wished(compared.when()));
    }

    /** A rule that names one number twice has its sides once. */
    void add(String name, Aim aim, Item.Proof proof) {
        if (named.add(name)) {
            all.add(Item.Kind.THRESHOLD, name, aim, proof);
        }
    }

    private static Stream<Trace> passed(Step.Asking step, Example example) {
        return example.walked()
                .traces()
                .filter(trace ->
                        trace.taken().stream().anyMatch(taken -> taken.step().equals(step.id())));
    }

    private static Stream<Trace> ended(Step.Outcome outcome, Example example) {
        return example.walked()
                .traces()
                .filter(trace -> trace.outcome()
                        .filter(end -> end.id().equals(outcome.id()))
                        .isPresent());
    }

    /** A core rule is judged in the walks that went through its topic; a policy's in every procedure. */
    private static Stream<Trace> judged(Owned<?> owned, boolean aboutEncounter, Example example) {
        return aboutEncounter
                ? Stream.of(example.walked().encounter())
                : owned.isPolicy()
                        ? example.walked().procedures().stream()
                        : example.walked()
                                .traces()
                                .filter(trace -> trace.rulesets().contains(owned.ruleset()));
    }

    private static Stream<Trace> everywhere(Example example) {
        return example.walked().traces();
    }

    /** In every walk, and where answers contradict each other. */
    private static Stream<Facts> contradicting(Example example) {
        return Stream.concat(
                everywhere(example).map(Trace::facts),
                example.walked().clash().stream().map(Walked.Clash::facts));
    }
}
