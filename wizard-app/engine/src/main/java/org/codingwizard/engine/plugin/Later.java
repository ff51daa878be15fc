package org.codingwizard.engine.plugin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and only once. */
final class Later<T> {

    private final Supplier<T> make;
    private @Nullable T made;

    Later(Supplier<T> make) {
        this.make = make;
    }

    synchronized T value() {
        T value = made;
        if (value == null) {
            value = make.get();
            made = value;
        }
        return value;
    }
}
