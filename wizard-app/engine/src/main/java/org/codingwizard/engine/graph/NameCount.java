package org.codingwizard.engine.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.MedialBranch;
import org.codingwizard.engine.anatomy.Muscle;
import org.codingwizard.engine.anatomy.Reading;
import org.codingwizard.engine.anatomy.SpinalLevel;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/** How many muscles or levels an answer names. */
public final class NameCount {

    private NameCount() {}

    /** The number of different muscles, a left and a right one being two; or of different levels, whichever their sides. */
    public static int of(Question question, Value names) {
        return switch (question.rules().form()) {
            case JOINT_LEVEL, FORAMEN_LEVEL -> levels(names.members());
            case MEDIAL_BRANCH -> joints(names.members());
            case MUSCLE ->
                Muscle.distinct(names.members().stream()
                        .flatMap(name -> Muscle.named(name).stream())
                        .toList());
            case ANY, LIMB, PROCEDURE_CODE, DIAGNOSIS_CODE -> names.members().size();
        };
    }

    private static int levels(List<String> names) {
        return (int) names.stream()
                .map(name ->
                        SpinalLevel.opening(name).value().map(SpinalLevel::name).orElse(name))
                .distinct()
                .count();
    }

    /** The joints that the nerves of one side supply together, counted once for both sides. */
    private static int joints(List<String> names) {
        Map<String, Set<String>> bySide = new LinkedHashMap<>();
        names.stream()
                .map(MedialBranch::read)
                .map(Reading::value)
                .flatMap(Optional::stream)
                .forEach(nerve -> sides(nerve)
                        .forEach(side -> bySide.computeIfAbsent(side, any -> new LinkedHashSet<>())
                                .add(nerve.name())));
        return (int) bySide.values().stream()
                .flatMap(nerves -> MedialBranch.supplied(nerves).joints().stream())
                .map(SpinalLevel::name)
                .distinct()
                .count();
    }

    private static Stream<String> sides(MedialBranch nerve) {
        String side = nerve.side().orElse(NamedParts.UNSAID);
        return side.equals("both") ? Stream.of("left", "right") : Stream.of(side);
    }
}
