package org.codingwizard.engine.edition;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, once. */
final class Lazily<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T value() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
