package org.codingwizard.engine.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;

/** Conditions judged while answers are still to come: what is not known may turn out either way. */
final class OpenFacts {

    private final DecisionGraph graph;
    private final Map<FactId, Value> known;

    OpenFacts(DecisionGraph graph, Map<FactId, Value> known) {
        this.graph = graph;
        this.known = Map.copyOf(known);
    }

    /** How a condition stands. */
    private enum Verdict {
        HOLDS,
        FAILS,
        OPEN;

        Verdict turned() {
            return this == HOLDS ? FAILS : this == FAILS ? HOLDS : OPEN;
        }
    }

    /** The values a fact may have; it may also turn out to have none unless it is sure to have one. */
    private record Possible(List<Value> values, boolean sure) {}

    /** Whether the condition could still be met. */
    boolean mayHold(Condition condition) {
        return judge(condition) != Verdict.FAILS;
    }

    /** A fact that is answered. */
    Optional<Value> known(FactId fact) {
        return Optional.ofNullable(known.get(fact)).or(() -> graph.besides(fact, known));
    }

    private Verdict judge(Condition condition) {
        return condition.match(new Condition.Cases<>(
                this::test,
                all -> all(all.conditions()),
                any -> any(any.conditions()),
                not -> judge(not.condition()).turned()));
    }

    private Verdict all(List<Condition> conditions) {
        List<Verdict> verdicts = conditions.stream().map(this::judge).toList();
        if (verdicts.contains(Verdict.FAILS)) {
            return Verdict.FAILS;
        }
        return verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.HOLDS;
    }

    private Verdict any(List<Condition> conditions) {
        List<Verdict> verdicts = conditions.stream().map(this::judge).toList();
        if (verdicts.contains(Verdict.HOLDS)) {
            return Verdict.HOLDS;
        }
        return verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.FAILS;
    }

    private Verdict test(Condition.Test test) {
        Optional<Possible> possible = known(test.fact())
                .map(value -> new Possible(List.of(value), true))
                .or(() -> graph.derived(test.fact()).map(this::rows));
        if (possible.isEmpty()) {
            return Verdict.OPEN;
        }
        List<Value> values = possible.get().values();
        boolean some = values.stream().anyMatch(value -> test.probe().accepts(value, limits));
        boolean every = values.stream().allMatch(value -> test.probe().accepts(value, limits));
        return !some ? Verdict.FAILS : every && possible.get().sure() ? Verdict.HOLDS : Verdict.OPEN;
    }

    private Possible rows(DerivedFact fact) {
        List<Value> values = new ArrayList<>();
        for (DerivedFact.Row row : fact.rows()) {
            Verdict verdict = judge(row.when());
            if (verdict != Verdict.FAILS) {
                values.add(new Value.One(row.value()));
            }
            if (verdict == Verdict.HOLDS) {
                return new Possible(values, true);
            }
        }
        return new Possible(values, false);
    }

    /** Dated numbers, for the day that is answered. */
    private final Facts limits = new Facts() {
        @Override
        public Optional<Value> find(FactId fact) {
            return known(fact);
        }

        @Override
        public Optional<BigDecimal> limit(String id) {
            return known(DecisionGraph.DATE_OF_SERVICE)
                    .filter(Value.Day.class::isInstance)
                    .flatMap(day -> graph.limit(id).flatMap(limit -> limit.on(((Value.Day) day).date())))
                    .map(dated -> dated.value());
        }
    };
}
