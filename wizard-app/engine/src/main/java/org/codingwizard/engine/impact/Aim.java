package org.codingwizard.engine.impact;

import java.util.List;
import java.util.function.Predicate;
import org.codingwizard.engine.analysis.Ways.Answered;

/**
 * What an example is to show.
 *
 * @param terms what is written about it, which says where to look
 * @param ways answers that lead to it, the fewest first; empty if it may lie on any way to an outcome
 * @param reached whether an encounter shows it
 */
public record Aim(Change.Terms terms, List<List<Answered>> ways, Predicate<Example> reached) {

    public Aim {
        ways = List.copyOf(ways);
    }

    /** The same, shown by fewer encounters. */
    Aim with(Predicate<Example> further) {
        return new Aim(terms, ways, reached.and(further));
    }
}
