package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;

/**
 * How an encounter is told as a note, and what made-up encounters are like. It is data that lies beside the rulesets.
 *
 * @param words what an answer is called inside a sentence, by question and answer
 * @param sentences sentences that tell several facts at once, the first that fits first
 * @param facts sentences that tell one fact, by question and answer; {@code any} for every other answer
 * @param ended what is said where a list ends before it begins, by the question that begins an entry
 * @param around what a chart says besides, which decides nothing
 * @param usual what made-up encounters are answered with, by question, and by target or, within a substance, by
 *     substance; {@code any} for every other one
 */
public record Phrases(
        Map<String, Map<String, String>> words,
        List<Sentence> sentences,
        Map<String, Map<String, String>> facts,
        Map<String, String> ended,
        List<String> around,
        Map<String, Map<String, List<String>>> usual) {

    /** Stands for every answer, or every target, that is not named. */
    static final String ANY = "any";

    private static final FactId SUBSTANCE = new FactId("substance");

    public Phrases {
        words = Map.copyOf(words);
        sentences = List.copyOf(sentences);
        facts = Map.copyOf(facts);
        ended = Map.copyOf(ended);
        around = List.copyOf(around);
        usual = Map.copyOf(usual);
    }

    /** A sentence with the ids of questions in braces, which their answers take the place of. */
    public record Sentence(String text) {

        private static final Pattern BRACES = Pattern.compile("\\{([a-z0-9-]+)}");

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
        return !own || words.getOrDefault(question, Map.of()).containsKey(answer);
    }

    /** What an answer is called in a sentence, if that is not its label. */
    Optional<String> word(String question, String answer) {
        return Optional.ofNullable(words.getOrDefault(question, Map.of()).get(answer));
    }

    /** What a made-up encounter answers, as typed; nothing where it may answer anything. */
    List<String> usual(AnswerKey key, Answers answers) {
        Map<String, List<String>> ways = usual.getOrDefault(key.question().text(), Map.of());
        Optional<List<String>> substance = about(answers, key.scope(), SUBSTANCE, ways);
        Optional<List<String>> target =
                about(answers, Scope.procedure(key.scope().procedure()), DecisionGraph.TARGET, ways);
        return new ArrayList<>(substance.or(() -> target).orElse(ways.getOrDefault(ANY, List.of())));
    }

    private static Optional<List<String>> about(
            Answers answers, Scope scope, FactId question, Map<String, List<String>> ways) {
        return answers.find(scope, question).map(Answer::words).flatMap(about -> Optional.ofNullable(ways.get(about)));
    }
}
