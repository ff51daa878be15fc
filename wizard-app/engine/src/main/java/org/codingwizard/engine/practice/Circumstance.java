package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;

/**
 * What must be answered for something to be said or done: for each question one of some answers, parted by {@code |}. An answer may end with
 * {@code *}, or be a range of numbers such as {@code 1..5}; {@code not} in front of it all means none of them, {@code two of} at least two.
 *
 * @param answers by question what is to be answered
 */
record Circumstance(Map<String, String> answers) {

    /** It always is. */
    static final Circumstance ALWAYS = new Circumstance(Map.of());

    private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");
    private static final String NOT = "not ";
    private static final String TWO = "two of ";

    Circumstance {
        answers = Map.copyOf(answers);
    }

    /** Whether it is so among these facts; not where one of its questions was not answered. */
    boolean holds(Map<String, List<String>> facts) {
        return answers.entrySet().stream()
                .allMatch(wanted -> fits(wanted.getValue(), facts.getOrDefault(wanted.getKey(), List.of())));
    }

    private static boolean fits(String wanted, List<String> given) {
        boolean not = wanted.startsWith(NOT);
        boolean two = wanted.startsWith(TWO);
        String choice = wanted.substring(not ? NOT.length() : two ? TWO.length() : 0);
        long fitting = given.stream().filter(one -> isOneOf(choice, one)).count();
        return !given.isEmpty() && (not ? fitting == 0 : fitting >= (two ? 2 : 1));
    }

    /** Whether an answer is one of those that {@code |} parts. */
    static boolean isOneOf(String choice, String answer) {
        return Arrays.stream(choice.split("\\|")).map(String::trim).anyMatch(one -> isLike(one, answer));
    }

    private static boolean isLike(String wanted, String answer) {
        Matcher range = RANGE.matcher(wanted);
        if (range.matches() && answer.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(answer);
            return Integer.parseInt(range.group(1)) <= number && number <= Integer.parseInt(range.group(2));
        }
        return wanted.endsWith("*")
                ? answer.startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted.equals(answer);
    }

    /** What is answered within a scope and around it; for a procedure also of each of its substances. */
    static Map<String, List<String>> facts(Map<AnswerKey, Answer> answers, Scope scope) {
        Map<String, List<String>> facts = new HashMap<>();
        answers.forEach((key, answer) -> {
            if (concerns(key.scope(), scope) && answer.is(Answer.Kind.GIVEN)) {
                facts.computeIfAbsent(key.question().text(), question -> new ArrayList<>())
                        .addAll(answer.value().members());
            }
        });
        return new LinkedHashMap<>(facts);
    }

    private static boolean concerns(Scope given, Scope scope) {
        boolean around = given.isEncounter() || given.equals(scope) || given.equals(scope.around());
        return around
                || (!scope.isSubstance()
                        && given.isSubstance()
                        && given.around().equals(scope));
    }
}
