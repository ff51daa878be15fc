package org.codingwizard.engine.transcript;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;

/**
 * A file whose transcripts were played.
 *
 * @param name its path as it was typed
 * @param outcomes what came of each of its transcripts, in their order, or why none could be played
 */
public record PlayedFile(String name, Checked<List<TranscriptOutcome>> outcomes) {

    /** What came of its transcripts; nothing if none could be played. */
    public List<TranscriptOutcome> played() {
        return outcomes.toOptional().orElse(List.of());
    }

    /** Whether every transcript could be played and passed. */
    public boolean passed() {
        return outcomes.isOk() && played().stream().allMatch(TranscriptOutcome::passed);
    }
}
