package org.codingwizard.engine.transcript.report;

import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;

/**
 * What came of transcripts in the XML that build servers read of JUnit: a suite for each file, a case for each transcript. A known fault counts
 * as skipped, a file that could not be read as an error. Nothing is timed.
 */
public final class TranscriptJunit {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private TranscriptJunit() {}

    /** All files as one document. */
    public static String of(List<PlayedFile> files) {
        Tally tally = Tally.ofFiles(files);
        String suites = files.stream().map(TranscriptJunit::suite).collect(Collectors.joining());
        return XML + "<testsuites name=\"transcripts\"" + counts(tally) + ">\n" + suites + "</testsuites>\n";
    }

    private static String counts(Tally tally) {
        return attribute("tests", tally.played() + tally.unread())
                + attribute("failures", tally.failed())
                + attribute("errors", tally.unread())
                + attribute("skipped", tally.known())
                + attribute("time", 0);
    }

    private static String suite(PlayedFile file) {
        String cases = file.outcomes()
                .match(
                        ok -> ok.value().stream()
                                .map(outcome -> test(outcome, name(outcome, ok.value())))
                                .collect(Collectors.joining()),
                        broken -> error(file));
        return "  <testsuite" + attribute("name", file.name()) + counts(Tally.ofFiles(List.of(file))) + ">\n" + cases
                + "  </testsuite>\n";
    }

    private static String test(TranscriptOutcome outcome, String name) {
        String file = outcome.transcript().place().text().name();
        String open = "    <testcase" + attribute("classname", file)
                + attribute("name", name) + attribute("file", file)
                + attribute("line", outcome.transcript().place().startLine())
                + attribute("time", 0);
        if (!outcome.passed()) {
            return open + ">\n" + failure(outcome) + "    </testcase>\n";
        }
        return outcome.transcript()
                .knownFault()
                .map(fault -> open + ">\n      <skipped" + attribute("message", "known fault: " + fault)
                        + "/>\n    </testcase>\n")
                .orElse(open + "/>\n");
    }

    /** Two transcripts without a title, or under one heading, are two cases all the same. */
    private static String name(TranscriptOutcome outcome, List<TranscriptOutcome> beside) {
        String title = outcome.transcript().title();
        String line = "line " + outcome.transcript().place().startLine();
        boolean shared = beside.stream()
                        .filter(other -> other.transcript().title().equals(title))
                        .count()
                > 1;
        return title.isEmpty() ? line : shared ? title + ", " + line : title;
    }

    private static String failure(TranscriptOutcome outcome) {
        List<Difference> differences = Failure.of(outcome);
        DifferenceText text = new DifferenceText(Theme.plain());
        String shown = differences.stream()
                .map(difference -> text.of(outcome.transcript(), difference))
                .collect(Collectors.joining());
        String message = differences.stream().map(Difference::says).collect(Collectors.joining("; "));
        return "      <failure" + attribute("message", message) + attribute("type", "difference") + ">"
                + escaped(outcome.transcript().name() + "\n" + shown) + "</failure>\n";
    }

    private static String error(PlayedFile file) {
        String message = file.outcomes().diagnostics().stream()
                .map(said -> said.message())
                .collect(Collectors.joining("; "));
        String shown =
                new DiagnosticRenderer(Theme.plain()).blocks(file.outcomes().diagnostics());
        return "    <testcase" + attribute("classname", file.name()) + attribute("name", "the file can be read")
                + attribute("file", file.name()) + attribute("time", 0) + ">\n      <error"
                + attribute("message", message) + attribute("type", "unread") + ">" + escaped(shown)
                + "</error>\n    </testcase>\n";
    }

    private static String attribute(String name, Object value) {
        return " " + name + "=\"" + whole(escaped(value.toString())) + "\"";
    }

    /** In an attribute, blanks of other kinds are read as plain ones unless they are written by number. */
    private static String whole(String text) {
        return text.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;");
    }

    /** XML has no way to write most control characters. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
