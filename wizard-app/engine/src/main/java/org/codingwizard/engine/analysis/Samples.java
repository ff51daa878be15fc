package org.codingwizard.engine.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Question;

/** Names and texts that stand for all others: one that no condition mentions, and those that conditions mention. */
final class Samples {

    private Samples() {}

    static List<String> names(Question question, List<Condition.Test> tests) {
        Set<String> names = new LinkedHashSet<>();
        names.add(plain(question.rules().form()));
        tests.forEach(test -> names.addAll(test.probe().words()));
        tests.stream()
                .map(Condition.Test::probe)
                .filter(Condition.Containing.class::isInstance)
                .forEach(probe -> names.addAll(((Condition.Containing) probe).words()));
        return List.copyOf(names);
    }

    private static String plain(Question.Form form) {
        return switch (form) {
            case PROCEDURE_CODE -> "99213";
            case DIAGNOSIS_CODE -> "M17.11";
            case MUSCLE -> "trapezius";
            case ANY -> "anything";
        };
    }
}
