package org.codingwizard.engine.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * First and last day on which something written in a ruleset holds, both included.
 *
 * @param from first day; empty if it always held
 * @param to last day; empty if no end is known
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Without beginning or end. */
    public static final InForce ALWAYS = new InForce(Optional.empty(), Optional.empty());

    /** Whether it holds on this day. */
    public boolean on(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(InForce other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    private boolean startsBy(Optional<LocalDate> end) {
        return from.isEmpty() || end.isEmpty() || !from.get().isAfter(end.get());
    }

    /** The days on which both hold; they must overlap. */
    public InForce and(InForce other) {
        Optional<LocalDate> later =
                Stream.of(from, other.from).flatMap(Optional::stream).max(LocalDate::compareTo);
        Optional<LocalDate> earlier =
                Stream.of(to, other.to).flatMap(Optional::stream).min(LocalDate::compareTo);
        return new InForce(later, earlier);
    }

    /** The period as people write it, for example {@code 2024-04-01 to 2026-12-31}. */
    public String words() {
        String end = to.map(day -> " to " + day).orElse("");
        return from.map(day -> "from " + day + end)
                .orElse(to.map(day -> "until " + day).orElse("always"));
    }
}
