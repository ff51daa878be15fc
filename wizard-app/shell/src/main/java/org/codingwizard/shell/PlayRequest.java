package org.codingwizard.shell;

import java.util.List;
import java.util.Locale;

/**
 * What {@code wizard transcript run} is asked to do.
 *
 * @param paths transcripts or folders of them; the current folder if none is named
 * @param format how the outcome is written
 * @param details whether transcripts that pass are named too
 */
public record PlayRequest(List<String> paths, Report format, boolean details) {

    /** The current folder, whose files are named without it. */
    private static final List<String> HERE = List.of("");

    public PlayRequest {
        paths = List.copyOf(paths);
    }

    /** How the outcome is written. */
    public enum Report {
        TEXT,
        JSON,
        JUNIT,
        TAP;

        /** The word on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The request of a command line. */
    static PlayRequest of(Arguments given) {
        Report format = given.value("--format")
                .map(word -> Report.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Report.TEXT);
        return new PlayRequest(paths(given), format, given.has("--details"));
    }

    /** The paths of a command line, or the current folder. */
    static List<String> paths(Arguments given) {
        return given.operands().isEmpty() ? HERE : given.operands();
    }
}
