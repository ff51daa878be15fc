package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;

/** Tells every answer of an encounter, and no code that follows from them. */
final class NoteWriter {

    private static final String NUMBER = "number";
    private static final String ANSWER = "answer";

    private final Phrases phrases;
    private final Replay replay;
    private final Map<AnswerKey, String> told = new LinkedHashMap<>();
    private final int procedures;

    private NoteWriter(Phrases phrases, Replay replay) {
        this.phrases = phrases;
        this.replay = replay;
        this.procedures = replay.reached().keySet().stream()
                .mapToInt(key -> key.scope().procedure())
                .max()
                .orElse(0);
    }

    /**
     * The note of an encounter.
     *
     * @param replay the answers that count, with their questions
     * @param random what else is said, which decides nothing
     */
    static Note note(Phrases phrases, Replay replay, Random random) {
        NoteWriter writer = new NoteWriter(phrases, replay);
        List<String> around = new ArrayList<>(phrases.around());
        Collections.shuffle(around, random);
        List<String> paragraphs = new ArrayList<>();
        writer.paragraphs().values().forEach(paragraphs::add);
        around.stream().limit(1).forEach(said -> paragraphs.set(0, paragraphs.get(0) + " " + said));
        around.stream().skip(1).limit(1).forEach(paragraphs::add);
        return new Note(paragraphs, writer.told);
    }

    /** What is told of the encounter, then of each procedure with its substances. */
    private Map<Integer, String> paragraphs() {
        Map<Scope, Map<String, Fact>> facts = new LinkedHashMap<>();
        replay.reached()
                .forEach((key, question) -> replay.answer(key)
                        .filter(answer -> !answer.is(Answer.Kind.DONE) && !answer.is(Answer.Kind.LEFT_OUT))
                        .map(answer -> new Fact(key, question, answer))
                        .ifPresent(fact -> facts.computeIfAbsent(key.scope(), scope -> new LinkedHashMap<>())
                                .put(key.question().text(), fact)));
        Map<Integer, List<String>> said = new TreeMap<>();
        facts.forEach((scope, here) -> said.computeIfAbsent(scope.procedure(), number -> new ArrayList<>())
                .addAll(sentences(here)));
        replay.ends().values().stream()
                .filter(end -> end.scope().isSubstance() && end.scope().substance() == 1)
                .forEach(end -> Optional.ofNullable(
                                phrases.ended().get(end.question().text()))
                        .ifPresent(words -> said.computeIfAbsent(end.scope().procedure(), number -> new ArrayList<>())
                                .add(words)));
        Map<Integer, String> paragraphs = new TreeMap<>();
        said.forEach((number, sentences) -> paragraphs.put(number, String.join(" ", sentences)));
        return paragraphs;
    }

    /** An answer that is to be told. */
    private record Fact(AnswerKey key, Question question, Answer answer) {

        boolean isOneOfChoices() {
            return !question.choices().isEmpty() && answer.is(Answer.Kind.GIVEN);
        }
    }

    private List<String> sentences(Map<String, Fact> facts) {
        Map<String, Fact> left = new LinkedHashMap<>(facts);
        List<String> together = new ArrayList<>();
        for (Phrases.Sentence sentence : phrases.sentences()) {
            if (fits(sentence, left)) {
                Map<String, String> words = new LinkedHashMap<>();
                sentence.questions().forEach(question -> words.put(question, words(fact(left, question))));
                String text = capital(sentence.filled(words));
                sentence.questions().forEach(question -> tell(fact(left, question), text));
                left.keySet().removeAll(sentence.questions());
                together.add(text);
            }
        }
        List<String> said = new ArrayList<>();
        // The target says what the rest is about.
        Set<String> first = left.keySet().stream().filter("target"::equals).collect(Collectors.toSet());
        first.forEach(question -> said.add(alone(fact(left, question))));
        left.keySet().removeAll(first);
        said.addAll(together);
        left.values().forEach(fact -> said.add(alone(fact)));
        return said;
    }

    private boolean fits(Phrases.Sentence sentence, Map<String, Fact> left) {
        return sentence.questions().stream()
                .allMatch(question -> Optional.ofNullable(left.get(question))
                        .filter(fact -> fact.answer().is(Answer.Kind.GIVEN))
                        .filter(fact ->
                                phrases.standsInSentence(question, fact.answer().words()))
                        .isPresent());
    }

    private static Fact fact(Map<String, Fact> left, String question) {
        return Optional.ofNullable(left.get(question)).orElseThrow();
    }

    private String alone(Fact fact) {
        Phrases.Sentence sentence = phrases.alone(
                        fact.key().question().text(), fact.answer().words())
                .filter(own -> fact.answer().is(Answer.Kind.GIVEN))
                .orElseGet(() -> new Phrases.Sentence(fact.question().words().ask() + " {" + ANSWER + "}."));
        String number = procedures > 1 ? " " + fact.key().scope().procedure() : "";
        String text = capital(sentence.filled(Map.of(ANSWER, words(fact), NUMBER, number)));
        tell(fact, text);
        return text;
    }

    private void tell(Fact fact, String text) {
        told.put(fact.key(), text);
    }

    private String words(Fact fact) {
        String question = fact.key().question().text();
        return fact.isOneOfChoices()
                ? fact.answer().value().members().stream()
                        .map(id -> phrases.word(question, id).orElseGet(() -> label(fact.question(), id)))
                        .collect(Collectors.joining(", "))
                : phrases.word(question, fact.answer().words())
                        .orElse(fact.answer().words());
    }

    private static String label(Question question, String id) {
        return question.choice(id).map(Choice::label).orElse(id);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
