package org.codingwizard.engine.anatomy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vertebra, by its region and its number from above, such as L4.
 *
 * @param number from 1
 */
public record Vertebra(Region region, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([CTLS])([0-9]{1,2})", Pattern.CASE_INSENSITIVE);

    /** The vertebra of a text such as {@code L4}; empty when there is none of that name. */
    static Optional<Vertebra> of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return Region.lettered(matcher.group(1).charAt(0))
                .filter(region -> number >= 1 && number <= region.vertebrae())
                .map(region -> new Vertebra(region, number));
    }

    /** The vertebra below; the last one has none. */
    Optional<Vertebra> below() {
        if (number < region.vertebrae()) {
            return Optional.of(new Vertebra(region, number + 1));
        }
        return region.below().map(next -> new Vertebra(next, 1));
    }

    boolean isAbove(Vertebra other) {
        int regions = region.compareTo(other.region);
        return regions < 0 || (regions == 0 && number < other.number);
    }

    @Override
    public String toString() {
        return region.letter() + Integer.toString(number);
    }
}
