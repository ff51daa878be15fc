package org.codingwizard.engine.impact;

import java.util.Map;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;

/** Puts the procedures of two encounters into one, which keeps what the first says of the encounter itself. */
final class Joined {

    private Joined() {}

    static Answers of(Answers first, Answers further) {
        int count = procedures(first);
        Answers joined = Answers.NONE;
        for (Map.Entry<AnswerKey, Answer> given : first.all().entrySet()) {
            if (given.getKey().scope().procedure() <= count) {
                joined = joined.with(given.getKey(), given.getValue());
            }
        }
        for (Map.Entry<AnswerKey, Answer> given : further.all().entrySet()) {
            Scope scope = given.getKey().scope();
            if (!scope.isEncounter()) {
                Scope moved = new Scope(count + scope.procedure(), scope.substance());
                joined = joined.with(new AnswerKey(moved, given.getKey().question()), given.getValue());
            } else if (count == 0) {
                joined = joined.with(given.getKey(), given.getValue());
            }
        }
        return joined;
    }

    /** The procedures that are there; the answer that there is no further one is none. */
    private static int procedures(Answers answers) {
        return answers.all().entrySet().stream()
                .filter(given -> given.getKey().question().equals(DecisionGraph.TARGET))
                .filter(given -> !given.getValue().is(Answer.Kind.DONE))
                .mapToInt(given -> given.getKey().scope().procedure())
                .max()
                .orElse(0);
    }
}
