package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;

/** Tells every answer of an encounter, and no code that follows from them. */
final class NoteWriter {

    private static final String TARGET = "target";

    private final Phrases phrases;
    private final FactWords words;
    private final Replay replay;
    private final Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
    private final Map<AnswerKey, String> told = new LinkedHashMap<>();

    private NoteWriter(Phrases phrases, Replay replay) {
        this.phrases = phrases;
        this.words = new FactWords(phrases);
        this.replay = replay;
        replay.reached().keySet().forEach(key -> replay.answer(key).ifPresent(answer -> answers.put(key, answer)));
    }

    /**
     * The note of an encounter.
     *
     * @param replay the answers that count, with their questions
     * @param random what else is said, which decides nothing
     */
    static Note note(Phrases phrases, Replay replay, Random random) {
        NoteWriter writer = new NoteWriter(phrases, replay);
        List<String> paragraphs = new ArrayList<>();
        Map<Integer, String> said = writer.paragraphs();
        said.forEach((number, text) -> paragraphs.add((number > 0 && said.containsKey(2) ? number + ". " : "") + text));
        Map<String, List<String>> facts = Circumstance.facts(writer.answers, Scope.procedure(1));
        Phrases.about(phrases.opening(), facts)
                .flatMap(opening -> any(opening, random))
                .ifPresent(opening -> paragraphs.set(0, paragraphs.get(0) + " " + opening));
        any(phrases.closing(), random).ifPresent(paragraphs::add);
        return new Note(paragraphs, writer.told);
    }

    private static Optional<String> any(List<String> sentences, Random random) {
        List<String> order = new ArrayList<>(sentences);
        Collections.shuffle(order, random);
        return order.stream().findFirst();
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
                .addAll(sentences(scope, here)));
        replay.ends().values().stream()
                .filter(end -> end.scope().isSubstance() && end.scope().substance() == 1)
                .forEach(end -> said.computeIfAbsent(end.scope().procedure(), number -> new ArrayList<>())
                        .add(phrases.ended(
                                end.question().text(),
                                Circumstance.facts(
                                        answers, Scope.procedure(end.scope().procedure())))));
        Map<Integer, String> paragraphs = new TreeMap<>();
        said.forEach((number, sentences) ->
                paragraphs.put(number, String.join(" ", sentences).trim()));
        return paragraphs;
    }

    private List<String> sentences(Scope scope, Map<String, Fact> facts) {
        Map<String, List<String>> around = Circumstance.facts(answers, scope);
        Map<String, Fact> left = new LinkedHashMap<>(facts);
        List<String> together = new ArrayList<>();
        for (Phrases.Sentence sentence : phrases.sentences()) {
            if (fits(sentence, left, around)) {
                together.add(said(sentence, left));
            }
        }
        List<String> said = new ArrayList<>();
        // The target says what the rest is about.
        Optional.ofNullable(left.remove(TARGET)).ifPresent(target -> said.add(alone(target)));
        said.addAll(together);
        left.values().forEach(fact -> said.add(alone(fact)));
        return said;
    }

    private boolean fits(Phrases.Sentence sentence, Map<String, Fact> left, Map<String, List<String>> around) {
        boolean about = sentence.target()
                .map(target -> left.containsKey(TARGET)
                        && fact(left, TARGET).answer().words().equals(target))
                .orElse(true);
        return about
                && sentence.when().holds(around)
                && sentence.questions().stream()
                        .allMatch(question -> Optional.ofNullable(left.get(question))
                                .filter(fact -> fact.answer().is(Answer.Kind.GIVEN))
                                .filter(fact -> phrases.standsInSentence(
                                        question, fact.answer().words()))
                                .isPresent());
    }

    /** A sentence that takes what it tells from what is left to tell. */
    private String said(Phrases.Sentence sentence, Map<String, Fact> left) {
        List<String> questions = new ArrayList<>(sentence.questions());
        Map<String, String> filling = new LinkedHashMap<>();
        questions.forEach(question -> filling.put(question, words.of(fact(left, question))));
        String text = FactWords.capital(sentence.filled(filling));
        sentence.target().ifPresent(target -> questions.add(TARGET));
        questions.forEach(question -> told.put(fact(left, question).key(), text));
        left.keySet().removeAll(questions);
        return text;
    }

    private static Fact fact(Map<String, Fact> left, String question) {
        return Optional.ofNullable(left.get(question)).orElseThrow();
    }

    private String alone(Fact fact) {
        String text = words.alone(fact);
        told.put(fact.key(), text);
        return text;
    }
}
