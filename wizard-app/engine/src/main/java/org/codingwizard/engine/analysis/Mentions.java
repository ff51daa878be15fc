package org.codingwizard.engine.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;

/** Which answers can decide a condition or a fact, through tables and limits too. */
final class Mentions {

    private final DecisionGraph graph;
    private final Map<FactId, Set<FactId>> questions = new HashMap<>();

    Mentions(DecisionGraph graph) {
        this.graph = graph;
    }

    /** The limits a condition names. */
    static Stream<String> limits(Condition condition) {
        return condition
                .tests()
                .map(Condition.Test::probe)
                .filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .flatMap(between -> Stream.of(between.atLeast(), between.atMost()))
                .flatMap(Optional::stream)
                .map(Bound::limit)
                .flatMap(Optional::stream);
    }

    /** The questions whose answers can decide a condition. */
    Set<FactId> questions(Condition condition) {
        Set<FactId> deciding = new TreeSet<>();
        condition.mentions().forEach(fact -> deciding.addAll(questions(fact)));
        if (limits(condition).findAny().isPresent()) {
            deciding.add(DecisionGraph.DATE_OF_SERVICE);
        }
        return deciding;
    }

    /** The questions whose answers can decide a fact. */
    Set<FactId> questions(FactId fact) {
        Set<FactId> known = questions.get(fact);
        if (known == null) {
            known = decidingQuestions(fact);
            questions.put(fact, known);
        }
        return known;
    }

    private Set<FactId> decidingQuestions(FactId fact) {
        Set<FactId> deciding = new TreeSet<>();
        graph.questionsOf(fact).stream()
                .filter(id -> graph.question(id).isPresent())
                .forEach(deciding::add);
        graph.derived(fact).ifPresent(table -> table.rows().forEach(row -> deciding.addAll(questions(row.when()))));
        return deciding;
    }

    /** The tables a condition is judged by, those behind them included. */
    Set<DerivedFact> tables(Condition condition) {
        Set<DerivedFact> tables = new LinkedHashSet<>();
        condition.mentions().forEach(fact -> tables.addAll(tables(fact)));
        return tables;
    }

    /** The table of a fact, if it has one, and those behind it. */
    Set<DerivedFact> tables(FactId fact) {
        Set<DerivedFact> tables = new LinkedHashSet<>();
        graph.derived(fact).ifPresent(table -> {
            table.rows().forEach(row -> tables.addAll(tables(row.when())));
            tables.add(table);
        });
        return tables;
    }

    /** The conditions of all tables a condition is judged by. */
    List<Condition> behind(Condition condition) {
        return tables(condition).stream()
                .flatMap(table -> table.rows().stream())
                .map(DerivedFact.Row::when)
                .toList();
    }
}
