package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A muscle as a coder names it.
 *
 * @param side left or right; empty where the name does not say
 * @param name the name in lower case, without side and without the word muscle
 */
record Muscle(Optional<String> side, String name) {

    private static final Map<String, List<String>> SIDES = Map.of(
            "left", List.of("left"),
            "lt", List.of("left"),
            "l", List.of("left"),
            "right", List.of("right"),
            "rt", List.of("right"),
            "r", List.of("right"),
            "bilateral", List.of("left", "right"),
            "both", List.of("left", "right"));

    /** The muscles a name stands for: two when it says both sides. */
    static List<Muscle> named(String text) {
        List<String> words = Stream.of(text.trim().toLowerCase(Locale.ROOT).split("[\\s.]+"))
                .filter(word -> !word.equals("muscle") && !word.equals("muscles"))
                .toList();
        boolean sided = words.size() > 1 && SIDES.containsKey(words.get(0));
        String name = words.stream().skip(sided ? 1 : 0).collect(Collectors.joining(" "));
        List<String> sides = sided ? SIDES.getOrDefault(words.get(0), List.of()) : List.of();
        return sides.isEmpty()
                ? List.of(new Muscle(Optional.empty(), name))
                : sides.stream()
                        .map(side -> new Muscle(Optional.of(side), name))
                        .toList();
    }

    /** How many different muscles these are: a name with and without side is the same muscle. */
    static int distinct(List<Muscle> muscles) {
        return muscles.stream().collect(Collectors.groupingBy(Muscle::name)).values().stream()
                .mapToInt(Muscle::sides)
                .sum();
    }

    private static int sides(List<Muscle> ofOneName) {
        long sides = ofOneName.stream()
                .flatMap(muscle -> muscle.side().stream())
                .distinct()
                .count();
        return (int) Math.max(1, sides);
    }

    /** Whether this may be the same muscle as the other: the sides agree or one of them is not said. */
    boolean maybe(Muscle other) {
        return name.equals(other.name) && (side.isEmpty() || other.side.isEmpty() || side.equals(other.side));
    }
}
