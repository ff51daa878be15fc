package org.codingwizard.engine.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Trace;

/** The counts on both sides of every number that a payer sets: sessions, days, units. */
final class LimitThresholds {

    private final DecisionGraph graph;
    private final Thresholds all;

    LimitThresholds(Coding coding, Thresholds all) {
        this.graph = coding.graph();
        this.all = all;
    }

    void collect() {
        for (Owned<Policy> policy : graph.policies()) {
            for (PolicyLimit limit : policy.rule().limits()) {
                limit.periods().forEach(dated -> sides(policy.named(limit.id()), limit, dated));
            }
        }
    }

    private void sides(String name, PolicyLimit limit, Limit.Dated dated) {
        int number = dated.value().intValue();
        int kept = limit.kind() == PolicyLimit.Kind.DAYS
                ? number
                : limit.kind() == PolicyLimit.Kind.SESSIONS ? number - 1 : number;
        int broken = limit.kind() == PolicyLimit.Kind.DAYS ? number - 1 : kept + 1;
        Stream.of(Math.min(kept, broken), Math.max(kept, broken))
                .filter(count -> mayBe(limit, count))
                .forEach(count -> all.add(
                        name + " " + limit.counts().map(FactId::text).orElse("units") + "=" + count,
                        Aim.anywhere(
                                terms(limit, dated, count), example -> isAt(limit, dated.inForce(), count, example)),
                        Item.Proof.NONE));
    }

    private boolean mayBe(PolicyLimit limit, int count) {
        Optional<Question> question = limit.counts().flatMap(graph::question);
        return question.map(asked -> count >= asked.rules().atLeast()
                        && count <= asked.rules().atMost())
                .orElse(count >= 1);
    }

    private static Change.Terms terms(PolicyLimit limit, Limit.Dated dated, int count) {
        List<Condition> wishes = new ArrayList<>(List.of(limit.when()));
        limit.counts().ifPresent(fact -> wishes.add(Counting.exactly(fact, BigDecimal.valueOf(count))));
        return new Change.Terms(
                limit.name() + " with a count of " + count,
                Optional.empty(),
                limit.lines(),
                new Condition.All(wishes),
                List.of(dated.inForce()),
                dated.cites(),
                Optional.of(dated.span()));
    }

    private static boolean isAt(PolicyLimit limit, InForce period, int count, Example example) {
        Optional<LocalDate> day = example.walked().encounter().facts().date();
        if (day.filter(period::on).isEmpty()) {
            return false;
        }
        List<CodedLine> lines = example.result().lines().stream()
                .filter(line -> limit.lines().contains(line.line().code().value()))
                .toList();
        return switch (limit.kind()) {
            case SESSIONS, DAYS ->
                lines.stream()
                        .flatMap(line -> example.walked().behind(line.line().procedures()))
                        .anyMatch(trace -> limit.when().holds(trace.facts()) && counts(limit, trace) == count);
            case UNITS_OF_A_LINE -> lines.stream().anyMatch(line -> line.line().units() == count);
            case UNITS_OF_A_DAY ->
                lines.stream().mapToInt(line -> line.line().units()).sum() == count;
        };
    }

    private static int counts(PolicyLimit limit, Trace trace) {
        return limit.counts()
                .flatMap(trace.facts()::find)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number())
                .orElse(-1);
    }
}
