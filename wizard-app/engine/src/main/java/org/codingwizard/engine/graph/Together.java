package org.codingwizard.engine.graph;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.InForce;

/**
 * Whether conditions can hold together, as far as single facts tell: two choices of one question exclude each other, so do ranges and
 * periods that do not meet. What it cannot tell apart it takes to be possible together.
 */
final class Together {

    private static final int MOST_WAYS = 10_000;

    private final Map<FactId, DerivedFact> tables;
    private int ways;

    Together(Map<FactId, DerivedFact> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** Whether there may be answers that meet all of these. */
    boolean canHold(List<Condition> conditions) {
        ways = 0;
        return search(new ArrayDeque<>(conditions), new Known());
    }

    private boolean search(Deque<Condition> open, Known known) {
        if (open.isEmpty() || ++ways > MOST_WAYS) {
            return true;
        }
        Condition next = open.pop();
        return next.match(new Condition.Cases<>(
                test -> holds(test, open, known),
                all -> search(with(open, all.conditions()), known),
                any -> any.conditions().stream().anyMatch(one -> search(with(open, List.of(one)), known.copy())),
                not -> search(not.condition(), open, known)));
    }

    /** The opposite of a condition. */
    private boolean search(Condition refused, Deque<Condition> open, Known known) {
        return refused.match(new Condition.Cases<>(
                test -> known.refuse(test) && search(open, known),
                all -> all.conditions().stream()
                        .anyMatch(one -> search(with(open, List.of(new Condition.Not(one))), known.copy())),
                any -> search(
                        with(
                                open,
                                any.conditions().stream()
                                        .<Condition>map(Condition.Not::new)
                                        .toList()),
                        known),
                not -> search(with(open, List.of(not.condition())), known)));
    }

    /** A test holds with everything else, and where its fact follows from a table, a row behind it does. */
    private boolean holds(Condition.Test test, Deque<Condition> open, Known known) {
        if (!known.accept(test)) {
            return false;
        }
        DerivedFact table = tables.get(test.fact());
        if (table == null || !(test.probe() instanceof Condition.OneOf)) {
            return search(open, known);
        }
        List<Condition> rows = table.rows().stream()
                .filter(row -> test.probe().words().contains(row.value()))
                .map(DerivedFact.Row::when)
                .toList();
        return search(with(open, List.of(new Condition.Any(rows))), known);
    }

    private static Deque<Condition> with(Deque<Condition> open, List<Condition> more) {
        Deque<Condition> both = new ArrayDeque<>(open);
        more.forEach(both::push);
        return both;
    }

    /** What the facts must be on one way. */
    private static final class Known {

        private final Map<FactId, Set<String>> choices = new HashMap<>();
        private final Map<FactId, Set<String>> not = new HashMap<>();
        private final Map<FactId, BigDecimal> least = new HashMap<>();
        private final Map<FactId, BigDecimal> most = new HashMap<>();
        private final Map<FactId, List<InForce>> periods = new HashMap<>();
        private final Set<Condition.Test> held = new HashSet<>();
        private final Set<Condition.Test> refused = new HashSet<>();

        Known copy() {
            Known copy = new Known();
            choices.forEach((fact, words) -> copy.choices.put(fact, new HashSet<>(words)));
            not.forEach((fact, words) -> copy.not.put(fact, new HashSet<>(words)));
            copy.least.putAll(least);
            copy.most.putAll(most);
            periods.forEach((fact, all) -> copy.periods.put(fact, new ArrayList<>(all)));
            copy.held.addAll(held);
            copy.refused.addAll(refused);
            return copy;
        }

        boolean accept(Condition.Test test) {
            held.add(test);
            if (test.probe() instanceof Condition.OneOf one) {
                choices.computeIfAbsent(test.fact(), fact -> new HashSet<>(one.words()))
                        .retainAll(one.words());
            } else if (test.probe() instanceof Condition.Between between) {
                number(between.atLeast()).ifPresent(bound -> least.merge(test.fact(), bound, BigDecimal::max));
                number(between.atMost()).ifPresent(bound -> most.merge(test.fact(), bound, BigDecimal::min));
            } else if (test.probe() instanceof Condition.Within within) {
                periods.computeIfAbsent(test.fact(), fact -> new ArrayList<>()).add(within.period());
            }
            return agrees(test.fact()) && !refused.contains(test) && members(test);
        }

        boolean refuse(Condition.Test test) {
            refused.add(test);
            if (test.probe() instanceof Condition.OneOf one) {
                not.computeIfAbsent(test.fact(), fact -> new HashSet<>()).addAll(one.words());
            }
            return agrees(test.fact()) && !held.contains(test);
        }

        private static Optional<BigDecimal> number(Optional<Bound> bound) {
            return bound.flatMap(Bound::number);
        }

        private boolean agrees(FactId fact) {
            Set<String> left = new HashSet<>(choices.getOrDefault(fact, Set.of("any")));
            left.removeAll(not.getOrDefault(fact, Set.of()));
            boolean between = !least.containsKey(fact)
                    || !most.containsKey(fact)
                    || least.get(fact).compareTo(most.get(fact)) <= 0;
            List<InForce> all = periods.getOrDefault(fact, List.of());
            boolean meet = all.stream().allMatch(one -> all.stream().allMatch(one::overlaps));
            return !left.isEmpty() && between && meet;
        }

        /** A list cannot have one of the words and none of them, nor only these and one of others. */
        private boolean members(Condition.Test test) {
            return Stream.concat(held.stream(), Stream.of(test))
                    .filter(other -> other.fact().equals(test.fact()))
                    .noneMatch(other -> exclude(test.probe(), other.probe()) || exclude(other.probe(), test.probe()));
        }

        private static boolean exclude(Condition.Probe one, Condition.Probe other) {
            if (!(one instanceof Condition.Among some) || !(other instanceof Condition.Among others)) {
                return false;
            }
            boolean has = some.relation() == Condition.Relation.ANY_OF || some.relation() == Condition.Relation.ONLY;
            boolean none = others.relation() == Condition.Relation.NONE_OF
                    && others.words().containsAll(some.words());
            boolean only = others.relation() == Condition.Relation.ONLY
                    && others.words().stream().noneMatch(some.words()::contains);
            return has && (none || only);
        }
    }
}
