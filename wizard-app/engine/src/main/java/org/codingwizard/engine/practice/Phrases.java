package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;

/**
 * How an encounter is told as a note, and what made-up encounters are like. It is data that lies beside the rulesets.
 *
 * @param words what an answer is called inside a sentence, by question and answer; {@code any} for every other answer
 * @param sentences sentences that tell several facts at once, the first that fits first
 * @param facts sentences that tell one fact, by question and answer; {@code any} for every other answer
 * @param ended what is said where a list ends before it begins, by the question that begins an entry, and by what it is about
 * @param opening what a chart begins with, which decides nothing, by what it is about
 * @param closing what a chart ends with, which decides nothing
 * @param teaching questions whose answers explain a line best, the best first
 * @param invention what made-up encounters are like
 */
public record Phrases(
        Map<String, Map<String, String>> words,
        List<Sentence> sentences,
        Map<String, Map<String, String>> facts,
        Map<String, Map<String, String>> ended,
        Map<String, List<String>> opening,
        List<String> closing,
        List<String> teaching,
        Invention invention) {

    /** Stands for every answer, or every target, that is not named. */
    static final String ANY = "any";

    public Phrases {
        words = Map.copyOf(words);
        sentences = List.copyOf(sentences);
        facts = Map.copyOf(facts);
        ended = Map.copyOf(ended);
        // In the order they are written in: the first that fits is taken.
        opening = Collections.unmodifiableMap(new LinkedHashMap<>(opening));
        closing = List.copyOf(closing);
        teaching = List.copyOf(teaching);
    }

    /**
     * What made-up encounters are like.
     *
     * @param usual what they answer, by question and by what it is about; {@code any} for everything else
     * @param lists the lists of entries, such as the substances of a procedure, in the same way; each is one whole list
     * @param beside what a second procedure may be, by the target of the first
     * @param never what does not go together
     */
    public record Invention(
            Map<String, Map<String, List<String>>> usual,
            Map<String, Map<String, List<String>>> lists,
            Map<String, List<Map<String, String>>> beside,
            List<Circumstance> never) {

        public Invention {
            usual = Map.copyOf(usual);
            lists = Map.copyOf(lists);
            beside = Map.copyOf(beside);
            never = List.copyOf(never);
        }

        /** Whether nothing in an encounter is said never to go together. */
        boolean isLikely(Map<AnswerKey, Answer> answers) {
            return answers.keySet().stream()
                    .map(AnswerKey::scope)
                    .filter(scope -> !scope.isSubstance())
                    .distinct()
                    .map(scope -> Circumstance.facts(answers, scope))
                    .noneMatch(facts -> never.stream().anyMatch(one -> one.holds(facts)));
        }
    }

    /**
     * A sentence with the ids of questions in braces, which their answers take the place of.
     *
     * @param text the sentence
     * @param target the target it tells besides; empty where that is none of its business
     * @param when what must be answered besides
     */
    public record Sentence(String text, Optional<String> target, Circumstance when) {

        private static final Pattern BRACES = Pattern.compile("\\{([a-z0-9-]+)}");

        Sentence(String text) {
            this(text, Optional.empty(), Circumstance.ALWAYS);
        }

        /** The ids in braces. */
        public List<String> questions() {
            return BRACES.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }

        /** The sentence with words in the place of the braces. */
        String filled(Map<String, String> words) {
            return BRACES.matcher(text).replaceAll(match -> Matcher.quoteReplacement(word(match, words)));
        }

        private static String word(MatchResult match, Map<String, String> words) {
            return words.getOrDefault(match.group(1), "");
        }
    }

    /** The sentence that tells this answer alone. */
    Optional<Sentence> alone(String question, String answer) {
        Map<String, String> ways = facts.getOrDefault(question, Map.of());
        return Optional.ofNullable(ways.get(answer))
                .or(() -> Optional.ofNullable(ways.get(ANY)))
                .map(Sentence::new);
    }

    /** Whether an answer may stand in a sentence with others; not if it has a sentence of its own and no words. */
    boolean standsInSentence(String question, String answer) {
        boolean own = facts.getOrDefault(question, Map.of()).containsKey(answer);
        return !own || word(question, answer).isPresent();
    }

    /** What an answer is called in a sentence, if that is not its label. */
    Optional<String> word(String question, String answer) {
        Map<String, String> ways = words.getOrDefault(question, Map.of());
        return Optional.ofNullable(ways.get(answer)).or(() -> Optional.ofNullable(ways.get(ANY)));
    }

    /** What is said where the list that this question begins is empty. */
    String ended(String question, Map<String, List<String>> facts) {
        return about(ended.getOrDefault(question, Map.of()), facts).orElse("");
    }

    /** What a made-up encounter answers, as typed; nothing where it may answer anything. */
    List<String> usual(AnswerKey key, Answers answers) {
        Map<String, List<String>> facts = Circumstance.facts(answers.all(), key.scope());
        Map<String, List<String>> ways =
                invention.usual().getOrDefault(key.question().text(), Map.of());
        return new ArrayList<>(about(ways, facts).orElse(List.of()));
    }

    /** The first of what is written for something that was answered, or what is written for everything else. */
    static <T> Optional<T> about(Map<String, T> ways, Map<String, List<String>> facts) {
        return ways.entrySet().stream()
                .filter(way -> way.getKey().equals(ANY)
                        || facts.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(given -> Circumstance.isOneOf(way.getKey(), given)))
                .min(Comparator.comparing(way -> way.getKey().equals(ANY)))
                .map(Map.Entry::getValue);
    }
}
