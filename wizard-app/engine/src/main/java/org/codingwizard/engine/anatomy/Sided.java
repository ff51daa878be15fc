package org.codingwizard.engine.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text without its side, and the side.
 *
 * @param text the text without the word for the side
 * @param side {@code left}, {@code right} or {@code both}; empty when it says none
 */
record Sided(String text, Optional<String> side) {

    private static final Map<String, String> SIDES = Map.ofEntries(
            Map.entry("left", "left"),
            Map.entry("lt", "left"),
            Map.entry("right", "right"),
            Map.entry("rt", "right"),
            Map.entry("both", "both"),
            Map.entry("bilateral", "both"));

    /** The side may stand last, as in {@code L4-L5 left}, or first. */
    static Sided of(String text) {
        List<String> words = List.of(text.trim().split("\\s+"));
        int last = words.size() - 1;
        Optional<String> behind = side(words.get(last));
        Optional<String> before = side(words.get(0));
        if (last > 0 && behind.isPresent()) {
            return new Sided(join(words.stream().limit(last)), behind);
        }
        return last > 0 && before.isPresent()
                ? new Sided(join(words.stream().skip(1)), before)
                : new Sided(join(words.stream()), Optional.empty());
    }

    private static String join(Stream<String> words) {
        return String.join(" ", words.toList());
    }

    private static Optional<String> side(String word) {
        return Optional.ofNullable(SIDES.get(word.toLowerCase(Locale.ROOT)));
    }

    /** A name with a side, as it is written. */
    static String written(String name, Optional<String> side) {
        return name + side.map(word -> " " + word).orElse("");
    }
}
