package org.codingwizard.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/**
 * One walk as it was made.
 *
 * @param scope what it is about
 * @param facts what is known at its end
 * @param asked the questions in the order they were asked, with their answers
 * @param taken the routes taken, with the steps they start from
 * @param rulesets the topics it went through
 * @param outcome where it ended; empty while it is open
 */
public record Trace(
        Scope scope,
        ScopeFacts facts,
        List<Asked> asked,
        List<Taken> taken,
        Set<String> rulesets,
        Optional<Step.Outcome> outcome) {

    public Trace {
        asked = List.copyOf(asked);
        taken = List.copyOf(taken);
        rulesets = Set.copyOf(rulesets);
    }

    /**
     * A question that was asked.
     *
     * @param byDefault whether the default was taken because nobody could be asked
     */
    public record Asked(AnswerKey key, Question question, Answer answer, boolean byDefault) {}

    /** A route that was taken from a step. */
    public record Taken(StepId step, Step.Route route) {}
}
