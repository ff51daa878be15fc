package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated issue of a published table; every answer out of the table names it.
 *
 * @param title what people are told, such as {@code NCCI pair edits, practitioner, 2024 Q3 (2024-07-01)}
 * @param period the days on which this was the publisher's newest issue
 * @param released the day it was published, if known
 * @param source the publisher's file
 * @param notice publisher and terms
 */
public record Edition(
        EditionId id, String title, Period period, Optional<LocalDate> released, String source, String notice) {

    /**
     * True if this was the issue in force on that day. Otherwise an answer out of it has to be shown as older or newer
     * than the day, see {@link #standing}.
     */
    public boolean covers(LocalDate date) {
        return period.contains(date);
    }

    /** The title, marked where it is not the issue of the day. */
    public String titleOn(Optional<LocalDate> day) {
        return day.map(this::covers).orElse(true) ? title : title + " - not the issue of " + day.orElseThrow();
    }

    /** Whether a day lies before the issue, within its days, or after them, when a newer one was in force. */
    public Standing standing(LocalDate date) {
        return period.standing(date);
    }

    @Override
    public String toString() {
        return title;
    }
}
