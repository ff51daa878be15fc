package org.codingwizard.engine.cases;

import org.codingwizard.engine.diagnostic.Diagnostic;

/**
 * An error by what it is about.
 *
 * @param code its code, or the beginning of it
 * @param about words in its message and help
 * @param marks characters in the place it marks; empty where any place will do
 */
public record ExpectedError(String code, SpokenWords about, String marks) {

    /** Whether an error is the one that is meant. */
    public boolean isMetBy(Diagnostic error) {
        boolean placed = marks.isEmpty()
                || error.place()
                        .map(place -> place.span().excerpt().contains(marks))
                        .orElse(false);
        return placed
                && error.code().id().startsWith(code)
                && about.areIn(error.message(), String.join(" ", error.help()));
    }

    @Override
    public String toString() {
        String words = about.words().isEmpty() ? "" : " about " + about;
        return code + words + (marks.isEmpty() ? "" : " at `" + marks + "`");
    }
}
