package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.anatomy.MedialBranch;
import org.codingwizard.engine.anatomy.Muscle;
import org.codingwizard.engine.anatomy.Region;
import org.codingwizard.engine.anatomy.SpinalLevel;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.ScopeFacts;

/** Reads from the answers of one procedure what it contributes to a join: muscles, levels, limbs. */
final class Tallies {

    private static final String BOTH = "both";

    private Tallies() {}

    /** Muscles by name, else their number. */
    static Share.Content tally(Draft.Joined joined, ScopeFacts facts) {
        List<Muscle> names = members(joined.names(), facts).stream()
                .flatMap(name -> Muscle.named(name).stream())
                .toList();
        return new Share.Tally(
                names, names.isEmpty() ? number(joined.count(), facts).orElse(0) : 0, joined.atLeast());
    }

    /** Limbs with the number of their muscles. */
    static Share.Content limbs(Draft.Joined joined, ScopeFacts facts) {
        return new Share.Limbs(members(joined.names(), facts).stream()
                .flatMap(name -> Limb.read(name).value().stream())
                .toList());
    }

    /** Levels by name, else by the nerves of their joints, else by their number. */
    static Share.Content levels(Draft.Joined joined, ScopeFacts facts, int procedure) {
        Draft.Climb climb = joined.climb();
        List<Optional<String>> sides = sides(climb.side().flatMap(facts::find).map(Value::words));
        List<String> levels = members(climb.levels(), facts);
        List<String> nerves = members(climb.nerves(), facts);
        if (!levels.isEmpty()) {
            return new Share.Levels(named(levels, sides), List.of(), List.of(), Set.of());
        }
        return nerves.isEmpty()
                ? new Share.Levels(counted(joined, facts, procedure), List.of(), List.of(), Set.of())
                : supplied(nerves, sides);
    }

    private static List<Share.Level> named(List<String> names, List<Optional<String>> sides) {
        return names.stream()
                .flatMap(name -> SpinalLevel.opening(name).value().stream())
                .flatMap(level -> on(level, level.side().isPresent() ? sides(level.side()) : sides))
                .toList();
    }

    private static Stream<Share.Level> on(SpinalLevel level, List<Optional<String>> sides) {
        return sides.stream().map(side -> new Share.Level(level.name(), Optional.of(level.region()), side));
    }

    /** The joints that the nerves of each side supply. */
    private static Share.Content supplied(List<String> names, List<Optional<String>> sides) {
        Map<Optional<String>, Set<String>> bySide = new LinkedHashMap<>();
        for (String name : names) {
            MedialBranch nerve = MedialBranch.read(name).value().orElseThrow();
            (nerve.side().isPresent() ? sides(nerve.side()) : sides)
                    .forEach(side -> bySide.computeIfAbsent(side, key -> new LinkedHashSet<>())
                            .add(nerve.name()));
        }
        List<Share.Level> levels = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        bySide.forEach((side, nerves) -> {
            MedialBranch.Supplied supplied = MedialBranch.supplied(nerves);
            supplied.joints().forEach(joint -> on(joint, List.of(side)).forEach(levels::add));
            supplied.alone()
                    .forEach(nerve ->
                            alone.add(nerve + side.map(word -> " " + word).orElse("")));
        });
        return new Share.Levels(levels, names, alone, Set.of());
    }

    /** Levels that are only counted are others than those of any other entry. */
    private static List<Share.Level> counted(Draft.Joined joined, ScopeFacts facts, int procedure) {
        Optional<Region> region =
                joined.climb().region().flatMap(facts::find).map(Value::words).flatMap(Region::named);
        List<Optional<String>> sides =
                sides(joined.climb().side().flatMap(facts::find).map(Value::words));
        return IntStream.rangeClosed(1, number(joined.count(), facts).orElse(1))
                .mapToObj(level -> "level " + level + " of entry " + procedure)
                .flatMap(name -> sides.stream().map(side -> new Share.Level(name, region, side)))
                .toList();
    }

    /** Where something is: on each of the two sides when it is on both. */
    private static List<Optional<String>> sides(Optional<String> side) {
        return side.equals(Optional.of(BOTH))
                ? List.of(Optional.of(Site.LEFT), Optional.of(Site.RIGHT))
                : List.of(side);
    }

    /** The questions whose answers the contribution rests on. */
    static List<FactId> told(Draft.Joined joined, ScopeFacts facts) {
        boolean named = !members(joined.names(), facts).isEmpty()
                || !members(joined.climb().levels(), facts).isEmpty()
                || !members(joined.climb().nerves(), facts).isEmpty();
        List<FactId> told = new ArrayList<>();
        joined.names().filter(fact -> named).ifPresent(told::add);
        joined.count().filter(fact -> !named).ifPresent(told::add);
        joined.climb().questions().forEach(told::add);
        joined.dose()
                .ifPresent(given -> told.addAll(List.of(
                        given.drug(), given.amount(), given.concentration(), given.container(), given.discarded())));
        return told;
    }

    /** Of these questions, the one whose answer tells which or how much. */
    static Optional<FactId> teller(Draft.Joined joined, ScopeFacts facts) {
        return Stream.of(
                        joined.names(),
                        joined.climb().levels(),
                        joined.climb().nerves(),
                        joined.count(),
                        joined.dose().map(Draft.Dose::amount))
                .flatMap(Optional::stream)
                .filter(fact -> facts.find(fact).filter(Value::isGiven).isPresent())
                .findFirst();
    }

    private static List<String> members(Optional<FactId> question, ScopeFacts facts) {
        return question.flatMap(facts::find).map(Value::members).orElse(List.of());
    }

    private static Optional<Integer> number(Optional<FactId> question, ScopeFacts facts) {
        return question.flatMap(facts::find)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number());
    }
}
