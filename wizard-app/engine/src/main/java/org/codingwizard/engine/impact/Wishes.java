package org.codingwizard.engine.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.Value;

/**
 * What answers must be like so that a condition holds; one way among several in which it can.
 *
 * @param wishes what is wished of single facts, all at once
 */
record Wishes(List<Wish> wishes) {

    private static final int MOST_WAYS = 64;
    private static final int DEEPEST = 6;

    Wishes {
        wishes = List.copyOf(wishes);
    }

    /** A test that a fact must pass, or must not. */
    record Wish(FactId fact, Condition.Probe probe, boolean passes) {

        boolean isGranted(Value value, Facts facts) {
            return probe.accepts(value, facts) == passes;
        }
    }

    /** Ways in which a condition can hold, in the order it is written; facts that follow from answers are traced back to these. */
    static List<Wishes> of(Condition condition, DecisionGraph graph) {
        return new Reading(graph).ways(condition, true, 0).map(Wishes::new).toList();
    }

    /** That the day lies in one of these periods; nothing if there are none. */
    static Condition on(List<InForce> periods) {
        return periods.isEmpty() || periods.contains(InForce.ALWAYS)
                ? Condition.always()
                : new Condition.Any(periods.stream()
                        .<Condition>map(period ->
                                new Condition.Test(DecisionGraph.DATE_OF_SERVICE, new Condition.Within(period)))
                        .toList());
    }

    /** What is wished of one fact. */
    List<Wish> about(FactId fact) {
        return wishes.stream().filter(wish -> wish.fact().equals(fact)).toList();
    }

    /** Whether a value of a fact is as wished; what nobody speaks of is. */
    boolean grants(FactId fact, Value value, Facts facts) {
        return about(fact).stream().allMatch(wish -> wish.isGranted(value, facts));
    }

    /** The words that a list is wished to have, one for each wish that names some. */
    List<String> wanted(FactId list) {
        return about(list).stream()
                .filter(Wish::passes)
                .flatMap(wish -> wantedBy(wish.probe()).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> wantedBy(Condition.Probe probe) {
        boolean none = probe instanceof Condition.Among among && among.relation() == Condition.Relation.NONE_OF;
        return none ? Optional.empty() : probe.words().stream().findFirst();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Turns conditions into ways, at most so many of them that trying each stays quick. */
    private record Reading(DecisionGraph graph) {

        Stream<List<Wish>> ways(Condition condition, boolean holds, int depth) {
            return condition
                    .match(new Condition.Cases<>(
                            test -> test(test, holds, depth),
                            all -> holds
                                    ? together(all.conditions(), true, depth)
                                    : either(all.conditions(), false, depth),
                            any -> holds
                                    ? either(any.conditions(), true, depth)
                                    : together(any.conditions(), false, depth),
                            not -> ways(not.condition(), !holds, depth)))
                    .limit(MOST_WAYS);
        }

        private Stream<List<Wish>> either(List<Condition> conditions, boolean holds, int depth) {
            return conditions.stream().flatMap(condition -> ways(condition, holds, depth));
        }

        private Stream<List<Wish>> together(List<Condition> conditions, boolean holds, int depth) {
            List<List<Wish>> ways = List.of(List.of());
            for (Condition condition : conditions) {
                List<List<Wish>> more = ways(condition, holds, depth).toList();
                ways = ways.stream()
                        .flatMap(way -> more.stream().map(other -> both(way, other)))
                        .filter(Reading::canBeGranted)
                        .limit(MOST_WAYS)
                        .toList();
            }
            return ways.stream();
        }

        /** Whether no fact is wished to be one of these and one of those, where no word is among both. */
        private static boolean canBeGranted(List<Wish> way) {
            Map<FactId, Set<String>> left = new HashMap<>();
            for (Wish wish : way) {
                if (wish.passes() && wish.probe() instanceof Condition.OneOf one) {
                    left.computeIfAbsent(wish.fact(), fact -> new HashSet<>(one.words()))
                            .retainAll(one.words());
                }
            }
            return left.values().stream().noneMatch(Set::isEmpty);
        }

        private Stream<List<Wish>> test(Condition.Test test, boolean holds, int depth) {
            Optional<DerivedFact> derived = graph.derived(test.fact()).filter(fact -> depth < DEEPEST);
            if (derived.isPresent()) {
                return rows(derived.get(), test, holds, depth);
            }
            List<Wish> itself = List.of(new Wish(test.fact(), test.probe(), holds));
            List<Condition> asked = holds && depth < DEEPEST ? asked(test.fact()) : List.of();
            return asked.isEmpty()
                    ? Stream.of(itself)
                    : either(asked, true, depth + 1)
                            .map(way -> both(itself, way))
                            .filter(Reading::canBeGranted);
        }

        /** When a question is asked that only policies ask. */
        private List<Condition> asked(FactId question) {
            boolean inCore = graph.steps().stream()
                    .anyMatch(step -> step instanceof Step.Asking asking
                            && asking.question().equals(question));
            return inCore
                    ? List.of()
                    : graph.rules().asks().stream()
                            .map(Owned::rule)
                            .filter(ask -> ask.question().equals(question))
                            .<Condition>map(ask -> new Condition.All(List.of(ask.when(), on(List.of(ask.inForce())))))
                            .toList();
        }

        /** The rows of a table that give what is wished. */
        private Stream<List<Wish>> rows(DerivedFact derived, Condition.Test test, boolean holds, int depth) {
            Function<DerivedFact.Row, Value> value = row -> new Value.One(row.value());
            List<Condition> rows = new ArrayList<>();
            derived.rows().stream()
                    .filter(row -> test.probe().accepts(value.apply(row), NoFacts.NONE) == holds)
                    .forEach(row -> rows.add(row.when()));
            return either(rows, true, depth + 1);
        }
    }

    /** Tables hold words, which are compared without knowing anything else. */
    private enum NoFacts implements Facts {
        NONE;

        @Override
        public Optional<Value> find(FactId fact) {
            return Optional.empty();
        }

        @Override
        public Optional<java.math.BigDecimal> limit(String id) {
            return Optional.empty();
        }
    }
}
