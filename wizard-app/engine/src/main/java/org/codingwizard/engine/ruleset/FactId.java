package org.codingwizard.engine.ruleset;

/**
 * The id of a fact: of a question, whose answer is the fact, or of a fact derived from answers.
 *
 * @param text kebab-case, stable for ever
 */
public record FactId(String text) implements Comparable<FactId> {

    /** The day that decides which codes, edits and policies are in force. */
    public static final FactId DATE_OF_SERVICE = new FactId("date-of-service");

    public FactId {
        text = text.intern(); // ids are compared far more often than made
    }

    // By hand: what a record does by itself is slow, and every condition looks up facts.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FactId that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(FactId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
