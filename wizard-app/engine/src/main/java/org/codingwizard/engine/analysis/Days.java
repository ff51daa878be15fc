package org.codingwizard.engine.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Step;

/**
 * The days of service that limits and payers' questions tell apart.
 *
 * @param cuts the days on which something begins to hold, or no longer holds
 */
record Days(List<LocalDate> cuts) {

    private static final LocalDate ANY = LocalDate.of(2026, 1, 12);

    static Days of(DecisionGraph graph) {
        return new Days(List.copyOf(cutsOf(graph)));
    }

    /** One day for each stretch between two cuts, the latest stretch first. */
    List<LocalDate> each() {
        TreeSet<LocalDate> days = new TreeSet<>(cuts);
        if (days.isEmpty()) {
            return List.of(ANY);
        }
        days.add(days.first().minusDays(1));
        if (days.last().isBefore(ANY)) {
            days.remove(days.last());
            days.add(ANY);
        }
        return List.copyOf(days.descendingSet());
    }

    private static Set<LocalDate> cutsOf(DecisionGraph graph) {
        StepRules rules = new StepRules(graph);
        TreeSet<LocalDate> cuts = new TreeSet<>();
        Stream<InForce> asks = graph.rules().asks().stream().map(Owned::rule).map(Policy.Ask::inForce);
        Stream<InForce> limits = graph.steps().stream()
                .filter(Step.Asking.class::isInstance)
                .flatMap(step -> rules.conditions(step).stream())
                .flatMap(Mentions::limits)
                .flatMap(id -> graph.limit(id).stream())
                .flatMap(limit -> limit.periods().stream())
                .map(period -> period.inForce());
        Stream<InForce> conditions = graph.tests()
                .map(Condition.Test::probe)
                .filter(Condition.Within.class::isInstance)
                .map(probe -> ((Condition.Within) probe).period());
        Stream.concat(conditions, Stream.concat(asks, limits)).forEach(period -> {
            period.from().ifPresent(cuts::add);
            period.to().ifPresent(day -> cuts.add(day.plusDays(1)));
        });
        return cuts;
    }
}
