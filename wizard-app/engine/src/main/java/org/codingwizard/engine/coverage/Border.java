package org.codingwizard.engine.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;

/**
 * One side of a number with which a test compares a fact.
 *
 * @param test the test
 * @param side what lies there
 * @param words the side as people write it, such as {@code 3} or {@code above 0}
 */
record Border(Condition.Test test, Condition.Between side, String words) {

    /** Both sides of every number of a test, as far as the question allows them; none where it compares no numbers. */
    static Stream<Border> of(Condition.Test test, DecisionGraph graph) {
        Optional<Question> question = graph.question(test.fact());
        if (question.isEmpty() || !(test.probe() instanceof Condition.Between between)) {
            return Stream.empty();
        }
        return Stream.concat(
                        between.atLeast().stream().flatMap(bound -> sides(test, question.get(), bound, true, graph)),
                        between.atMost().stream().flatMap(bound -> sides(test, question.get(), bound, false, graph)))
                .distinct();
    }

    private static Stream<Border> sides(
            Condition.Test test, Question question, Bound bound, boolean least, DecisionGraph graph) {
        return numbers(bound, graph)
                .flatMap(number -> question.kind() == Question.Kind.WHOLE_NUMBER
                        ? whole(test, question, number, least)
                        : quantity(test, question, number, least));
    }

    /** The number itself, or all that a limit had over the years. */
    private static Stream<BigDecimal> numbers(Bound bound, DecisionGraph graph) {
        return Stream.concat(
                bound.number().stream(),
                bound.limit().flatMap(graph::limit).stream()
                        .flatMap(limit -> limit.periods().stream())
                        .map(period -> period.value())
                        .distinct());
    }

    private static Stream<Border> whole(Condition.Test test, Question question, BigDecimal number, boolean least) {
        int floor = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        int ceiling = number.setScale(0, RoundingMode.CEILING).intValueExact();
        int below = least ? ceiling - 1 : floor;
        return Stream.of(below, below + 1)
                .filter(side -> side >= question.rules().atLeast()
                        && side <= question.rules().atMost())
                .map(side -> new Border(
                        test, between(BigDecimal.valueOf(side), BigDecimal.valueOf(side)), String.valueOf(side)));
    }

    /** A quantity has no nearest neighbour, so any one on a side will do. */
    private static Stream<Border> quantity(Condition.Test test, Question question, BigDecimal number, boolean least) {
        BigDecimal near = new BigDecimal("0.000000001");
        String words = number.toPlainString();
        BigDecimal zero = BigDecimal.ZERO;
        Border under = least
                ? new Border(test, between(zero, number.subtract(near)), "below " + words)
                : new Border(test, between(zero, number), "at most " + words);
        Border over = least
                ? new Border(test, from(number), "at least " + words)
                : new Border(test, from(number.add(near)), "above " + words);
        boolean nothing =
                under.side().atMost().flatMap(Bound::number).orElseThrow().signum() <= 0;
        boolean underMayBe = !nothing || (question.rules().zeroWithoutUnit() && !least);
        return underMayBe ? Stream.of(under, over) : Stream.of(over);
    }

    private static Condition.Between between(BigDecimal least, BigDecimal most) {
        return new Condition.Between(bound(least), bound(most));
    }

    private static Condition.Between from(BigDecimal least) {
        return new Condition.Between(bound(least), Optional.empty());
    }

    private static Optional<Bound> bound(BigDecimal number) {
        return Optional.of(new Bound(Optional.of(number), Optional.empty()));
    }

    /** What to add to the rule's name, such as {@code muscle-count=3}. */
    String name() {
        return words.startsWith("a") || words.startsWith("b") ? fact() + " " + words : fact() + "=" + words;
    }

    /** The answers that lie here. */
    Condition wished() {
        return new Condition.Test(fact(), side);
    }

    /** Answers that lie here and make a condition with the test come out by it. */
    Condition wished(Condition condition) {
        return Deciding.wished(condition, test, wished());
    }

    /** The fact that is compared. */
    FactId fact() {
        return test.fact();
    }
}
