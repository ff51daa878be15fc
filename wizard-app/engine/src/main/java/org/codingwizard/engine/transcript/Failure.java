package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;

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

    /** That a transcript failed, as a message. */
    public static Diagnostic diagnostic(TranscriptOutcome outcome) {
        Transcript transcript = outcome.transcript();
        List<Difference> differences = of(outcome);
        SourceSpan place = differences.stream()
                .findFirst()
                .map(first -> transcript.place().text().placeOf(first.line()))
                .orElse(transcript.place());
        List<String> shown = new ArrayList<>();
        differences.forEach(difference -> {
            shown.add("line " + difference.line() + ": " + difference.says());
            difference.expected().forEach(line -> shown.add("  - " + line));
            difference.got().forEach(line -> shown.add("  + " + line));
        });
        return Diagnostic.at(
                        place,
                        DiagnosticCode.TRANSCRIPT_FAILED,
                        "the session " + Quoted.of(transcript.title()) + " does not go as it is told")
                .withShow(shown)
                .withHelp(
                        "mend the policy if the session is right, else let it say what came: `wizard transcript accept`");
    }
}
