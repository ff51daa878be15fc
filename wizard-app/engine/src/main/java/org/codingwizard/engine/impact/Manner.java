package org.codingwizard.engine.impact;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;

/**
 * How an example follows a way through the graph.
 *
 * @param ownDay whether the day that the way names comes first
 * @param names which of the sample names is taken instead of those of the way; 0 for those of the way
 */
record Manner(boolean ownDay, int names) {

    private static final int SAMPLES = 6;

    /** As it is, then on its own day, then with other names. */
    static final List<Manner> ALL = Stream.concat(
                    Stream.of(new Manner(false, 0), new Manner(true, 0)),
                    Stream.iterate(1, number -> number <= SAMPLES, number -> number + 1)
                            .map(number -> new Manner(false, number)))
            .toList();

    /** Whether an answer of the way is taken. */
    boolean isTaken(FactId question, Value value) {
        boolean otherDay = question.equals(DecisionGraph.DATE_OF_SERVICE) && !ownDay;
        boolean otherNames = value instanceof Value.Names && names > 0;
        return !otherDay && !otherNames;
    }
}
