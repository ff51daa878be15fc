package org.codingwizard.spi;

import java.util.Objects;

/**
 * A place in a published document that a line, finding or question rests on.
 *
 * @param title what the document is, for a person
 * @param place its address, or where in print it stands
 * @param rule the rule of the project's rule book that reads it, for example {@code R-050}; empty when there is none
 * @param confidence how sure the reading is
 */
public record Citation(String title, String place, String rule, Confidence confidence) {

    public Citation {
        Objects.requireNonNull(rule, "a citation without a rule has an empty one");
        Objects.requireNonNull(confidence, "a citation has a confidence");
        if (title.isBlank() || place.isBlank()) {
            throw new IllegalArgumentException("a citation names a document and its place");
        }
    }

    /** The citation on one line: title, rule and place. */
    @Override
    public String toString() {
        return title + (rule.isEmpty() ? "" : " (" + rule + ")") + ", " + place;
    }
}
