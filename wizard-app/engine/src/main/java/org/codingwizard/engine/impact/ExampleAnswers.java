package org.codingwizard.engine.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.impact.Wishes.Wish;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Pending;

/**
 * Answers that an example could give to a question: those that are wished, then the one Enter takes, then the others.
 *
 * @param manner which of the sample names come first
 * @param day the day of the example
 */
record ExampleAnswers(Wishes wishes, Manner manner, LocalDate day) {

    private static final List<String> MUSCLES = List.of("left trapezius", "right trapezius", "left rhomboid major");

    /** What could be answered, best first; never empty. */
    List<Answer> to(Pending pending, Facts facts) {
        Question question = pending.question();
        boolean spokenOf = !wishes.about(question.id()).isEmpty()
                || (question.kind() == Question.Kind.NAMES && manner.names() > 0);
        boolean mayBeLeftOut = question.rules().optional() && wishes.grants(question.id(), Answer.NOTHING, facts);
        Stream<Answer> leftOut = mayBeLeftOut ? Stream.of(Answer.leftOut()) : Stream.of();
        Stream<Answer> values = Stream.concat(pending.standard().stream(), values(question, facts))
                .filter(value -> wishes.grants(question.id(), value, facts))
                .map(Answer::of);
        List<Answer> answers = (spokenOf ? Stream.concat(values, leftOut) : Stream.concat(leftOut, values))
                .distinct()
                .toList();
        return answers.isEmpty() ? values(question, facts).map(Answer::of).toList() : answers;
    }

    private Stream<Value> values(Question question, Facts facts) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES -> choices(question).map(Value.One::new);
            case SEVERAL_OF -> several(question);
            case WHOLE_NUMBER -> numbers(question, facts);
            case QUANTITY -> quantities(question, facts);
            case DATE -> days(question);
            case TEXT ->
                Stream.of(
                        new Value.Text(question.rules().form() == Question.Form.PROCEDURE_CODE ? "99213" : "as named"));
            case NAMES -> names(question);
        };
    }

    private static Stream<String> choices(Question question) {
        return question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id);
    }

    private Stream<Value> several(Question question) {
        List<String> wanted = wishes.wanted(question.id());
        Stream<Value> wished = wanted.isEmpty() ? Stream.of() : Stream.of(new Value.Several(wanted));
        return Stream.concat(wished, choices(question).map(id -> new Value.Several(List.of(id))));
    }

    private Stream<Value> numbers(Question question, Facts facts) {
        Stream<Integer> few = Stream.of(question.rules().atLeast(), 1, 0, 2, 3, 4, 5);
        return Stream.concat(bounds(question, facts).map(BigDecimal::intValue), few)
                .filter(number -> number >= question.rules().atLeast()
                        && number <= question.rules().atMost())
                .map(Value.Whole::new);
    }

    private Stream<Value> quantities(Question question, Facts facts) {
        return Stream.concat(bounds(question, facts), Stream.of(BigDecimal.TEN, BigDecimal.ONE))
                .flatMap(number -> question.rules().units().stream().map(unit -> new Value.Quantity(number, unit)));
    }

    /** The day, and the first and last days of periods that are wished. */
    private Stream<Value> days(Question question) {
        return Stream.concat(
                        Stream.of(day),
                        wishes.about(question.id()).stream()
                                .map(Wish::probe)
                                .filter(Condition.Within.class::isInstance)
                                .map(probe -> ((Condition.Within) probe).period())
                                .flatMap(period -> Stream.concat(period.from().stream(), period.to().stream())))
                .map(Value.Day::new);
    }

    /** The numbers on both sides of every bound that is wished. */
    private Stream<BigDecimal> bounds(Question question, Facts facts) {
        return wishes.about(question.id()).stream()
                .map(Wish::probe)
                .filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .flatMap(between -> Stream.of(between.atLeast(), between.atMost()))
                .flatMap(Optional::stream)
                .flatMap((Bound bound) -> bound.in(facts).stream())
                .flatMap(bound -> Stream.of(bound, bound.add(BigDecimal.ONE), bound.subtract(BigDecimal.ONE)));
    }

    private Stream<Value> names(Question question) {
        List<String> wanted = wishes.wanted(question.id()).stream()
                .map(word -> nameWith(word, question.rules().form()))
                .toList();
        Stream<Value> wished = wanted.isEmpty() ? Stream.of() : Stream.of(new Value.Names(wanted));
        List<List<String>> samples = samples(question.rules().form());
        int first = Math.max(0, manner.names() - 1) % samples.size();
        Stream<List<String>> turned =
                Stream.concat(samples.stream().skip(first), samples.stream().limit(first));
        return Stream.concat(wished, turned.map(Value.Names::new));
    }

    private static String nameWith(String word, Question.Form form) {
        boolean side = form == Question.Form.MUSCLE && List.of("left", "right").contains(word);
        return side ? word + " trapezius" : word;
    }

    private static List<List<String>> samples(Question.Form form) {
        return switch (form) {
            case MUSCLE -> List.of(MUSCLES.subList(0, 1), MUSCLES);
            case JOINT_LEVEL, FORAMEN_LEVEL ->
                List.of(
                        List.of("L4-L5 left"),
                        List.of("C5-C6 left"),
                        List.of("L4-L5 both"),
                        List.of("L4-L5 left", "L5-S1 left"),
                        List.of("L3-L4 left", "L4-L5 left", "L5-S1 left"),
                        List.of("L2-L3 left", "L3-L4 left", "L4-L5 left", "L5-S1 left"));
            case MEDIAL_BRANCH -> List.of(List.of("L3 left", "L4 left"));
            case LIMB -> List.of(List.of("left-arm 3"), List.of("left-arm 5"));
            case DIAGNOSIS_CODE -> List.of(List.of("M25.561"), List.of("M79.18"));
            case ANY, PROCEDURE_CODE -> List.of(List.of("as named"));
        };
    }
}
