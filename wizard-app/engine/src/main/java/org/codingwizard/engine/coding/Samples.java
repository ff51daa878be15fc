package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;

/**
 * The answers an open question could still get, as far as they can make a difference. Choices are tried one by one; numbers, amounts and
 * names by samples on both sides of every threshold that rules of this kind use.
 */
final class Samples {

    private static final int[] NUMBERS = {0, 1, 2, 3, 4, 5, 50};
    private static final int MANY_NAMES = 3;

    private Samples() {}

    static List<Answer> of(Pending pending, Answers answers) {
        if (pending.endOffered() && answers.find(pending.key()).isEmpty()) {
            // A list can always go on; what nobody has named is not guessed.
            return List.of(Answer.done());
        }
        Question question = pending.question();
        List<Answer> samples = new ArrayList<>(values(question).map(Answer::of).toList());
        if (question.rules().optional()) {
            samples.add(Answer.leftOut());
        }
        return samples;
    }

    private static Stream<Value> values(Question question) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO -> choices(question).map(Value.One::new);
            case SEVERAL_OF -> choices(question).map(id -> new Value.Several(List.of(id)));
            case WHOLE_NUMBER ->
                IntStream.of(NUMBERS)
                        .filter(number -> number >= question.rules().atLeast())
                        .filter(number -> number <= question.rules().atMost())
                        .mapToObj(Value.Whole::new);
            case QUANTITY -> quantities(question);
            case TEXT -> texts(question).map(Value.Text::new);
            case NAMES -> Stream.of(names(1), names(MANY_NAMES));
            case DATE, ENTRIES -> Stream.empty();
        };
    }

    private static Stream<String> choices(Question question) {
        return question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(choice -> choice.id());
    }

    private static Stream<Value> quantities(Question question) {
        Stream<Value> amounts = question.rules().units().stream()
                .flatMap(
                        unit -> Stream.of("1", "1000").map(number -> new Value.Quantity(new BigDecimal(number), unit)));
        return question.rules().zeroWithoutUnit()
                ? Stream.concat(Stream.of(new Value.Quantity(BigDecimal.ZERO, "")), amounts)
                : amounts;
    }

    private static Stream<String> texts(Question question) {
        return question.rules().form() == Question.Form.PROCEDURE_CODE ? Stream.of("99211", "99285") : Stream.of("one");
    }

    private static Value names(int number) {
        return new Value.Names(IntStream.rangeClosed(1, number)
                .mapToObj(index -> "unnamed " + index)
                .toList());
    }
}
