package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;

/** Conflicts by the questions behind their conditions, through the facts derived from these. */
record ConflictIndex(Map<FactId, List<Coming>> byQuestion) {

    /**
     * A conflict as an answer to a question can bring it about.
     *
     * @param others what must hold for it, whatever that answer is
     */
    private record Coming(Owned<Conflict> conflict, Condition others) {}

    static ConflictIndex of(DecisionGraph graph) {
        Map<FactId, List<Coming>> byQuestion = new HashMap<>();
        for (Owned<Conflict> conflict : graph.rules().conflicts()) {
            Condition when = conflict.rule().when();
            questionsBehind(graph, when)
                    .forEach(question -> byQuestion
                            .computeIfAbsent(question, id -> new ArrayList<>())
                            .add(new Coming(conflict, without(graph, question, when))));
        }
        return new ConflictIndex(byQuestion);
    }

    List<Owned<Conflict>> on(FactId question) {
        return byQuestion.getOrDefault(question, List.of()).stream()
                .map(Coming::conflict)
                .toList();
    }

    List<Owned<Conflict>> on(FactId question, Facts others) {
        return byQuestion.getOrDefault(question, List.of()).stream()
                .filter(coming -> coming.others().holds(others))
                .map(Coming::conflict)
                .toList();
    }

    /** What a condition demands of other facts than those behind which this question is. */
    private static Condition without(DecisionGraph graph, FactId question, Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.conditions() : List.of(condition);
        return new Condition.All(parts.stream()
                .filter(part -> !questionsBehind(graph, part).contains(question))
                .toList());
    }

    private static Set<FactId> questionsBehind(DecisionGraph graph, Condition condition) {
        Set<FactId> behind = new HashSet<>();
        condition.mentions().forEach(fact -> graph.questionsBehind(fact, behind));
        return behind;
    }
}
