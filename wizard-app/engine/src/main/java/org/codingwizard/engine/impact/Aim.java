package org.codingwizard.engine.impact;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.codingwizard.engine.analysis.Ways.Answered;

/**
 * What an example is to show.
 *
 * @param terms what is written about it, which says where to look
 * @param ways answers that lead to it, the fewest first; none if it may lie on any way to an outcome
 * @param further ways to be tried when these were in vain
 * @param reached whether an encounter shows it
 */
public record Aim(
        Change.Terms terms,
        Supplier<List<List<Answered>>> ways,
        Supplier<List<List<Answered>>> further,
        Predicate<Example> reached) {

    /** What lies on these ways. */
    public static Aim on(Change.Terms terms, Supplier<List<List<Answered>>> ways, Predicate<Example> reached) {
        return new Aim(terms, ways, List::of, reached);
    }

    /** What may lie on any way. */
    public static Aim anywhere(Change.Terms terms, Predicate<Example> reached) {
        return new Aim(terms, List::of, List::of, reached);
    }

    /** The same, with ways to be tried last. */
    public Aim orOn(Supplier<List<List<Answered>>> others) {
        return new Aim(terms, ways, others, reached);
    }
}
