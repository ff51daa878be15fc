package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;

/** Judges conditions where only a part of the facts is known, without taking an unknown fact for a no. */
final class Certainty {

    private final DecisionGraph graph;
    private final Facts facts;

    Certainty(DecisionGraph graph, Facts facts) {
        this.graph = graph;
        this.facts = facts;
    }

    /** Whether a condition holds. */
    enum Judgement {
        YES,
        NO,
        /** It depends on facts that are not known. */
        OPEN;

        private Judgement opposite() {
            return this == YES ? NO : this == NO ? YES : OPEN;
        }
    }

    /** Whether the condition holds, as far as is known. */
    Judgement of(Condition condition) {
        return condition.match(new Condition.Cases<>(
                this::test,
                all -> together(all.conditions(), Judgement.NO, Judgement.YES),
                any -> together(any.conditions(), Judgement.YES, Judgement.NO),
                not -> of(not.condition()).opposite()));
    }

    private Judgement together(List<Condition> conditions, Judgement decides, Judgement otherwise) {
        List<Judgement> parts = conditions.stream().map(this::of).toList();
        return parts.contains(decides) ? decides : parts.contains(Judgement.OPEN) ? Judgement.OPEN : otherwise;
    }

    private Judgement test(Condition.Test test) {
        return graph.derived(test.fact())
                .map(derived -> derived(derived, test))
                .orElseGet(() -> facts.find(test.fact())
                        .map(value -> accepts(test, value))
                        .orElse(Judgement.OPEN));
    }

    private Judgement derived(DerivedFact derived, Condition.Test test) {
        for (DerivedFact.Row row : derived.rows()) {
            Judgement fits = of(row.when());
            if (fits != Judgement.NO) {
                return fits == Judgement.OPEN ? fits : accepts(test, new Value.One(row.value()));
            }
        }
        return Judgement.OPEN;
    }

    private Judgement accepts(Condition.Test test, Value value) {
        return test.probe().accepts(value, facts) ? Judgement.YES : Judgement.NO;
    }

    /** The questions that would have to be answered to judge a condition; none if it is decided. */
    Set<String> open(Condition condition) {
        if (of(condition) != Judgement.OPEN) {
            return Set.of();
        }
        return condition.match(new Condition.Cases<>(
                this::openFact,
                all -> open(all.conditions()),
                any -> open(any.conditions()),
                not -> open(not.condition())));
    }

    private Set<String> open(List<Condition> conditions) {
        Set<String> questions = new TreeSet<>();
        conditions.forEach(condition -> questions.addAll(open(condition)));
        return questions;
    }

    private Set<String> openFact(Condition.Test test) {
        FactId fact = test.fact();
        List<Condition> rows = new ArrayList<>();
        graph.derived(fact).ifPresent(derived -> derived.rows().forEach(row -> rows.add(row.when())));
        return rows.isEmpty() ? Set.of(fact.text()) : open(rows);
    }
}
