package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.wizard.EncounterCourse;

/** Encounters answered at random, question by question as a coder would be asked, but with answers that are usual. */
final class MadeUpEncounters {

    private static final int MOST_QUESTIONS = 80;
    private static final double HAS_SECOND = 0.25;
    private static final double USUAL = 0.6;
    private static final String LEFT_OUT = "-";

    private final EncounterCourse course;
    private final Phrases phrases;
    private final Random random;
    private final Wanted wanted;

    /** By procedure, what its lists of entries are to hold. */
    private final Map<AnswerKey, List<String>> lists = new HashMap<>();

    /** What the second procedure is; nothing where there is none. */
    private final Map<String, String> second;

    MadeUpEncounters(EncounterCourse course, Phrases phrases, Random random, Wanted wanted) {
        this.course = course;
        this.phrases = phrases;
        this.random = random;
        this.wanted = wanted;
        List<Map<String, String>> beside = phrases.invention().beside().getOrDefault(wanted.topic(), List.of());
        this.second = beside.isEmpty() || random.nextDouble() > HAS_SECOND
                ? Map.of()
                : beside.get(random.nextInt(beside.size()));
    }

    /** One encounter with every question answered; empty if no answer to some question can stand beside the others. */
    Optional<Answers> attempt() {
        Answers answers = Answers.NONE;
        Optional<Pending> open = course.next(answers);
        for (int number = 0; open.isPresent(); number++) {
            Optional<Answers> more = number < MOST_QUESTIONS ? answered(answers, open.get()) : Optional.empty();
            if (more.isEmpty()) {
                return Optional.empty();
            }
            answers = more.get();
            open = course.next(answers);
        }
        return Optional.of(answers).filter(all -> phrases.invention().isLikely(all.all()));
    }

    private Optional<Answers> answered(Answers answers, Pending open) {
        return candidates(answers, open)
                .filter(answer -> course.refusal(open, answer).isEmpty())
                .map(answer -> answers.with(open.key(), answer))
                .filter(more -> course.walk(more).clash().isEmpty())
                .findFirst();
    }

    private Stream<Answer> candidates(Answers answers, Pending open) {
        FactId question = open.question().id();
        Scope scope = open.key().scope();
        if (question.equals(DecisionGraph.PAYER)) {
            return typed(open.question(), List.of(wanted.payer()));
        }
        if (scope.procedure() > 2) {
            return Stream.of(Answer.done());
        }
        Optional<String> told = scope.procedure() == 2
                ? Optional.ofNullable(second.get(question.text()))
                : Optional.of(wanted.topic()).filter(topic -> question.equals(DecisionGraph.TARGET));
        if (told.isPresent()) {
            return typed(open.question(), List.of(told.get()));
        }
        if (open.endOffered()) {
            return entry(open, answers);
        }
        List<String> usual = phrases.usual(open.key(), known(answers, scope));
        Collections.shuffle(usual, random);
        return usual.isEmpty() ? any(open) : Stream.concat(typed(open.question(), usual), any(open));
    }

    /** The next one of a list that is decided as a whole, or its end. */
    private Stream<Answer> entry(Pending open, Answers answers) {
        Scope scope = open.key().scope();
        AnswerKey list = new AnswerKey(scope.around(), open.question().id());
        List<String> entries = lists.computeIfAbsent(list, key -> list(key, answers));
        int number = scope.isSubstance() ? scope.substance() : scope.procedure();
        return number > entries.size()
                ? Stream.of(Answer.done())
                : typed(open.question(), List.of(entries.get(number - 1)));
    }

    private List<String> list(AnswerKey key, Answers answers) {
        Map<String, List<String>> ways =
                phrases.invention().lists().getOrDefault(key.question().text(), Map.of());
        List<String> choice = Phrases.about(ways, Circumstance.facts(answers.all(), key.scope()))
                .orElse(List.of());
        return choice.isEmpty()
                ? List.of()
                : Arrays.stream(choice.get(random.nextInt(choice.size())).split(","))
                        .map(String::trim)
                        .filter(entry -> !entry.equals(LEFT_OUT))
                        .toList();
    }

    /** What comes before the procedures is already answered as suits the first of them. */
    private Answers known(Answers answers, Scope scope) {
        return scope.isEncounter()
                ? answers.with(
                        new AnswerKey(Scope.ENCOUNTER, DecisionGraph.TARGET), Answer.of(new Value.One(wanted.topic())))
                : answers;
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
     * @param topic the target of the first procedure
     * @param payer the payer's id
     */
    record Wanted(String topic, String payer) {}
}
