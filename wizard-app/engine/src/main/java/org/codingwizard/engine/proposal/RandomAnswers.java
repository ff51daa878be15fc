package org.codingwizard.engine.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Pending;

/** Lines that a coder could type at a question, drawn at random; the same generator draws the same ones. */
record RandomAnswers(RandomGenerator random) {

    private static final int MOST_ENTRIES = 3;
    private static final int SOMETIMES = 4;
    private static final List<String> LEVELS =
            List.of("L4-L5", "L5-S1 left", "L3-L4 both", "C5-C6 right", "T12-L1", "C7-T1 left", "T5-T6");
    private static final List<String> NERVES = List.of("L2 left", "L3 left", "L4", "L5 both", "T5 right", "C4");
    private static final List<String> MUSCLES =
            List.of("left trapezius", "right trapezius", "left deltoid", "rhomboid", "splenius capitis", "paraspinal");
    private static final List<String> LIMBS = List.of("left-arm 3", "right-arm 6", "left-leg 5", "right-leg 1");
    private static final List<String> DIAGNOSES = List.of("M17.11", "M25.561", "M79.18", "M54.16", "G43.709");
    private static final List<String> JUNK =
            List.of("??", "-1", "0", "none of these", "99999", "left,", "unknown", "-");

    /** An answer that has the form of one; it may be refused for other reasons. */
    String to(Pending pending) {
        Question question = pending.question();
        boolean deep = pending.key().scope().substance() >= MOST_ENTRIES
                || pending.key().scope().procedure() > MOST_ENTRIES;
        if (pending.endOffered() && (deep || random.nextBoolean())) {
            return "";
        }
        boolean byItself = pending.standard().isPresent() || question.rules().optional();
        return byItself && random.nextInt(SOMETIMES) == 0 ? "" : value(question).words();
    }

    /** Something that is hardly an answer. */
    String junk() {
        return oneOf(JUNK);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private Value value(Question question) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES -> new Value.One(oneOf(choices(question)));
            case SEVERAL_OF -> new Value.Several(some(choices(question)));
            case WHOLE_NUMBER ->
                new Value.Whole(Math.min(
                        question.rules().atMost(), question.rules().atLeast() + random.nextInt(SOMETIMES + 1)));
            case QUANTITY -> quantity(question);
            case DATE ->
                new Value.Day(LocalDate.of(2019 + random.nextInt(8), 1 + random.nextInt(9), 1 + random.nextInt(28)));
            case TEXT ->
                new Value.Text(
                        question.rules().form() == Question.Form.PROCEDURE_CODE
                                ? oneOf(List.of("99213", "99203", "99232"))
                                : "as named");
            case NAMES -> new Value.Names(some(names(question.rules().form())));
        };
    }

    private Value quantity(Question question) {
        boolean much = random.nextInt(2 * SOMETIMES) == 0;
        boolean nothing = question.rules().zeroWithoutUnit() && random.nextBoolean();
        return nothing
                ? new Value.Quantity(BigDecimal.ZERO, "")
                : new Value.Quantity(
                        BigDecimal.valueOf(much ? 1000 : 1 + random.nextInt(90)),
                        oneOf(question.rules().units()));
    }

    private static List<String> choices(Question question) {
        List<String> meant = question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList();
        return meant.isEmpty() ? List.of("nothing") : meant;
    }

    private static List<String> names(Question.Form form) {
        return switch (form) {
            case MUSCLE -> MUSCLES;
            case JOINT_LEVEL, FORAMEN_LEVEL -> LEVELS;
            case MEDIAL_BRANCH -> NERVES;
            case LIMB -> LIMBS;
            case DIAGNOSIS_CODE -> DIAGNOSES;
            case ANY, PROCEDURE_CODE -> List.of("as named");
        };
    }

    /** Up to four of them, none twice. */
    private List<String> some(List<String> words) {
        List<String> left = new ArrayList<>(words);
        List<String> taken = new ArrayList<>();
        int wanted = 1 + random.nextInt(Math.min(SOMETIMES, left.size()));
        for (int number = 0; number < wanted; number++) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
