package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.wizard.EncounterCourse;

/** Encounters answered at random, question by question as a coder would be asked, but with answers that are usual. */
final class MadeUpEncounters {

    private static final int MOST_QUESTIONS = 80;
    private static final int MOST_PROCEDURES = 2;
    private static final int MOST_SUBSTANCES = 2;
    private static final double ENDS = 0.75;
    private static final double BEGINS_EMPTY = 0.15;
    private static final double USUAL = 0.6;
    private static final String LEFT_OUT = "-";

    private final EncounterCourse course;
    private final Phrases phrases;
    private final Random random;

    MadeUpEncounters(EncounterCourse course, Phrases phrases, Random random) {
        this.course = course;
        this.phrases = phrases;
        this.random = random;
    }

    /** One encounter with every question answered; empty if no answer to some question can stand beside the others. */
    Optional<Answers> attempt(Wanted wanted) {
        Answers answers = Answers.NONE;
        Optional<Pending> open = course.next(answers);
        for (int number = 0; open.isPresent(); number++) {
            Optional<Answers> more = number < MOST_QUESTIONS ? answered(answers, open.get(), wanted) : Optional.empty();
            if (more.isEmpty()) {
                return Optional.empty();
            }
            answers = more.get();
            open = course.next(answers);
        }
        return Optional.of(answers);
    }

    private Optional<Answers> answered(Answers answers, Pending open, Wanted wanted) {
        return candidates(answers, open, wanted)
                .filter(answer -> !isNamed(answers, open, answer))
                .filter(answer -> course.refusal(open, answer).isEmpty())
                .map(answer -> answers.with(open.key(), answer))
                .filter(more -> course.walk(more).clash().isEmpty())
                .findFirst();
    }

    private Stream<Answer> candidates(Answers answers, Pending open, Wanted wanted) {
        FactId question = open.question().id();
        if (question.equals(DecisionGraph.PAYER)) {
            return typed(open.question(), List.of(wanted.payer()));
        }
        boolean first = open.key().scope().procedure() == 1;
        if (question.equals(DecisionGraph.TARGET) && first && wanted.topic().isPresent()) {
            return typed(open.question(), List.of(wanted.topic().get()));
        }
        if (open.endOffered() && ends(open.key().scope())) {
            return Stream.of(Answer.done());
        }
        List<String> usual = phrases.usual(open.key(), answers);
        if (!usual.isEmpty()) {
            Collections.shuffle(usual, random);
            Stream<Answer> otherwise = open.endOffered() ? Stream.of(Answer.done()) : any(open);
            return Stream.concat(typed(open.question(), usual), otherwise);
        }
        return any(open);
    }

    private boolean ends(Scope scope) {
        int number = scope.isSubstance() ? scope.substance() : scope.procedure();
        int most = scope.isSubstance() ? MOST_SUBSTANCES : MOST_PROCEDURES;
        return number > most || random.nextDouble() < (number == 1 ? BEGINS_EMPTY : ENDS);
    }

    /** No substance is named twice for one procedure: it would be one amount. */
    private static boolean isNamed(Answers answers, Pending open, Answer answer) {
        Scope scope = open.key().scope();
        return open.endOffered()
                && scope.isSubstance()
                && answers.all().entrySet().stream()
                        .filter(given ->
                                given.getKey().question().equals(open.key().question()))
                        .filter(given -> given.getKey().scope().procedure() == scope.procedure())
                        .anyMatch(given -> given.getValue().words().equals(answer.words()));
    }

    private static Stream<Answer> typed(Question question, List<String> words) {
        return words.stream()
                .flatMap(text -> text.equals(LEFT_OUT)
                        ? Stream.of(Answer.leftOut())
                                .filter(none -> question.rules().optional())
                        : AnswerParser.atPrompt(question).parse(text).answer().stream());
    }

    /** The usual answer, then whatever else the question offers. */
    private Stream<Answer> any(Pending open) {
        Stream<Answer> standard = open.standard().map(Answer::of).stream();
        List<Answer> others = new ArrayList<>(offered(open.question()));
        Collections.shuffle(others, random);
        return random.nextDouble() < USUAL
                ? Stream.concat(standard, others.stream())
                : Stream.concat(others.stream(), standard);
    }

    private static List<Answer> offered(Question question) {
        List<String> choices = question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList();
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES ->
                choices.stream().map(id -> Answer.of(new Value.One(id))).toList();
            case SEVERAL_OF ->
                choices.stream()
                        .map(id -> Answer.of(new Value.Several(List.of(id))))
                        .toList();
            case WHOLE_NUMBER ->
                IntStream.rangeClosed(
                                question.rules().atLeast(),
                                Math.min(
                                        question.rules().atMost(),
                                        question.rules().atLeast() + 3))
                        .mapToObj(number -> Answer.of(new Value.Whole(number)))
                        .toList();
            case QUANTITY, DATE, TEXT, NAMES -> question.rules().optional() ? List.of(Answer.leftOut()) : List.of();
        };
    }

    /**
     * What an encounter is to be about.
     *
     * @param topic the target of the first procedure; empty for any
     * @param payer the payer's id
     */
    record Wanted(Optional<String> topic, String payer) {}
}
