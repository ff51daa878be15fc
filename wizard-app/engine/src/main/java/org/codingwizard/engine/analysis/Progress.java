package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;

/**
 * How a situation came about: the one before it and what was answered in between.
 *
 * @param levels the answers known now
 * @param before the situation at whose step the answers were given; empty at the beginning
 * @param given those answers, in order
 */
record Progress(List<Map<FactId, Value>> levels, Optional<Node> before, List<Given> given) {

    /** A situation that was reached, and how. */
    record Node(Situation at, Progress how) {}

    /** An answer: to the encounter (0), the procedure (1) or the substance (2). */
    record Given(int level, FactId question, Value value) {

        /** As people write it, such as {@code structure = knee}. */
        String words() {
            return value.isGiven() ? question + " = " + value.words() : question + " left out";
        }
    }

    static Progress start() {
        return new Progress(List.of(Map.of()), Optional.empty(), List.of());
    }

    static Progress from(Node node) {
        return new Progress(node.at().levels(), Optional.of(node), List.of());
    }

    /** The innermost level's number, 0 for the encounter. */
    int level() {
        return levels.size() - 1;
    }

    boolean knows(FactId question) {
        return Situation.own(levels).containsKey(question);
    }

    Progress with(FactId question, Value value) {
        List<Map<FactId, Value>> known = new ArrayList<>(levels);
        Map<FactId, Value> own = new HashMap<>(known.remove(level()));
        own.put(question, value);
        known.add(own);
        List<Given> answers = new ArrayList<>(given);
        answers.add(new Given(level(), question, value));
        return new Progress(known, before, answers);
    }

    /** The same answers around an entry about which nothing is known yet. */
    Progress entered() {
        List<Map<FactId, Value>> known = new ArrayList<>(levels);
        known.add(Map.of());
        return new Progress(known, before, given);
    }

    KnownFacts facts(DecisionGraph graph) {
        return Situation.facts(graph, levels);
    }

    /** Every answer from the first question on. */
    List<Given> path() {
        List<Given> path = new ArrayList<>(before.map(node -> node.how().path()).orElse(List.of()));
        path.addAll(given);
        return path;
    }
}
