package org.codingwizard.engine.anatomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A muscle as a coder names it.
 *
 * @param side left or right; empty where the name does not say
 * @param name the name in lower case, without side and without the word muscle
 */
public record Muscle(Optional<String> side, String name) {

    private static final Map<String, List<String>> SIDES = Map.of(
            "left", List.of("left"),
            "lt", List.of("left"),
            "l", List.of("left"),
            "right", List.of("right"),
            "rt", List.of("right"),
            "r", List.of("right"),
            "bilateral", List.of("left", "right"),
            "bilaterally", List.of("left", "right"),
            "both", List.of("left", "right"));

    /** Words that stand beside a name or a side and say nothing more. */
    private static final Set<String> BESIDE = Set.of("muscle", "muscles", "side", "sides", "and", "&");

    /** The muscles a name stands for: two when it says both sides. The side may stand before the name or behind it. */
    public static List<Muscle> named(String text) {
        List<String> words = Stream.of(text.trim().toLowerCase(Locale.ROOT).split("[\\s.,()]+"))
                .filter(word -> !word.isEmpty() && !BESIDE.contains(word))
                .toList();
        int before = (int) words.stream().takeWhile(Muscle::isSide).count();
        int after = (int) reversed(words).stream().takeWhile(Muscle::isSide).count();
        boolean onlySides = before == words.size();
        List<String> name = onlySides ? words : words.subList(before, words.size() - after);
        List<String> sides = Stream.of(words.subList(0, before), words.subList(words.size() - after, words.size()))
                .flatMap(List::stream)
                .filter(word -> !onlySides)
                .flatMap(word -> SIDES.getOrDefault(word, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
        String muscle = String.join(" ", name);
        return sides.isEmpty()
                ? List.of(new Muscle(Optional.empty(), muscle))
                : sides.stream()
                        .map(side -> new Muscle(Optional.of(side), muscle))
                        .toList();
    }

    private static boolean isSide(String word) {
        return SIDES.containsKey(word);
    }

    private static List<String> reversed(List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return reversed;
    }

    /** How many different muscles these are: a name with and without side is the same muscle. */
    public static int distinct(List<Muscle> muscles) {
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
    public boolean maybe(Muscle other) {
        return name.equals(other.name) && (side.isEmpty() || other.side.isEmpty() || side.equals(other.side));
    }
}
