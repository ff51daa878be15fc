package org.codingwizard.engine.transcript;

import java.util.Optional;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;

/** Tells answers as a session in which they are typed one after the other. */
public final class Dictation {

    private static final int MOST_LINES = 1_000;

    private final Answers answers;

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
        Optional<Answer> given = answers.find(pending.key());
        boolean byItself = pending.endOffered()
                || pending.standard().isPresent()
                || pending.question().rules().optional();
        return given.map(answer -> words(answer, pending)).orElse(byItself ? "" : "unknown");
    }

    private static String words(Answer answer, Pending pending) {
        return switch (answer.kind()) {
            case GIVEN, UNKNOWN -> answer.words();
            case LEFT_OUT -> pending.endOffered() || pending.standard().isPresent() ? "-" : "";
            case DONE -> "";
        };
    }
}
