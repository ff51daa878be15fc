package org.codingwizard.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;
import org.junit.jupiter.api.Test;

/** A number is shown on one side only by an encounter in which the rule hangs on it. */
class DecidingTest {

    private static final FactId KNEE = new FactId("knee");
    private static final FactId COUNT = new FactId("count");
    private static final Condition.Test IS_KNEE = new Condition.Test(KNEE, new Condition.OneOf(List.of("yes")));
    private static final Condition.Test TWO = atLeast(2);

    @Test
    void a_number_decides_where_everything_else_of_the_rule_holds() {
        Condition both = new Condition.All(List.of(IS_KNEE, TWO));
        assertThat(decides(both, "yes", 2)).isTrue();
        assertThat(decides(both, "yes", 1)).isTrue();
        assertThat(decides(both, "no", 2)).isFalse();
    }

    @Test
    void a_number_decides_nothing_where_another_test_is_enough() {
        Condition either = new Condition.Any(List.of(IS_KNEE, TWO));
        assertThat(decides(either, "yes", 2)).isFalse();
        assertThat(decides(either, "no", 1)).isTrue();
    }

    @Test
    void what_is_searched_for_below_a_not_holds_there_too() {
        Condition without = new Condition.All(List.of(IS_KNEE, new Condition.Not(TWO)));
        Condition wished = Deciding.wished(without, TWO, new Condition.Test(COUNT, exactly(2)));
        assertThat(wished.holds(facts("yes", 2))).isTrue();
        assertThat(wished.holds(facts("yes", 1))).isFalse();
        assertThat(wished.holds(facts("no", 2))).isFalse();
    }

    @Test
    void the_looser_condition_holds_wherever_the_condition_does() {
        Condition both = new Condition.All(List.of(IS_KNEE, TWO));
        assertThat(Loosely.of(both).holds(facts("yes", 2))).isTrue();
        assertThat(Loosely.of(both).holds(facts("yes", 1))).isTrue();
        assertThat(Loosely.of(both).holds(facts("no", 2))).isFalse();
    }

    private static boolean decides(Condition condition, String knee, int count) {
        return Deciding.at(condition, TWO, Condition.always()).holds(facts(knee, count));
    }

    private static Condition.Test atLeast(int number) {
        return new Condition.Test(COUNT, new Condition.Between(bound(number), Optional.empty()));
    }

    private static Condition.Between exactly(int number) {
        return new Condition.Between(bound(number), bound(number));
    }

    private static Optional<Bound> bound(int number) {
        return Optional.of(new Bound(Optional.of(BigDecimal.valueOf(number)), Optional.empty()));
    }

    private static Facts facts(String knee, int count) {
        Map<FactId, Value> known = Map.of(KNEE, new Value.One(knee), COUNT, new Value.Whole(count));
        return new Facts() {
            @Override
            public Optional<Value> find(FactId fact) {
                return Optional.ofNullable(known.get(fact));
            }

            @Override
            public Optional<BigDecimal> limit(String id) {
                return Optional.empty();
            }
        };
    }
}
