package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold for a route, a row or a piece of advice: a closed set of tests, each a finite union of boxes in the space of facts, so
 * that gaps and overlaps can be proved. A test of a fact that is not known is false.
 */
public sealed interface Condition {

    /** Holds always. */
    static Condition always() {
        return new All(List.of());
    }

    /** Whether the facts meet this condition. */
    boolean holds(Facts facts);

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** Every fact this condition looks at. */
    default Set<FactId> mentions() {
        return tests().map(Test::fact).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every test of a single fact in this condition. */
    default Stream<Test> tests() {
        return match(new Cases<>(
                Stream::of,
                all -> all.conditions().stream().flatMap(Condition::tests),
                any -> any.conditions().stream().flatMap(Condition::tests),
                not -> not.condition().tests()));
    }

    /**
     * The same condition with more words: wherever a test of a fact names a word, it names those that are like it too.
     *
     * @param like for each fact and each of its words, the further ones
     */
    default Condition widened(Map<FactId, Map<String, List<String>>> like) {
        return match(new Cases<>(
                test -> like.containsKey(test.fact())
                        ? new Test(test.fact(), test.probe().widened(like.get(test.fact())))
                        : test,
                all -> new All(
                        all.conditions().stream().map(one -> one.widened(like)).toList()),
                any -> new Any(
                        any.conditions().stream().map(one -> one.widened(like)).toList()),
                not -> new Not(not.condition().widened(like))));
    }

    /** What to do with each kind of condition. */
    record Cases<R>(Function<Test, R> test, Function<All, R> all, Function<Any, R> any, Function<Not, R> not) {}

    /** A test of one fact. */
    record Test(FactId fact, Probe probe) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Optional<Value> value = facts.find(fact);
            return value.isPresent() && probe.accepts(value.get(), facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.test().apply(this);
        }
    }

    /** Every one of these. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            // A loop, here and below: a stream costs more than the tests do, and every step of every walk asks.
            for (Condition condition : conditions) {
                if (!condition.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all().apply(this);
        }
    }

    /** At least one of these. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (condition.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any().apply(this);
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !condition.holds(facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not().apply(this);
        }
    }

    /** What is asked of one fact. */
    sealed interface Probe {

        /** Whether the value passes. */
        boolean accepts(Value value, Facts facts);

        /** The choices, names or units this test speaks of; empty for numbers. */
        default List<String> words() {
            return List.of();
        }

        /** The same test with the words that are like its own. */
        default Probe widened(Map<String, List<String>> like) {
            return this;
        }

        private static List<String> widened(List<String> words, Map<String, List<String>> like) {
            return words.stream()
                    .flatMap(word -> Stream.concat(Stream.of(word), like.getOrDefault(word, List.of()).stream()))
                    .distinct()
                    .toList();
        }
    }

    /** The value is one of these choices. */
    record OneOf(List<String> words) implements Probe {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(Value value, Facts facts) {
            List<String> members = value.members();
            return members.size() == 1 && words.contains(members.get(0));
        }

        @Override
        public Probe widened(Map<String, List<String>> like) {
            return new OneOf(Probe.widened(words, like));
        }
    }

    /** The number lies between these bounds, both included. */
    record Between(Optional<Bound> atLeast, Optional<Bound> atMost) implements Probe {
        @Override
        public boolean accepts(Value value, Facts facts) {
            Optional<BigDecimal> number = number(value);
            return number.isPresent()
                    && reaches(atLeast, facts, bound -> number.get().compareTo(bound) >= 0)
                    && reaches(atMost, facts, bound -> number.get().compareTo(bound) <= 0);
        }

        private static boolean reaches(Optional<Bound> bound, Facts facts, Predicate<BigDecimal> test) {
            return bound.isEmpty() || bound.get().in(facts).filter(test).isPresent();
        }

        private static Optional<BigDecimal> number(Value value) {
            if (value instanceof Value.Whole whole) {
                return Optional.of(BigDecimal.valueOf(whole.number()));
            }
            return value instanceof Value.Quantity quantity ? Optional.of(quantity.number()) : Optional.empty();
        }
    }

    /** The quantity is given in one of these units. */
    record InUnit(List<String> words) implements Probe {
        public InUnit {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(Value value, Facts facts) {
            return value instanceof Value.Quantity quantity && words.contains(quantity.unit());
        }
    }

    /** An optional answer was given, or was left out. */
    record Given(boolean given) implements Probe {
        @Override
        public boolean accepts(Value value, Facts facts) {
            return value.isGiven() == given;
        }
    }

    /** The day lies in this period, its first and last day included. */
    record Within(InForce period) implements Probe {
        @Override
        public boolean accepts(Value value, Facts facts) {
            return value instanceof Value.Day day && period.on(day.date());
        }
    }

    /** How a list must stand to a set of words. */
    enum Relation {
        /** At least one of them is in the list. */
        ANY_OF,
        /** The list has something, and nothing but these. */
        ONLY,
        /** None of them is in the list. */
        NONE_OF
    }

    /** A list of choices or names compared with a set of words. */
    record Among(Relation relation, List<String> words) implements Probe {
        public Among {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(Value value, Facts facts) {
            List<String> members = value.members();
            return switch (relation) {
                case ANY_OF -> !Collections.disjoint(members, words);
                case ONLY -> !members.isEmpty() && words.containsAll(members);
                case NONE_OF -> Collections.disjoint(members, words);
            };
        }

        @Override
        public Probe widened(Map<String, List<String>> like) {
            return new Among(relation, Probe.widened(words, like));
        }
    }

    /** One of the names contains one of these words, whatever the case of its letters. */
    record Containing(List<String> words) implements Probe {
        public Containing {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(Value value, Facts facts) {
            return value.members().stream().anyMatch(this::matches);
        }

        private boolean matches(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
        }
    }
}
