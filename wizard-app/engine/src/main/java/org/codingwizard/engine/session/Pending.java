package org.codingwizard.engine.session;

import java.util.Optional;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/**
 * A question that waits for an answer.
 *
 * @param key where the answer will be kept
 * @param question the question, with the words it is asked in here
 * @param step the step that asks it
 * @param standard the default that Enter takes
 * @param endOffered whether {@code done} is offered: there is no further entry
 * @param from who asks: {@code core} or the payer
 */
public record Pending(
        AnswerKey key, Question question, StepId step, Optional<Value> standard, boolean endOffered, String from) {

    /** Whether Enter answers it: by ending a list, by the default, or by leaving it out. */
    public boolean isAnsweredByEnter() {
        return endOffered || standard.isPresent() || question.rules().optional();
    }
}
