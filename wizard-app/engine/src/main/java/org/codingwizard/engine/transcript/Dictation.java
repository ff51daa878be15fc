package org.codingwizard.engine.transcript;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;

/** Tells answers as a session in which they are typed one after the other. */
public final class Dictation {

    private static final int MOST_LINES = 1_000;

    /** Where questions are asked that compare a procedure with another one. */
    private static final String COMPARED = "claim-lines";

    private final Answers answers;
    private final Set<AnswerKey> asked = new HashSet<>();

    private Dictation(Answers answers) {
        this.answers = answers;
    }

    /** The session in which these answers are given, up to its result; empty if it does not get there. */
    public static Optional<String> of(Wizard wizard, Answers answers) {
        Dictation dictation = new Dictation(answers);
        TranscriptWriter writer = new TranscriptWriter();
        Turn turn = Interview.begin(new EncounterCourse(wizard, Diligence.ASK_ALL), Screen.PLAIN);
        int typed = 0;
        while (turn.next().result().isEmpty() && turn.refused().isEmpty() && typed < MOST_LINES) {
            String line = turn.next().open().map(dictation::line).orElse("");
            Turn reply = turn.next().say(line);
            writer.heard(turn.next(), line, reply);
            turn = reply;
            typed++;
        }
        return turn.refused().isEmpty() ? writer.session() : Optional.empty();
    }

    private String line(Pending pending) {
        asked.add(pending.key());
        return answers.find(pending.key())
                .or(() -> ofAnother(pending))
                .map(answer -> words(answer, pending))
                .orElseGet(() -> pending.isAnsweredByEnter() ? "" : unknown(pending));
    }

    /** Whether two sites are apart is asked of the later one, and may be said of the other. */
    private Optional<Answer> ofAnother(Pending pending) {
        return answers.all().entrySet().stream()
                .filter(given -> pending.step().ruleset().equals(COMPARED))
                .filter(given -> given.getKey().question().equals(pending.key().question()))
                .filter(given -> !asked.contains(given.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String words(Answer answer, Pending pending) {
        return switch (answer.kind()) {
            case GIVEN -> isOffered(answer, pending) ? answer.words() : unknown(pending);
            case UNKNOWN -> unknown(pending);
            case LEFT_OUT -> pending.endOffered() || pending.standard().isPresent() ? "-" : "";
            case DONE -> "";
        };
    }

    /** What leaves a question open where it is asked is not offered there. */
    private static boolean isOffered(Answer answer, Pending pending) {
        return pending.question().choices().isEmpty()
                || answer.value().members().stream()
                        .allMatch(id -> pending.question().choice(id).isPresent());
    }

    /** Some questions have a choice of their own that says so. */
    private static String unknown(Pending pending) {
        return pending.question().choices().stream()
                .filter(Choice::meansUnknown)
                .map(Choice::id)
                .findFirst()
                .orElse(AnswerParser.UNKNOWN);
    }
}
