package org.codingwizard.engine.ruleset;

/**
 * The id of a fact: of a question, whose answer is the fact, or of a fact derived from answers.
 *
 * @param text kebab-case, stable for ever
 */
public record FactId(String text) implements Comparable<FactId> {

    /** The day that decides which codes, edits and policies are in force. */
    public static final FactId DATE_OF_SERVICE = new FactId("date-of-service");

    @Override
    public int compareTo(FactId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
