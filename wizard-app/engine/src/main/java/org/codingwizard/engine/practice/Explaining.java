package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;

/** What one other fact would have made of a case: what explains its lines, and claims that lie beside the right one. */
public final class Explaining {

    /** What rules about claim lines begin with. */
    private static final String EDITS = "claim-lines/";

    private static final int MOST_CHANGES = 2;
    private static final int MOST_DISTRACTORS = 3;

    private final Wizard wizard;
    private final Phrases phrases;

    /** Explanations by these rules. */
    public Explaining(Wizard wizard, Phrases phrases) {
        this.wizard = wizard;
        this.phrases = phrases;
    }

    /** What is said about a case: each right line with one reason, and the facts that would have changed it. */
    Explanation of(PracticeCase one) {
        Replay replay = replay(one);
        List<Explanation.Line> lines = one.result().lines().stream()
                .map(line -> line(line, one.note()))
                .toList();
        List<String> changes = variations(one, replay).stream()
                .filter(change -> !Variation.claim(change.lines()).equals(Variation.claim(one.lines())))
                .sorted(Comparator.<Variation, Boolean>comparing(change -> !isUsual(change, one))
                        .thenComparingInt(change -> change.further().size())
                        .thenComparingInt(change -> rank(change.fact()))
                        .thenComparing(change -> change.newLines(one.lines()).isEmpty()))
                .collect(Collectors.toMap(
                        change -> change.fact().question(),
                        change -> change,
                        (first, other) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_CHANGES)
                .map(change -> words(change, one, replay))
                .toList();
        return new Explanation(lines, changes);
    }

    /** The reason that explains a line best, in the words of the note. */
    private Explanation.Line line(CodedLine coded, Note note) {
        Reason best = coded.because().stream()
                .filter(reason -> note.told().containsKey(reason.key()))
                .min(Comparator.comparingInt(reason -> rank(reason.key())))
                .orElse(coded.because().get(0));
        String said = note.told().getOrDefault(best.key(), best.answer());
        List<Citation> edits = coded.because().stream()
                .filter(reason -> reason.rule().startsWith(EDITS) && !reason.equals(best))
                .map(Reason::citation)
                .filter(citation -> !citation.equals(best.citation()))
                .distinct()
                .toList();
        return new Explanation.Line(coded.line(), coded.title(), quoted(said), best.citation(), edits);
    }

    /** What a chart may well say: nobody is taught by a knee under MRI. */
    private boolean isUsual(Variation change, PracticeCase one) {
        List<String> usual = phrases.usual(change.fact(), one.answers());
        return usual.isEmpty() || usual.contains(change.answer().words());
    }

    /** What teaches best comes first, what is not named last. */
    private int rank(AnswerKey key) {
        int place = phrases.teaching().indexOf(key.question().text());
        return place < 0 ? phrases.teaching().size() : place;
    }

    private String words(Variation change, PracticeCase one, Replay replay) {
        DecisionGraph graph = wizard.codingFor(one.answers().with(change.fact(), change.answer()))
                .graph();
        String said = Stream.concat(
                        Stream.of(Map.entry(change.fact(), change.answer())), change.further().entrySet().stream())
                .map(fact -> new Fact(
                        fact.getKey(),
                        Optional.ofNullable(replay.reached().get(fact.getKey()))
                                .orElseGet(() -> graph.asked(fact.getKey().question())),
                        fact.getValue()))
                .map(new FactWords(phrases)::alone)
                .collect(Collectors.joining(" "));
        boolean several = change.fact().scope().procedure() > 0
                && replay.reached().containsKey(new AnswerKey(Scope.procedure(2), DecisionGraph.TARGET));
        String where = several ? " of procedure " + change.fact().scope().procedure() : "";
        return outcome(change.newLines(one.lines()), gone(change, one.lines())) + " if the note said" + where + " "
                + quoted(said);
    }

    private static List<String> gone(Variation change, List<ClaimLine> right) {
        return right.stream()
                .filter(line -> !change.has(line))
                .map(ClaimLine::toString)
                .toList();
    }

    private static String outcome(List<String> come, List<String> gone) {
        if (come.isEmpty()) {
            return "without " + String.join(", ", gone);
        }
        return String.join(", ", come) + (gone.isEmpty() ? " besides" : " instead of " + String.join(", ", gone));
    }

    private static String quoted(String said) {
        return "\"" + said.replaceAll("\\.$", "") + "\"";
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
