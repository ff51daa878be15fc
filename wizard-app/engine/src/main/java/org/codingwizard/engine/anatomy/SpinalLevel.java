package org.codingwizard.engine.anatomy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A level of the spine with its side: the joint between two neighbouring vertebrae, or one opening that a nerve root leaves by.
 *
 * @param name {@code L4-L5}, or {@code S1} or {@code C8} for a single opening
 * @param region the region of the upper vertebra
 * @param side {@code left}, {@code right} or {@code both}; empty when it is not said
 */
public record SpinalLevel(String name, Region region, Optional<String> side) {

    private static final Pattern PAIR =
            Pattern.compile("([CTLS][0-9]{1,2})\\s*[-/\u2013]\\s*([CTLS]?)([0-9]{1,2})", Pattern.CASE_INSENSITIVE);
    /** The eighth root of the neck has no vertebra of its name; it leaves between C7 and T1. */
    private static final Pattern EIGHTH_ROOT = Pattern.compile("C8", Pattern.CASE_INSENSITIVE);

    private static final String EXAMPLE = "for example L4-L5, or L4-L5 left";

    /** Whether it is named by one vertebra alone. */
    public boolean isOpening() {
        return !name.contains("-");
    }

    /** A joint level such as {@code L4-L5 both}. */
    public static Reading<SpinalLevel> joint(String text) {
        return read(text, false);
    }

    /** A joint level, or a single opening such as {@code S1 left} or {@code C8 left}. */
    public static Reading<SpinalLevel> opening(String text) {
        Sided sided = Sided.of(text);
        return EIGHTH_ROOT.matcher(sided.text()).matches()
                ? Reading.of(new SpinalLevel("C8", Region.CERVICAL, sided.side()))
                : read(text, true);
    }

    private static Reading<SpinalLevel> read(String text, boolean singleToo) {
        Sided sided = Sided.of(text);
        String name = sided.text();
        Optional<Vertebra> single = Vertebra.of(name);
        if (single.isPresent() && singleToo) {
            return Reading.of(
                    new SpinalLevel(single.get().toString(), single.get().region(), sided.side()));
        }
        Matcher pair = PAIR.matcher(name);
        if (single.isPresent() || !pair.matches()) {
            String found = single.isPresent() ? "the one vertebra `" + name + "`" : "`" + name + "`";
            return Reading.refused(name, "expected a level of two neighbouring vertebrae, found " + found, EXAMPLE);
        }
        return pair(sided, pair);
    }

    private static Reading<SpinalLevel> pair(Sided sided, Matcher written) {
        String above = written.group(1);
        String below = (written.group(2).isEmpty() ? above.substring(0, 1) : written.group(2)) + written.group(3);
        Optional<Vertebra> upper = Vertebra.of(above);
        if (upper.isEmpty()) {
            return noVertebra(above);
        }
        Optional<Vertebra> next = upper.get().below();
        Optional<Vertebra> lower = Vertebra.of(below);
        boolean neighbours = next.isPresent() && next.equals(lower);
        // L5-1 is how many write L5-S1
        boolean shortened = written.group(2).isEmpty()
                && next.filter(vertebra -> vertebra.number() == 1).isPresent()
                && written.group(3).equals("1");
        if (neighbours || shortened) {
            return Reading.of(new SpinalLevel(
                    upper.get() + "-" + next.orElseThrow(), upper.get().region(), sided.side()));
        }
        return lower.isEmpty() ? noVertebra(below) : notNeighbours(sided.text(), upper.get(), lower.get());
    }

    private static Reading<SpinalLevel> noVertebra(String name) {
        String shown = name.toUpperCase(Locale.ROOT);
        return Reading.refused(
                name, "there is no vertebra `" + shown + "`", "they are C1 to C7, T1 to T12, L1 to L5 and S1 to S5");
    }

    private static Reading<SpinalLevel> notNeighbours(String text, Vertebra upper, Vertebra lower) {
        String help = upper.isAbove(lower)
                ? "write each level by itself: " + levels(upper, lower)
                : "write the upper vertebra first";
        return Reading.refused(text, "`" + text + "` is not one level: its vertebrae are not neighbours", help);
    }

    private static String levels(Vertebra upper, Vertebra lower) {
        StringBuilder levels = new StringBuilder();
        Vertebra at = upper;
        while (at.isAbove(lower)) {
            Vertebra next = at.below().orElseThrow();
            levels.append(levels.isEmpty() ? "" : ", ").append(at).append('-').append(next);
            at = next;
        }
        return levels.toString();
    }

    /** As it is written in an encounter file. */
    @Override
    public String toString() {
        return Sided.written(name, side);
    }
}
