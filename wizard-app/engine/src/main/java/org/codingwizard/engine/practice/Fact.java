package org.codingwizard.engine.practice;

import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;

/** An answer that is to be told. */
record Fact(AnswerKey key, Question question, Answer answer) {

    boolean isOneOfChoices() {
        return !question.choices().isEmpty() && answer.is(Answer.Kind.GIVEN);
    }
}
