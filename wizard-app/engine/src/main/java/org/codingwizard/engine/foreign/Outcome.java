package org.codingwizard.engine.foreign;

import java.util.Optional;
import java.util.function.Function;

/** What came of a call into code that others wrote. */
public sealed interface Outcome<T> {

    /** One answer for either outcome. */
    <R> R match(Function<? super T, ? extends R> returned, Function<? super Failed<T>, ? extends R> failed);

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return match(Optional::of, failed -> Optional.empty());
    }

    /** It ended in time and gave a value. */
    record Returned<T>(T value) implements Outcome<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> returned, Function<? super Failed<T>, ? extends R> failed) {
            return returned.apply(value);
        }
    }

    /**
     * It gave no value.
     *
     * @param why what happened, as the end of a sentence
     * @param ranOver whether it had not ended when its time was over
     */
    record Failed<T>(String why, boolean ranOver) implements Outcome<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> returned, Function<? super Failed<T>, ? extends R> failed) {
            return failed.apply(this);
        }
    }
}
