package org.codingwizard.engine.transcript.report;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.render.VisibleText;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Transcript;

/**
 * Shows where a session went otherwise: what is the matter, the lines of the transcript before, what it expects there and what came.
 *
 * @param theme how text looks
 */
public record DifferenceText(Theme theme) {

    private static final int BEFORE = 2;

    /** Some lines, each ended by a line feed. */
    public String of(Transcript transcript, Difference difference) {
        SourceText text = transcript.place().text();
        int line = difference.line();
        int gutter = Integer.toString(line).length();
        List<String> lines = new ArrayList<>();
        lines.add("  " + theme.paint(Role.STRONG, "line " + line) + ": " + VisibleText.of(difference.says()));
        // What is expected stands on the line; where nothing is, the line is where something further came.
        int shown = difference.expected().isEmpty() ? line : line - 1;
        before(transcript, shown)
                .forEach(number -> lines.add(theme.paint(
                        Role.QUIET,
                        "    " + padded(number, gutter) + " | "
                                + VisibleText.of(text.line(number).strip()))));
        String number = Integer.toString(line);
        for (String expected : difference.expected()) {
            lines.add(theme.paint(Role.ERROR, "  - " + number + " | " + VisibleText.of(expected)));
            number = " ".repeat(gutter);
        }
        difference
                .got()
                .forEach(got ->
                        lines.add(theme.paint(Role.GOOD, "  + " + " ".repeat(gutter) + " | " + VisibleText.of(got))));
        return String.join("\n", lines) + "\n";
    }

    /** The last lines up to this one that are not blank. */
    private static List<Integer> before(Transcript transcript, int last) {
        SourceText text = transcript.place().text();
        List<Integer> shown = new ArrayList<>();
        for (int number = last; number >= transcript.place().startLine() && shown.size() < BEFORE; number--) {
            if (!text.line(number).isBlank()) {
                shown.add(0, number);
            }
        }
        return shown;
    }

    private static String padded(int number, int width) {
        return " ".repeat(Math.max(0, width - Integer.toString(number).length())) + number;
    }
}
