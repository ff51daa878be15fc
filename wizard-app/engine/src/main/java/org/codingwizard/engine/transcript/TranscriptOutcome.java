package org.codingwizard.engine.transcript;

import java.util.List;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.session.Answers;

/**
 * A transcript that was played.
 *
 * @param transcript the transcript
 * @param differences where the session went otherwise, in the order of the lines
 * @param typed every line that was typed at the prompt, Enter as an empty one
 * @param answers the answers that count at the end
 * @param results what was shown at each result, the last one at the end; none if the session did not get there
 * @param seen what it showed: the encounter at each result, and with each answer that was refused because it contradicts others
 * @param wordings the lines whose question is worded otherwise by now, with the present wording
 */
public record TranscriptOutcome(
        Transcript transcript,
        List<Difference> differences,
        List<String> typed,
        Answers answers,
        List<CodingResult> results,
        List<Example> seen,
        List<LineEdit> wordings) {

    public TranscriptOutcome {
        differences = List.copyOf(differences);
        typed = List.copyOf(typed);
        results = List.copyOf(results);
        seen = List.copyOf(seen);
        wordings = List.copyOf(wordings);
    }

    /** Whether it came out as it says; one of which a fault is known, whether it did not. */
    public boolean passed() {
        return differences.isEmpty() == transcript.knownFault().isEmpty();
    }
}
