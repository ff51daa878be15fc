package org.codingwizard.engine.anatomy;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a text was understood as, or what was expected instead.
 *
 * @param value what it is, if it was understood
 * @param problem what was expected instead; empty if it was understood
 * @param help how to mend it; may be empty
 * @param part the part of the text that was not understood
 */
public record Reading<T>(Optional<T> value, String problem, String help, String part) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), "", "", "");
    }

    static <T> Reading<T> refused(String part, String problem, String help) {
        return new Reading<>(Optional.empty(), problem, help, part);
    }

    /** The same about something made of what was understood. */
    public <R> Reading<R> map(Function<? super T, R> made) {
        return new Reading<>(value.map(made), problem, help, part);
    }
}
