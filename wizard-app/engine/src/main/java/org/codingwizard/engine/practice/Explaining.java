package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.ClaimLine;

/** What one other fact would have made of a case: what explains its lines, and claims that lie beside the right one. */
public final class Explaining {

    private static final int FACTS_FOR_A_LINE = 2;
    private static final int MOST_DISTRACTORS = 3;

    private final Wizard wizard;
    private final Phrases phrases;

    /** Explanations by these rules. */
    public Explaining(Wizard wizard, Phrases phrases) {
        this.wizard = wizard;
        this.phrases = phrases;
    }

    /** For each right line, or for the claim that has none, what other facts would have made of it. */
    Map<String, List<String>> changes(PracticeCase one) {
        Replay replay = replay(one);
        List<Variation> variations = variations(one, replay);
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (CodedLine line : one.result().lines()) {
            Set<AnswerKey> facts = line.because().stream().map(Reason::key).collect(Collectors.toSet());
            List<Variation> other = finest(
                    variations,
                    variation -> facts.contains(variation.fact()) && !variation.has(line.line()),
                    one.lines());
            changes.put(
                    line.line().toString(),
                    other.stream().map(change -> words(change, one, replay)).toList());
        }
        if (one.lines().isEmpty()) {
            List<Variation> other =
                    finest(variations, variation -> !variation.lines().isEmpty(), one.lines());
            changes.put(
                    "no line",
                    other.stream().map(change -> words(change, one, replay)).toList());
        }
        return changes;
    }

    /** The facts that offer the fewest answers decide most finely; one variation for each of a few of them. */
    private static List<Variation> finest(
            List<Variation> variations, Predicate<Variation> shows, List<ClaimLine> right) {
        Map<AnswerKey, Variation> byFact = new LinkedHashMap<>();
        variations.stream()
                .filter(shows)
                .sorted(Comparator.<Variation>comparingInt(one -> one.further().size())
                        .thenComparing(one -> one.newLines(right).isEmpty())
                        .thenComparingInt(one -> one.choices() == 0 ? Integer.MAX_VALUE : one.choices()))
                .forEach(one -> byFact.putIfAbsent(one.fact(), one));
        return byFact.values().stream().limit(FACTS_FOR_A_LINE).toList();
    }

    private static String words(Variation change, PracticeCase one, Replay replay) {
        String facts = Stream.concat(
                        Stream.of(Map.entry(change.fact(), change.answer())), change.further().entrySet().stream())
                .map(fact ->
                        name(fact.getKey(), replay) + " = " + fact.getValue().words())
                .collect(Collectors.joining(" and "));
        List<String> lines = change.newLines(one.lines());
        return "with " + facts + ": " + (lines.isEmpty() ? "it would not stand there" : String.join(", ", lines));
    }

    /** By its question alone where no other answer is to the same one. */
    private static String name(AnswerKey key, Replay replay) {
        long alike = replay.reached().keySet().stream()
                .filter(other -> other.question().equals(key.question()))
                .count();
        return alike > 1 ? AnswerName.of(key) : key.question().text();
    }

    /** Claims to choose from, in the order of their letters: the right one, and those of the same encounter with one other fact. */
    List<List<ClaimLine>> choices(PracticeCase one) {
        Map<String, List<ClaimLine>> claims = new LinkedHashMap<>();
        claims.put(Variation.claim(one.lines()), one.lines());
        List<Variation> variations = new ArrayList<>(variations(one));
        Random random = random(one);
        Collections.shuffle(variations, random);
        variations.sort(Comparator.comparingInt(near -> near.further().size()));
        for (Variation near : variations) {
            if (claims.size() <= MOST_DISTRACTORS) {
                claims.putIfAbsent(Variation.claim(near.lines()), near.lines());
            }
        }
        List<List<ClaimLine>> letters = new ArrayList<>(claims.values());
        Collections.shuffle(letters, random);
        return List.copyOf(letters);
    }

    List<Variation> variations(PracticeCase one) {
        return variations(one, replay(one));
    }

    private List<Variation> variations(PracticeCase one, Replay replay) {
        return new Variations(wizard, phrases, random(one)).of(one.answers(), replay);
    }

    private Replay replay(PracticeCase one) {
        return Session.resume(new EncounterCourse(wizard, Diligence.ASK_ALL), one.answers())
                .replay();
    }

    /** The same for the same case, so that its letters are the same again. */
    private static Random random(PracticeCase one) {
        return new Random(one.name().hashCode());
    }
}
