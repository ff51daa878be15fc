package org.codingwizard.testkit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;

/** What came of an encounter: a result, or the errors that kept it from being coded. */
public record CodedEncounter(Checked<CodingResult> outcome) {

    /** The claim lines; none if the encounter could not be read. */
    public List<ExpectedLine> lines() {
        return result().flatMap(result -> result.lines().stream())
                .map(coded -> ExpectedLine.of(coded.line()))
                .toList();
    }

    /** The findings; none if the encounter could not be read. */
    public List<CodedFinding> findings() {
        return result().flatMap(result -> result.findings().stream()).toList();
    }

    /** The ids of the facts that are reported missing. */
    public List<String> missing() {
        return result().flatMap(result -> result.missing().stream())
                .map(Missing::key)
                .map(key -> key.question().text())
                .toList();
    }

    /** The ids of the answers that nothing asked for. */
    public List<String> dropped() {
        return result().flatMap(result -> result.dropped().stream())
                .map(dropped -> dropped.key().question().text())
                .toList();
    }

    /** What the note must show. */
    public List<String> documentation() {
        return result().flatMap(result -> result.documentation().stream())
                .map(item -> item.says())
                .toList();
    }

    /** Whether it could be read and no missing fact could change a line. */
    public boolean isComplete() {
        return result().anyMatch(CodingResult::complete);
    }

    /** What kept it from being coded; empty if nothing did. */
    public List<Diagnostic> errors() {
        return outcome.match(ok -> List.of(), broken -> broken.diagnostics());
    }

    /** Everything about it that matters to a test, for people to read. */
    @Override
    public String toString() {
        return outcome.match(
                ok -> String.join(
                        "\n",
                        "  lines: " + listed(lines().stream()),
                        "  complete: " + (isComplete() ? "yes" : "no"),
                        "  missing: " + listed(missing().stream()),
                        "  dropped: " + listed(dropped().stream()),
                        "  findings: " + findingsInWords()),
                broken -> "  errors:\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()));
    }

    private String findingsInWords() {
        return findings().stream()
                .map(coded -> "\n    " + coded.finding().severity().word() + " "
                        + coded.finding().id() + " (" + coded.from() + "): "
                        + coded.finding().message())
                .collect(Collectors.joining());
    }

    private static String listed(Stream<?> items) {
        return items.map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Stream<CodingResult> result() {
        return outcome.toOptional().stream();
    }
}
