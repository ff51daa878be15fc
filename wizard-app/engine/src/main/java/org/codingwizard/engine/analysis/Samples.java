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
