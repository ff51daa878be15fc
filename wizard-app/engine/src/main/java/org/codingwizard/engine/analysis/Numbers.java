package org.codingwizard.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/** Numbers on both sides of every threshold, and the thresholds themselves. */
final class Numbers {

    private Numbers() {}

    /** The number of a value, if it is one. */
    static Optional<BigDecimal> of(Value value) {
        if (value instanceof Value.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.number()));
        }
        return value instanceof Value.Quantity quantity ? Optional.of(quantity.number()) : Optional.empty();
    }

    static List<Value> whole(Question question, List<BigDecimal> thresholds) {
        int least = question.rules().atLeast();
        int most = question.rules().atMost();
        IntStream cut = thresholds.stream()
                .mapToInt(threshold -> threshold.setScale(0, RoundingMode.FLOOR).intValueExact())
                .flatMap(number -> IntStream.rangeClosed(number - 1, number + 1));
        return IntStream.concat(IntStream.of(least), IntStream.concat(cut, IntStream.of(most)))
                .filter(number -> number >= least && number <= most)
                .sorted()
                .distinct()
                .<Value>mapToObj(Value.Whole::new)
                .toList();
    }

    static List<Value> quantities(Question question, List<BigDecimal> thresholds) {
        List<Value> values = new ArrayList<>();
        boolean zero = question.rules().zeroWithoutUnit();
        for (String unit : question.rules().units()) {
            amounts(thresholds, zero).forEach(amount -> values.add(new Value.Quantity(amount, unit)));
        }
        if (zero) {
            values.add(new Value.Quantity(BigDecimal.ZERO, ""));
        }
        return values;
    }

    private static List<BigDecimal> amounts(List<BigDecimal> thresholds, boolean zero) {
        TreeSet<BigDecimal> amounts = new TreeSet<>();
        BigDecimal below = BigDecimal.ZERO;
        for (BigDecimal threshold : thresholds) {
            amounts.add(below.add(threshold).divide(BigDecimal.valueOf(2)));
            amounts.add(threshold);
            below = threshold;
        }
        amounts.add(below.add(BigDecimal.ONE));
        Stream<BigDecimal> all = zero ? Stream.concat(amounts.stream(), Stream.of(BigDecimal.ZERO)) : amounts.stream();
        return all.filter(amount -> zero || amount.signum() > 0).toList();
    }
}
