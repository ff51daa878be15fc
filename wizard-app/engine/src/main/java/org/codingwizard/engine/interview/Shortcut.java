package org.codingwizard.engine.interview;

import java.util.Optional;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Session;

/** What Enter and the short words stand for at a question. */
final class Shortcut {

    private static final String DONE = "done";
    private static final String NOTHING = "-";

    private Shortcut() {}

    /** The answer, if the line is a short word that has a meaning here. */
    static Optional<Answer> of(String typed, Session.Asking asking) {
        Pending pending = asking.pending();
        boolean enter = typed.isEmpty();
        if (pending.endOffered() && (enter || typed.equalsIgnoreCase(DONE))) {
            return Optional.of(Answer.done());
        }
        if (enter && pending.standard().isPresent()) {
            return pending.standard().map(Answer::of);
        }
        boolean optional = pending.question().rules().optional();
        return optional && (enter || typed.equals(NOTHING)) ? Optional.of(Answer.leftOut()) : Optional.empty();
    }
}
