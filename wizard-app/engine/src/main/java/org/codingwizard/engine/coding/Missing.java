package org.codingwizard.engine.coding;

import java.util.List;
import org.codingwizard.engine.session.AnswerKey;

/**
 * A fact that nobody has given and that would matter.
 *
 * @param key the question under which it is reported
 * @param choices what may be answered; empty where that is no list
 * @param changesLines whether a line depends on it, not only a finding
 */
public record Missing(AnswerKey key, List<String> choices, boolean changesLines) {

    public Missing {
        choices = List.copyOf(choices);
    }

    /** The same fact, reported by two questions. */
    Missing and(Missing other) {
        return new Missing(key, choices, changesLines || other.changesLines);
    }
}
