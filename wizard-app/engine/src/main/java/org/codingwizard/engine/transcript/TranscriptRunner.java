package org.codingwizard.engine.transcript;

import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;

/** Plays transcripts against a wizard. It keeps nothing between two of them, so several may be played at once. */
public final class TranscriptRunner {

    private final Wizard wizard;

    /** A runner over the rules and plugins of a wizard. */
    public TranscriptRunner(Wizard wizard) {
        this.wizard = wizard;
    }

    /** What came of a transcript. */
    public TranscriptOutcome run(Transcript transcript) {
        return new Performance(course(wizard), transcript, difference -> false).play();
    }

    /** A course of an encounter as transcripts are played on it: everything is asked. */
    static EncounterCourse course(Wizard wizard) {
        return new EncounterCourse(wizard, Diligence.ASK_ALL);
    }
}
