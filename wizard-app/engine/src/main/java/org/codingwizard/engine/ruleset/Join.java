package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Something that is put together over the whole encounter before it becomes claim lines. */
public sealed interface Join {

    /** What all kinds of joins have. */
    Terms terms();

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** What to do with each kind of join. */
    record Cases<R>(
            Function<Counted, R> counted,
            Function<Once, R> once,
            Function<Amounts, R> amounts,
            Function<Ladder, R> ladder,
            Function<Limbs, R> limbs) {}

    /**
     * What all kinds of joins have.
     *
     * @param id its id
     * @param title what is put together, in our own words
     * @param order where its lines stand on the claim
     * @param modifiers modifiers that go with its lines
     * @param cites where the joining is published
     * @param span where it is written
     */
    record Terms(
            String id,
            String title,
            Draft.Order order,
            List<Draft.AddedModifier> modifiers,
            List<Citation> cites,
            SourceSpan span) {
        public Terms {
            modifiers = List.copyOf(modifiers);
            cites = List.copyOf(cites);
        }
    }

    /**
     * Names are counted, each once; the total decides the code.
     *
     * @param lines the code for each range of totals; together they cover 1 and more without overlap
     * @param notCountedIn another count whose names are not counted again here
     */
    record Counted(Terms terms, List<Band> lines, Optional<String> notCountedIn) implements Join {
        public Counted {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.counted().apply(this);
        }
    }

    /**
     * The code for a range of totals.
     *
     * @param from least total
     * @param to greatest total; empty for no end
     */
    record Band(int from, Optional<Integer> to, String code, List<Citation> cites, SourceSpan span) {
        public Band {
            cites = List.copyOf(cites);
        }

        /** Whether the total lies in this range. */
        public boolean holds(int total) {
            return total >= from && total <= to.orElse(Integer.MAX_VALUE);
        }
    }

    /** One line with one unit, however often it is contributed. */
    record Once(Terms terms, String code) implements Join {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.once().apply(this);
        }
    }

    /**
     * Amounts of one drug from one kind of container are added up, then turned into billing units.
     *
     * @param codes the HCPCS codes that stand for a substance; the date of service chooses among them
     * @param keptWhole the modifier where nothing of a single-dose container was discarded
     * @param discarded the modifier of the line for what was discarded
     */
    record Amounts(Terms terms, Map<String, List<String>> codes, Waste keptWhole, Waste discarded) implements Join {
        public Amounts {
            codes = Map.copyOf(codes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amounts().apply(this);
        }
    }

    /** Levels are counted on each side; the first, the second and the further ones have codes of their own. */
    record Ladder(Terms terms, List<Rung> rungs) implements Join {
        public Ladder {
            rungs = List.copyOf(rungs);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ladder().apply(this);
        }
    }

    /**
     * The codes of the levels of some regions.
     *
     * @param regions the regions; empty for any
     * @param first the code of the first level on a side
     * @param second the code of the second level; empty if it is a further one already
     * @param further the code of further levels
     * @param furtherEach whether each further level is a unit; otherwise all of them are one
     * @param continues the border at which these levels go on from those of the region above
     */
    record Rung(
            List<String> regions,
            String first,
            Optional<String> second,
            String further,
            boolean furtherEach,
            Optional<Border> continues,
            List<Citation> cites,
            SourceSpan span) {
        public Rung {
            regions = List.copyOf(regions);
            cites = List.copyOf(cites);
        }

        /** Whether levels of this region are on this rung. */
        public boolean holds(String region) {
            return regions.isEmpty() || regions.contains(region);
        }

        /** Every code on this rung. */
        public List<String> codes() {
            return second.map(code -> List.of(first, code, further)).orElse(List.of(first, further));
        }
    }

    /** Where two regions meet: with the level above on the same side, the level here is not a first one. */
    record Border(String above, String here) {}

    /** Limbs are put together: one of them has the base code, which the highest range that any limb reaches decides. */
    record Limbs(Terms terms, List<LimbBand> bands) implements Join {
        public Limbs {
            bands = List.copyOf(bands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limbs().apply(this);
        }
    }

    /**
     * The codes of limbs with so many injected muscles.
     *
     * @param from least number of muscles
     * @param to greatest number; empty for no end
     * @param first the base code
     * @param further the code of each further limb
     */
    record LimbBand(
            int from, Optional<Integer> to, String first, String further, List<Citation> cites, SourceSpan span) {
        public LimbBand {
            cites = List.copyOf(cites);
        }

        /** Whether a number of muscles lies in this range. */
        public boolean holds(int muscles) {
            return muscles >= from && muscles <= to.orElse(Integer.MAX_VALUE);
        }
    }

    /** Every code this join may put on the claim. */
    default List<String> everyCode() {
        return match(new Cases<>(
                counted -> counted.lines().stream().map(Band::code).toList(),
                once -> List.of(once.code()),
                amounts ->
                        amounts.codes().values().stream().flatMap(List::stream).toList(),
                ladder -> ladder.rungs().stream()
                        .flatMap(rung -> rung.codes().stream())
                        .toList(),
                limbs -> limbs.bands().stream()
                        .flatMap(band -> Stream.of(band.first(), band.further()))
                        .toList()));
    }

    /** A modifier that speaks of waste, in force for a period, under a condition. */
    record Waste(Modifier add, Condition when, InForce inForce, List<Citation> cites) {
        public Waste {
            cites = List.copyOf(cites);
        }
    }
}
