package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Question;

/** Names and texts that stand for all others: one that no condition mentions, and those that conditions mention. */
final class Samples {

    private static final List<String> SIDES =
            List.of(" ", "left", "right", "both", " ,left", "left,right", "left,both");

    private static final List<String> VERTEBRAE = List.of(
            "C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3 L4 L5 S1 S2 S3 S4 S5".split(" "));
    private static final int FROM_NECK = VERTEBRAE.indexOf("C2");
    private static final int FROM_CHEST = VERTEBRAE.indexOf("T1");
    private static final int FROM_LOWER_BACK = VERTEBRAE.indexOf("L1");

    private Samples() {}

    static List<String> names(Question question, List<Condition.Test> tests) {
        Set<String> names = new LinkedHashSet<>();
        names.addAll(plain(question.rules().form()));
        // a test of the sides or regions of what is named speaks of no names
        tests.stream()
                .filter(test -> test.fact().equals(question.id()))
                .forEach(test -> names.addAll(test.probe().words()));
        return List.copyOf(names);
    }

    /** Names of a form; of levels and nerves one for each region and each side, as conditions may tell them apart. */
    private static List<String> plain(Question.Form form) {
        return switch (form) {
            case PROCEDURE_CODE -> List.of("99213");
            case DIAGNOSIS_CODE -> List.of("M17.11");
            case MUSCLE -> List.of("trapezius");
            case LIMB -> List.of("left-arm 3");
            case ANY -> List.of("anything");
            case JOINT_LEVEL -> sided(List.of("C5-C6", "T5-T6", "L4-L5", "S1-S2"));
            case FORAMEN_LEVEL ->
                Stream.concat(sided(List.of("C5-C6", "T5-T6", "L4-L5", "S1-S2")).stream(), Stream.of("S1"))
                        .toList();
            case MEDIAL_BRANCH -> List.of("L4");
        };
    }

    /** Nerves that supply joints of every set of regions, on every mixture of sides. */
    static List<List<String>> nerves() {
        List<List<String>> pairs = List.of(List.of("C5", "C6"), List.of("T5", "T6"), List.of("L3", "L4"));
        List<List<String>> lists = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << pairs.size(); chosen++) {
            List<String> names = new ArrayList<>(List.of("L1"));
            for (int i = 0; i < pairs.size(); i++) {
                names.addAll((chosen & 1 << i) != 0 ? pairs.get(i) : List.of());
            }
            for (String sides : SIDES) {
                lists.add(withSides(names, List.of(sides.split(","))));
            }
        }
        return lists;
    }

    /** Lists of at least so many names and of one more, from each region and on each side, as far as there are so many. */
    static Stream<List<String>> many(Question question, int number) {
        List<String> names = neighbours(question.rules().form());
        return Stream.of(number, number + 1)
                .flatMap(size -> IntStream.of(FROM_NECK, FROM_CHEST, FROM_LOWER_BACK)
                        .mapToObj(from ->
                                names.subList(Math.min(from, names.size()), Math.min(from + size + 1, names.size()))))
                .flatMap(several -> Stream.of("", "left", "both").map(side -> withSides(several, List.of(side))));
    }

    /** Names from above downward; other muscles than these are no different. */
    private static List<String> neighbours(Question.Form form) {
        return switch (form) {
            case JOINT_LEVEL, FORAMEN_LEVEL ->
                IntStream.range(1, VERTEBRAE.size())
                        .mapToObj(below -> VERTEBRAE.get(below - 1) + "-" + VERTEBRAE.get(below))
                        .toList();
            case MEDIAL_BRANCH -> VERTEBRAE.subList(0, VERTEBRAE.indexOf("S1"));
            case MUSCLE -> VERTEBRAE.stream().map(name -> "muscle " + name).toList();
            case ANY, LIMB, PROCEDURE_CODE, DIAGNOSIS_CODE -> List.of();
        };
    }

    private static List<String> withSides(List<String> names, List<String> sides) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> (names.get(i) + " " + sides.get(Math.min(i, sides.size() - 1))).trim())
                .toList();
    }

    private static List<String> sided(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of("", " left", " right", " both").map(side -> name + side))
                .toList();
    }
}
