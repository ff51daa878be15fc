package org.codingwizard.engine.transcript;

import java.util.List;

/** Why a transcript failed: where it differs, or that it passes although a fault is said to be known. */
public final class Failure {

    private static final String FAILS = "fails:";

    private Failure() {}

    /** The places to be told of; none if it passed. */
    public static List<Difference> of(TranscriptOutcome outcome) {
        if (outcome.passed()) {
            return List.of();
        }
        return outcome.transcript()
                .knownFault()
                .map(fault -> List.of(passes(outcome.transcript(), fault)))
                .orElseGet(outcome::differences);
    }

    private static Difference passes(Transcript transcript, String fault) {
        int line = transcript.place().startLine();
        int last = transcript.place().endLine();
        while (line < last && !transcript.place().text().line(line).strip().startsWith(FAILS)) {
            line++;
        }
        return new Difference(
                line,
                "it passes, though a fault is said to be known",
                List.of(FAILS + " " + fault),
                List.of(),
                List.of(LineEdit.delete(line)));
    }
}
