package org.codingwizard.engine.diagnostic;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, once; what comes of a stage that not every run needs. */
public final class Lazily<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    /** A value that this makes. */
    public Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value. */
    public synchronized T value() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
