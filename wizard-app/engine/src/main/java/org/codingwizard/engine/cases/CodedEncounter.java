package org.codingwizard.engine.cases;

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

    /** Everything about it that matters to a test, line by line. */
    public List<String> inLines() {
        return outcome.match(
                ok -> Stream.concat(
                                Stream.of(
                                        "lines: " + listed(lines()),
                                        "complete: " + (isComplete() ? "yes" : "no"),
                                        "missing: " + listed(missing()),
                                        "dropped: " + listed(dropped())),
                                findings().stream().map(CodedEncounter::inWords))
                        .toList(),
                broken -> broken.diagnostics().stream()
                        .map(new DiagnosticRenderer(Theme.plain())::line)
                        .toList());
    }

    /** The same for people to read. */
    @Override
    public String toString() {
        return outcome.match(
                ok -> inLines().stream().map(line -> "  " + line).collect(Collectors.joining("\n")),
                broken -> "  errors:\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()));
    }

    private static String inWords(CodedFinding coded) {
        return coded.finding().severity().word() + " " + coded.finding().id() + " (" + coded.from() + "): "
                + coded.finding().message();
    }

    private static String listed(List<?> items) {
        return items.isEmpty() ? "none" : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Stream<CodingResult> result() {
        return outcome.toOptional().stream();
    }
}
