package org.codingwizard.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;

/** What must be answered so that a join counts just so many. */
final class Counting {

    private static final List<String> CERVICAL = List.of("C3-C4 left", "C4-C5 left", "C5-C6 left");
    private static final List<String> THORACIC = List.of("T5-T6 left", "T6-T7 left", "T7-T8 left");
    private static final List<String> LUMBAR = List.of("L3-L4 left", "L4-L5 left", "L5-S1 left");
    private static final List<String> SACRAL = List.of("S1 left", "S2 left", "S3 left");

    private Counting() {}

    /** The answers with which a join gives a code because it counts so many. */
    static Condition of(Join join, Draft.Joined joined, String code, int many) {
        return join.match(new Join.Cases<>(
                counted -> counted(joined, many),
                once -> Condition.always(),
                amounts -> Condition.always(),
                ladder -> levels(ladder, joined, code, many),
                limbs -> limbs(
                        joined,
                        many,
                        limbs.bands().stream().anyMatch(band -> band.further().equals(code)))));
    }

    /** Names are left out where a number can be said. */
    static Condition counted(Draft.Joined joined, int many) {
        List<Condition> wishes = new ArrayList<>();
        joined.count().ifPresent(count -> wishes.add(exactly(count, BigDecimal.valueOf(many))));
        joined.names()
                .filter(names -> joined.count().isPresent())
                .ifPresent(names -> wishes.add(new Condition.Test(names, new Condition.Given(false))));
        return new Condition.All(wishes);
    }

    /** The number itself, and nothing beside it. */
    static Condition exactly(FactId fact, BigDecimal number) {
        Optional<Bound> bound = Optional.of(new Bound(Optional.of(number), Optional.empty()));
        return new Condition.Test(fact, new Condition.Between(bound, bound));
    }

    /** One limb with so many muscles, and a second one where the code is for a further limb. */
    static Condition limbs(Draft.Joined joined, int many, boolean further) {
        return joined.names()
                .<Condition>map(names -> new Condition.All(Limb.NAMES.stream()
                        .limit(further ? 2 : 1)
                        .<Condition>map(
                                limb -> new Condition.Test(names, new Condition.Containing(List.of(limb + " " + many))))
                        .toList()))
                .orElse(Condition.always());
    }

    /** As many levels of one side as the rung of the code needs. */
    private static Condition levels(Join.Ladder ladder, Draft.Joined joined, String code, int many) {
        Stream<List<String>> regions = ladder.rungs().stream()
                .filter(rung -> rung.codes().contains(code))
                .flatMap(rung -> named(rung.regions()));
        List<Condition> ways = regions.map(names -> names(joined, names, many)).toList();
        return ways.isEmpty() ? Condition.always() : new Condition.Any(ways);
    }

    private static Condition names(Draft.Joined joined, List<String> names, int many) {
        return joined.climb()
                .levels()
                .<Condition>map(levels -> new Condition.All(IntStream.range(0, Math.min(many, names.size()))
                        .<Condition>mapToObj(index ->
                                new Condition.Test(levels, new Condition.Containing(List.of(names.get(index)))))
                        .toList()))
                .orElse(Condition.always());
    }

    private static Stream<List<String>> named(List<String> regions) {
        Stream<String> meant =
                regions.isEmpty() ? Stream.of("lumbar", "cervical", "thoracic", "sacral") : regions.stream();
        return meant.map(region -> switch (region) {
            case "cervical" -> CERVICAL;
            case "thoracic" -> THORACIC;
            case "sacral" -> SACRAL;
            default -> LUMBAR;
        });
    }
}
