package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days something was in force, its first and its last day included.
 *
 * @param first the first day, or empty if none is known
 * @param last the last day, or empty if it has not ended
 */
public record Period(Optional<LocalDate> first, Optional<LocalDate> last) {

    public Period {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new IllegalArgumentException("a period cannot end on " + last.get() + " before " + first.get());
        }
    }

    /** From one day to another, both included. */
    public static Period of(LocalDate first, LocalDate last) {
        return new Period(Optional.of(first), Optional.of(last));
    }

    /** From this day on. */
    public static Period from(LocalDate first) {
        return new Period(Optional.of(first), Optional.empty());
    }

    /** True on every day from the first to the last. */
    public boolean contains(LocalDate date) {
        return standing(date) == Standing.WITHIN;
    }

    /** Where a day lies. */
    public Standing standing(LocalDate date) {
        if (first.isPresent() && date.isBefore(first.get())) {
            return Standing.BEFORE;
        }
        return last.isPresent() && date.isAfter(last.get()) ? Standing.AFTER : Standing.WITHIN;
    }

    /** True if there is a day in both. */
    public boolean overlaps(Period other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Period other) {
        return last.isPresent() && other.first.isPresent() && last.get().isBefore(other.first.get());
    }

    /** The days as people read them. */
    @Override
    public String toString() {
        String beginning = first.map(day -> "from " + day + " ").orElse("");
        return (beginning + last.map(day -> "to " + day).orElse("")).strip();
    }
}
