package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Something an outcome contributes to the claim. */
public sealed interface Draft {

    /** What all kinds of drafts have. */
    Terms terms();

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** What to do with each kind of draft. */
    record Cases<R>(Function<Line, R> line, Function<Joined, R> joined, Function<Included, R> included) {}

    /**
     * What all kinds of drafts have.
     *
     * @param when the condition under which it is drafted
     * @param because why; may be empty
     * @param modifiers modifiers that go with it
     * @param order where its lines stand on the claim
     * @param cites where it is published
     * @param span where it is written
     */
    record Terms(
            Condition when,
            String because,
            List<AddedModifier> modifiers,
            Order order,
            List<Citation> cites,
            SourceSpan span) {
        public Terms {
            modifiers = List.copyOf(modifiers);
            cites = List.copyOf(cites);
        }
    }

    /** Where lines stand on a claim, first to last. */
    enum Order {
        VISIT,
        PROCEDURE,
        ADD_ON,
        GUIDANCE,
        DRUG;

        /** The word in a ruleset. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of its own for every injected site.
     *
     * @param code the code, unless it is an answer
     * @param codeFrom the question whose answer is the code
     * @param place where on the body
     * @param bothSides the code that stands instead where the site is injected on both sides
     * @param bilateral the bilateral indicator to use instead of the fee schedule's
     */
    record Line(
            Optional<String> code,
            Optional<FactId> codeFrom,
            Place place,
            Optional<String> bothSides,
            Optional<String> bilateral,
            Terms terms)
            implements Draft {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.line().apply(this);
        }
    }

    /**
     * A contribution to something that is put together over the whole encounter.
     *
     * @param join the id of the join
     * @param names the question that names what is counted
     * @param count the question that says how many
     * @param atLeast counts as at least this many, without adding
     * @param dose what was given, when the join adds up a drug
     * @param climb where levels of the spine are said, when the join is a ladder
     */
    record Joined(
            String join,
            Optional<FactId> names,
            Optional<FactId> count,
            int atLeast,
            Optional<Dose> dose,
            Climb climb,
            Terms terms)
            implements Draft {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.joined().apply(this);
        }
    }

    /**
     * The questions that say which levels of the spine, or how many of which region, on which side.
     *
     * @param levels levels by name
     * @param nerves nerves of their joints by name
     * @param region the region of levels that are only counted
     * @param side the side of what has none of its own
     */
    record Climb(Optional<FactId> levels, Optional<FactId> nerves, Optional<FactId> region, Optional<FactId> side) {

        /** All of them. */
        public Stream<FactId> questions() {
            return Stream.of(levels, nerves, region, side).flatMap(Optional::stream);
        }
    }

    /** A list of drafts that is written once and used by several outcomes. */
    record Included(String sharedDrafts, Terms terms) implements Draft {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.included().apply(this);
        }
    }

    /**
     * Where on the body a line is.
     *
     * @param site the fact that names the site
     * @param siteName the name of the site, where no fact names it
     * @param within the fact that names the larger place whose parts on one side are one unit
     * @param onePerSide {@code yes}, or the fact that says so, where a side has only one such site
     * @param side the question for the side
     * @param digits the question for the digits
     * @param count the question for how many on each side or digit
     */
    record Place(
            Optional<FactId> site,
            String siteName,
            Optional<FactId> within,
            Optional<FactId> onePerSide,
            Optional<FactId> side,
            Optional<FactId> digits,
            Optional<FactId> count) {

        private static final FactId YES = new FactId("yes");

        /** The fact that says whether a side has only one such site, unless it always has. */
        public Optional<FactId> onePerSideFact() {
            return onePerSide.filter(fact -> !fact.equals(YES));
        }

        /** Whether a side has only one such site. */
        public boolean isOnePerSide(Facts facts) {
            return onePerSide.equals(Optional.of(YES))
                    || onePerSide
                            .flatMap(facts::find)
                            .filter(value -> value.words().equals("yes"))
                            .isPresent();
        }
    }

    /**
     * What of a drug was given.
     *
     * @param drug the question for the substance
     * @param amount the amount given
     * @param concentration what a millilitre holds
     * @param container single-dose or multi-dose
     * @param discarded the amount discarded
     */
    record Dose(FactId drug, FactId amount, FactId concentration, FactId container, FactId discarded) {}

    /**
     * A modifier that goes on a line.
     *
     * @param add the modifier
     * @param when the condition under which it is added
     * @param withProcedures only if the claim has a procedure with global days 000, 010 or XXX
     * @param cites where it is published
     */
    record AddedModifier(Modifier add, Condition when, boolean withProcedures, List<Citation> cites) {
        public AddedModifier {
            cites = List.copyOf(cites);
        }
    }
}
