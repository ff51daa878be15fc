package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.anatomy.Muscle;
import org.codingwizard.engine.anatomy.Region;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.spi.Citation;

/**
 * A contribution to something that is put together over the encounter.
 *
 * @param join the join
 * @param content what is contributed
 * @param by who contributed it
 */
record Share(String join, Content content, Site.Contribution by) {

    /** What is contributed: names or a number, a drug, levels of the spine, limbs. */
    sealed interface Content {}

    /** The muscles it names; none where it only counts. */
    List<Muscle> names() {
        return tally().names();
    }

    /** What it counts; nothing when it is of another kind. */
    Tally tally() {
        return content instanceof Tally tally ? tally : new Tally(List.of(), 0, 0);
    }

    /** The drug of a share of a join that adds up amounts. */
    Dose dose() {
        if (content instanceof Dose dose) {
            return dose;
        }
        throw new IllegalStateException("no drug is given to " + join);
    }

    /** The same share with other levels. */
    Share with(Levels levels) {
        return new Share(join, levels, by);
    }

    /** The same share with these names only. */
    Share naming(List<Muscle> others) {
        return content instanceof Tally tally
                ? new Share(join, new Tally(others, tally.count(), tally.atLeast()), by)
                : this;
    }

    /** The same share where more rests on the answer that tells which or how much. */
    Share citing(List<Citation> more) {
        return new Share(join, content, by.citing(more));
    }

    /** The same share without how it came to be. */
    Share withoutReasons() {
        return new Share(join, content, by.withoutReasons());
    }

    int procedure() {
        return by.procedure();
    }

    /**
     * Names, or a number without names.
     *
     * @param names the muscles it names
     * @param count how many it counts without naming them
     * @param atLeast counts as at least this many without adding
     */
    record Tally(List<Muscle> names, int count, int atLeast) implements Content {
        Tally {
            names = List.copyOf(names);
        }
    }

    /**
     * A drug as it was given.
     *
     * @param substance the substance's id
     * @param amount the amount given
     * @param concentration milligrams in a millilitre, when that was asked
     * @param discarded what was discarded; empty when the container is not single-dose
     * @param keptWhole whether JZ may apply: the container is single-dose
     */
    record Dose(
            String substance,
            Value.Quantity amount,
            Optional<BigDecimal> concentration,
            Optional<Value.Quantity> discarded,
            boolean keptWhole)
            implements Content {}

    /**
     * Levels of the spine.
     *
     * @param levels the levels, each on one side
     * @param nerves nerves that were named instead of joints, as they were named
     * @param alone nerves that supply no joint together with another one
     * @param gone codes of further levels that are left off the claim
     */
    record Levels(List<Level> levels, List<String> nerves, List<String> alone, Set<String> gone) implements Content {
        Levels {
            gone = Set.copyOf(gone);
            levels = List.copyOf(levels);
            nerves = List.copyOf(nerves);
            alone = List.copyOf(alone);
        }

        /** Without the levels of these regions. */
        Levels without(List<String> regions) {
            return new Levels(
                    levels.stream()
                            .filter(level -> !regions.isEmpty()
                                    && level.region()
                                            .map(Region::word)
                                            .filter(regions::contains)
                                            .isEmpty())
                            .toList(),
                    nerves,
                    alone,
                    gone);
        }

        /** Without the line of a further level. */
        Levels withoutFurther(String code) {
            Set<String> more = new HashSet<>(gone);
            more.add(code);
            return new Levels(levels, nerves, alone, more);
        }
    }

    /**
     * One level on one side.
     *
     * @param name its name; a level that is only counted has one of its own
     * @param region its region, where that is known
     * @param side left, right, midline or not-stated; empty where the side does not matter
     */
    record Level(String name, Optional<Region> region, Optional<String> side) {}

    /** Limbs with the number of their muscles. */
    record Limbs(List<Limb> limbs) implements Content {
        Limbs {
            limbs = List.copyOf(limbs);
        }
    }
}
