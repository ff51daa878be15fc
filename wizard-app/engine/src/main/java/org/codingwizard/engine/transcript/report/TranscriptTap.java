package org.codingwizard.engine.transcript.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;

/** What came of transcripts in the Test Anything Protocol, version 14; a known fault is one that is still to be mended. */
public final class TranscriptTap {

    private final List<String> lines = new ArrayList<>();
    private int points;

    private TranscriptTap() {}

    /** All files as one stream. */
    public static String of(List<PlayedFile> files) {
        TranscriptTap tap = new TranscriptTap();
        Tally tally = Tally.ofFiles(files);
        tap.lines.add("TAP version 14");
        tap.lines.add("1.." + (tally.played() + tally.unread()));
        files.forEach(tap::file);
        tap.lines.add("# " + tally.inWords());
        return String.join("\n", tap.lines) + "\n";
    }

    private void file(PlayedFile file) {
        file.outcomes()
                .match(
                        ok -> {
                            ok.value().forEach(this::outcome);
                            return ok;
                        },
                        broken -> {
                            unread(file.name(), broken.diagnostics());
                            return broken;
                        });
    }

    private void outcome(TranscriptOutcome outcome) {
        String name = outcome.transcript().name();
        Optional<String> fault = outcome.transcript().knownFault();
        if (outcome.passed()) {
            point(
                    fault.isEmpty(),
                    escaped(name) + fault.map(why -> " # TODO " + escaped(why)).orElse(""));
            return;
        }
        point(false, escaped(name));
        List<Difference> differences = Failure.of(outcome);
        lines.add("  ---");
        lines.add("  message: "
                + quoted(differences.stream()
                        .map(Difference::says)
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("")));
        lines.add("  severity: fail");
        at(
                outcome.transcript().place().text().name(),
                differences.stream().map(Difference::line).findFirst());
        lines.add("  differences:");
        differences.forEach(this::difference);
        lines.add("  ...");
    }

    private void difference(Difference difference) {
        lines.add("    - line: " + difference.line());
        lines.add("      says: " + quoted(difference.says()));
        lines.add("      expected: " + quoted(difference.expected()));
        lines.add("      got: " + quoted(difference.got()));
    }

    private void unread(String name, List<Diagnostic> said) {
        point(false, escaped(name) + " could not be read");
        lines.add("  ---");
        lines.add("  severity: error");
        at(
                name,
                said.stream()
                        .flatMap(one -> one.place().stream())
                        .map(place -> place.span().startLine())
                        .findFirst());
        lines.add("  messages:");
        DiagnosticRenderer renderer = new DiagnosticRenderer(Theme.plain());
        said.forEach(one -> lines.add("    - " + quoted(renderer.line(one))));
        lines.add("  ...");
    }

    private void at(String file, Optional<Integer> line) {
        lines.add("  at:");
        lines.add("    file: " + quoted(file));
        line.ifPresent(number -> lines.add("    line: " + number));
    }

    private void point(boolean passed, String description) {
        points++;
        lines.add((passed ? "ok " : "not ok ") + points + " - " + description);
    }

    private static String escaped(String text) {
        return text.replaceAll("\\R", " ").replace("\\", "\\\\").replace("#", "\\#");
    }

    private static String quoted(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(TranscriptTap::quoted).toList()) + "]";
    }

    /** A text as YAML writes it in double quotes. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < 0x20 ? String.format("\\x%02X", c) : Character.toString(c));
            }
        });
        return quoted.append('"').toString();
    }
}
