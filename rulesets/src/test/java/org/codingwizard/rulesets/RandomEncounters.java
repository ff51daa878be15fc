package org.codingwizard.rulesets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;

/** Encounters answered at random, question by question, as a coder would be asked; the same seed gives the same encounters. */
final class RandomEncounters {

    private static final int MOST_TRIES = 20;
    private static final List<String> LEVELS =
            List.of("L4-L5", "L5-S1 left", "L3-L4 both", "C5-C6 right", "T12-L1", "C7-T1 left");
    private static final List<String> NERVES = List.of("L2 left", "L3 left", "L4", "L5 both");
    private static final List<String> MUSCLES =
            List.of("left trapezius", "right trapezius", "left deltoid", "right rhomboid", "splenius capitis");

    private final Coding coding;
    private final Random random;

    RandomEncounters(Coding coding, long seed) {
        this.coding = coding;
        this.random = new Random(seed);
    }

    /** One encounter in which nothing is open; a way on which every answer contradicts another is given up. */
    Answers next() {
        Optional<Answers> encounter = Optional.empty();
        while (encounter.isEmpty()) {
            encounter = attempt();
        }
        return encounter.get();
    }

    private Optional<Answers> attempt() {
        Optional<Answers> answers = Optional.of(Answers.NONE);
        Optional<Pending> pending = coding.next(Answers.NONE, Diligence.ASK_ALL);
        while (answers.isPresent() && pending.isPresent()) {
            answers = answered(answers.get(), pending.get());
            pending = answers.flatMap(given -> coding.next(given, Diligence.ASK_ALL));
        }
        return answers;
    }

    private Optional<Answers> answered(Answers answers, Pending pending) {
        return Stream.generate(() -> answers.with(pending.key(), answer(pending)))
                .limit(MOST_TRIES)
                .filter(more -> coding.walk(more, Diligence.ASK_ALL).clash().isEmpty())
                .findFirst();
    }

    private Answer answer(Pending pending) {
        Question question = pending.question();
        boolean end = pending.endOffered() && (isDeep(pending.key()) || random.nextBoolean());
        if (end) {
            return Answer.done();
        }
        return question.rules().optional() && random.nextInt(3) == 0 ? Answer.leftOut() : Answer.of(value(question));
    }

    private static boolean isDeep(AnswerKey key) {
        return key.scope().substance() > 2 || key.scope().procedure() > 3;
    }

    private Value value(Question question) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES -> new Value.One(oneOf(choices(question)));
            case SEVERAL_OF -> new Value.Several(some(choices(question), 3));
            case WHOLE_NUMBER ->
                new Value.Whole(
                        Math.min(question.rules().atMost(), question.rules().atLeast() + random.nextInt(4)));
            case QUANTITY ->
                new Value.Quantity(
                        BigDecimal.valueOf(1 + random.nextInt(90)),
                        oneOf(question.rules().units()));
            case DATE -> new Value.Day(LocalDate.of(2020 + random.nextInt(7), 1 + random.nextInt(9), 15));
            case TEXT -> new Value.Text(question.rules().form() == Question.Form.PROCEDURE_CODE ? "99213" : "a name");
            case NAMES -> new Value.Names(names(question.rules().form()));
        };
    }

    private List<String> names(Question.Form form) {
        return switch (form) {
            case MUSCLE -> some(MUSCLES, 4);
            case JOINT_LEVEL, FORAMEN_LEVEL -> some(LEVELS, 4);
            case MEDIAL_BRANCH -> NERVES.subList(0, 2 + random.nextInt(NERVES.size() - 1));
            case LIMB -> some(List.of("left-arm 3", "right-arm 6", "left-leg 5", "right-leg 1"), 4);
            case DIAGNOSIS_CODE, PROCEDURE_CODE, ANY -> List.of("M46.1");
        };
    }

    private static List<String> choices(Question question) {
        return question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList();
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private List<String> some(List<String> words, int most) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size())));
    }
}
