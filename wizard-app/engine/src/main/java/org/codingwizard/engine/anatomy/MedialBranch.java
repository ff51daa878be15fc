package org.codingwizard.engine.anatomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A nerve of the joints between vertebrae with its side, such as L3 left.
 *
 * @param name the nerve, such as {@code L3} or {@code C8}
 * @param side {@code left}, {@code right} or {@code both}; empty when it is not said
 */
public record MedialBranch(String name, Optional<String> side) {

    private static final List<String> FROM_ABOVE = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Stream.of(numbered("C", 8), numbered("T", 12), numbered("L", 5)).forEach(names::addAll);
        return List.copyOf(names);
    }

    private static List<String> numbered(String letter, int last) {
        return Stream.iterate(1, number -> number + 1)
                .limit(last)
                .map(number -> letter + number)
                .toList();
    }

    /** The nerve of a text such as {@code L3 left}. */
    public static Reading<MedialBranch> read(String text) {
        Sided sided = Sided.of(text);
        String name = sided.text().toUpperCase(Locale.ROOT);
        return FROM_ABOVE.contains(name)
                ? Reading.of(new MedialBranch(name, sided.side()))
                : Reading.refused(
                        sided.text(),
                        "expected a nerve of the joints of the spine, found `" + sided.text() + "`",
                        "they are C1 to C8, T1 to T12 and L1 to L5, for example L3 left");
    }

    /**
     * The joints that two neighbouring nerves of these supply together, and the nerves that have no neighbour here.
     *
     * @param joints levels without side
     * @param alone names of nerves that supply no joint together with another one
     */
    public record Supplied(List<SpinalLevel> joints, List<String> alone) {}

    /** What nerves of one side supply. */
    public static Supplied supplied(Set<String> names) {
        List<SpinalLevel> joints = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (int i = 1; i < FROM_ABOVE.size(); i++) {
            List<String> both = FROM_ABOVE.subList(i - 1, i + 1);
            if (names.containsAll(both)) {
                joints.add(joint(both.get(0), both.get(1)));
                used.addAll(both);
            }
        }
        return new Supplied(
                joints, names.stream().filter(name -> !used.contains(name)).toList());
    }

    /**
     * In the neck a joint lies between the vertebrae its nerves are named after; below, nerves have the number of the vertebra above, so the
     * joint is one lower: L3 and L4 supply L4-L5.
     */
    private static SpinalLevel joint(String upper, String lower) {
        boolean neck = upper.startsWith("C") && !upper.equals("C8");
        Vertebra above = vertebra(neck ? upper : lower);
        return new SpinalLevel(above + "-" + above.below().orElseThrow(), above.region(), Optional.empty());
    }

    private static Vertebra vertebra(String name) {
        return Vertebra.of(name).orElseThrow(() -> new IllegalStateException("no vertebra " + name));
    }

    /** As it is written in an encounter file. */
    @Override
    public String toString() {
        return Sided.written(name, side);
    }
}
