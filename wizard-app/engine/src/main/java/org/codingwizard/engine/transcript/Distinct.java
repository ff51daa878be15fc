package org.codingwizard.engine.transcript;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Tells the first of several things that are written alike. */
record Distinct<T>(Function<T, String> words, Set<String> told) {

    Distinct(Function<T, String> words) {
        this(words, new HashSet<>());
    }

    boolean isFirst(T thing) {
        return told.add(words.apply(thing));
    }
}
