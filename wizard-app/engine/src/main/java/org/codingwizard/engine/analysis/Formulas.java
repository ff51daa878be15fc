package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;

/** Conditions by number, each kept once, so that what is left open of many of them can be told quickly. */
final class Formulas {

    private static final int TRUE = -1;
    private static final int FALSE = -2;

    private final DecisionGraph graph;
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final List<Formula> formulas = new ArrayList<>();
    private final Map<FactId, List<Integer>> rows = new HashMap<>();
    private final Map<List<?>, Integer> names = new HashMap<>();

    Formulas(DecisionGraph graph) {
        this.graph = graph;
    }

    private sealed interface Formula {

        record Leaf(Condition.Test test) implements Formula {}

        record Group(boolean all, List<Integer> parts) implements Formula {}

        record Opposite(int part) implements Formula {}
    }

    /** The number of a condition. */
    int of(Condition condition) {
        Integer known = numbers.get(condition);
        if (known != null) {
            return known;
        }
        Formula formula = condition.match(new Condition.Cases<>(
                test -> {
                    graph.derived(test.fact()).ifPresent(this::table);
                    return new Formula.Leaf(test);
                },
                all -> new Formula.Group(true, parts(all.conditions())),
                any -> new Formula.Group(false, parts(any.conditions())),
                not -> new Formula.Opposite(of(not.condition()))));
        formulas.add(formula);
        numbers.put(condition, formulas.size() - 1);
        return formulas.size() - 1;
    }

    private List<Integer> parts(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private void table(DerivedFact table) {
        if (!rows.containsKey(table.id())) {
            rows.put(table.id(), List.of());
            rows.put(
                    table.id(),
                    parts(table.rows().stream().map(DerivedFact.Row::when).toList()));
        }
    }

    /** The formulas with answers put in. */
    Applied to(KnownFacts facts) {
        return new Applied(facts);
    }

    /** What is known of a fact: its value or that it has none, or what is still open of it. */
    private record Known(Optional<Value> value, List<Object> open, boolean decided) {}

    /** Formulas with answers put in. */
    final class Applied {

        private final KnownFacts facts;
        private final int[] residues = new int[formulas.size()];
        private final boolean[] told = new boolean[formulas.size()];
        private final Map<FactId, Known> known = new HashMap<>();

        private Applied(KnownFacts facts) {
            this.facts = facts;
        }

        /** Negative where the answers decide, else a name for what is open: equal names mean that the same is open. */
        int residue(int formula) {
            if (!told[formula]) {
                residues[formula] = judged(formulas.get(formula));
                told[formula] = true;
            }
            return residues[formula];
        }

        private int judged(Formula formula) {
            if (formula instanceof Formula.Leaf leaf) {
                return test(leaf.test());
            }
            if (formula instanceof Formula.Group group) {
                return group(group);
            }
            int inner = residue(((Formula.Opposite) formula).part());
            return inner == TRUE ? FALSE : inner == FALSE ? TRUE : name(List.of("not", inner));
        }

        private int group(Formula.Group group) {
            int decides = group.all() ? FALSE : TRUE;
            int neutral = group.all() ? TRUE : FALSE;
            List<Object> open = new ArrayList<>();
            for (int part : group.parts()) {
                int residue = residue(part);
                if (residue == decides) {
                    return decides;
                }
                if (residue != neutral) {
                    open.add(residue);
                }
            }
            if (open.isEmpty()) {
                return neutral;
            }
            open.add(group.all());
            return name(open);
        }

        private int test(Condition.Test test) {
            Known fact = fact(test.fact());
            if (fact.decided()) {
                boolean holds = fact.value()
                        .filter(value -> test.probe().accepts(value, facts))
                        .isPresent();
                return holds ? TRUE : FALSE;
            }
            List<Object> named = new ArrayList<>(fact.open());
            named.add(test);
            limits(test).forEach(limit -> named.add(facts.limit(limit)));
            return name(named);
        }

        private Known fact(FactId id) {
            Known fact = known.get(id);
            if (fact == null) {
                fact = found(id);
                known.put(id, fact);
            }
            return fact;
        }

        private Known found(FactId id) {
            Optional<DerivedFact> table = graph.derived(id);
            if (table.isPresent()) {
                return derived(table.get());
            }
            Optional<Value> value = facts.find(id);
            boolean answered = FactNames.questionOf(id).flatMap(facts::find).isPresent();
            return new Known(value, List.of(), value.isPresent() || answered);
        }

        private Known derived(DerivedFact table) {
            List<Object> open = new ArrayList<>();
            List<Integer> conditions = rows.getOrDefault(table.id(), List.of());
            for (int i = 0; i < conditions.size(); i++) {
                int residue = residue(conditions.get(i));
                if (residue == TRUE && open.isEmpty()) {
                    return new Known(
                            Optional.of(new Value.One(table.rows().get(i).value())), List.of(), true);
                }
                if (residue != FALSE) {
                    open.add(List.of(i, residue));
                }
            }
            return new Known(Optional.empty(), open, open.isEmpty());
        }
    }

    private static Stream<String> limits(Condition.Test test) {
        return test.probe() instanceof Condition.Between between
                ? Stream.of(between.atLeast(), between.atMost())
                        .flatMap(Optional::stream)
                        .map(Bound::limit)
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    private int name(List<?> residue) {
        return names.computeIfAbsent(List.copyOf(residue), fresh -> names.size());
    }
}
