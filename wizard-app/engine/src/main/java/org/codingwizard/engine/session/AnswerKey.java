package org.codingwizard.engine.session;

import org.codingwizard.engine.ruleset.FactId;

/** Where an answer is kept: by the question's id, within what it is about. */
public record AnswerKey(Scope scope, FactId question) implements Comparable<AnswerKey> {

    @Override
    public int compareTo(AnswerKey other) {
        int byScope = scope.compareTo(other.scope);
        return byScope != 0 ? byScope : question.compareTo(other.question);
    }

    // By hand, as in what it is made of: what a record does by itself is slow, and a session compares keys all the
    // time.
    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerKey that && scope.equals(that.scope) && question.equals(that.question);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + question.hashCode();
    }

    @Override
    public String toString() {
        return scope.isEncounter() ? question.text() : question + " (" + scope + ")";
    }
}
