package org.codingwizard.engine.session;

import java.util.Comparator;
import org.codingwizard.engine.ruleset.FactId;

/** Where an answer is kept: by the question's id, within what it is about. */
public record AnswerKey(Scope scope, FactId question) implements Comparable<AnswerKey> {

    private static final Comparator<AnswerKey> ORDER =
            Comparator.comparing(AnswerKey::scope).thenComparing(AnswerKey::question);

    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return scope.isEncounter() ? question.text() : question + " (" + scope + ")";
    }
}
