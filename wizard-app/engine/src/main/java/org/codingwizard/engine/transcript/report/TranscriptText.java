package org.codingwizard.engine.transcript.report;

import java.util.stream.Collectors;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;

/**
 * What came of transcripts, for people to read: what failed, and with details what passed too.
 *
 * @param theme how text looks
 * @param details whether those that passed are named
 */
public record TranscriptText(Theme theme, boolean details) {

    /** What came of one file, each line ended by a line feed; nothing if all passed and no details are wanted. */
    public String of(PlayedFile file) {
        return file.outcomes()
                .match(
                        ok -> ok.value().stream().map(this::outcome).collect(Collectors.joining()),
                        broken -> theme.paint(Role.ERROR, "UNREAD") + " " + file.name() + "\n"
                                + new DiagnosticRenderer(theme).blocks(broken.diagnostics()));
    }

    /** What came of one transcript. */
    public String outcome(TranscriptOutcome outcome) {
        String name = outcome.transcript().name();
        if (!outcome.passed()) {
            return theme.paint(Role.ERROR, "FAILED") + " " + name + "\n" + differences(outcome);
        }
        return !details
                ? ""
                : outcome.transcript()
                        .knownFault()
                        .map(fault -> theme.paint(Role.NOTE, "known ") + " " + name + ": " + fault + "\n"
                                + differences(outcome))
                        .orElseGet(() -> theme.paint(Role.GOOD, "passed") + " " + name + "\n");
    }

    private String differences(TranscriptOutcome outcome) {
        DifferenceText text = new DifferenceText(theme);
        var told = outcome.passed() ? outcome.differences() : Failure.of(outcome);
        return told.stream()
                .map(difference -> text.of(outcome.transcript(), difference))
                .collect(Collectors.joining());
    }
}
