package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Value;

/**
 * A contribution to something that is put together over the encounter.
 *
 * @param join the join
 * @param names the muscles it names
 * @param count how many it counts without naming them
 * @param atLeast counts as at least this many without adding
 * @param dose the drug given, when the join adds up amounts
 * @param by who contributed it
 */
record Share(String join, List<Muscle> names, int count, int atLeast, Optional<Dose> dose, Site.Contribution by) {

    /** The same share with these names only. */
    Share naming(List<Muscle> others) {
        return new Share(join, others, count, atLeast, dose, by);
    }

    int procedure() {
        return by.procedure();
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
            boolean keptWhole) {}
}
