package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.impact.Comparison;
import org.codingwizard.engine.impact.Comparison.FindingRow;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.Severity;

/** Payers side by side: one table of codes and findings, what differs first, and below it what the findings say. */
public final class ComparisonText {

    private static final int LABEL_WIDTH = 14;
    private static final String NOTHING = "-";

    private final Screen screen;

    /** Comparisons for this screen. */
    public ComparisonText(Screen screen) {
        this.screen = screen;
    }

    /** A row of the table: what it is about, and a cell for each payer. */
    private record Row(String label, List<String> cells, boolean differs) {}

    /** The whole comparison. */
    public String of(Comparison comparison) {
        Sheet sheet = new Sheet(screen);
        List<FindingRow> findings = ordered(comparison.findings());
        List<Row> rows = Stream.of(codes(comparison), findings(findings), states(comparison))
                .flatMap(List::stream)
                .toList();
        table(
                sheet,
                comparison,
                "What differs",
                rows.stream().filter(Row::differs).toList());
        table(
                sheet,
                comparison,
                "What is alike",
                rows.stream().filter(row -> !row.differs()).toList());
        uncoded(sheet, comparison);
        Sources sources = new Sources();
        findings(new FindingText(sheet, sources, "procedure"), findings);
        missing(sheet, comparison.missing());
        sources.write(sheet);
        sheet.tables(comparison.editions());
        sheet.blank();
        sheet.paragraph(
                0,
                "What only payers ask, such as `prior-sessions`, was answered once and taken alike for all of them, though"
                        + " each counts in its own window.");
        return sheet.toString();
    }

    private static List<FindingRow> ordered(List<FindingRow> findings) {
        return Stream.concat(
                        findings.stream().filter(FindingRow::differs),
                        findings.stream().filter(row -> !row.differs()))
                .toList();
    }

    private static List<Row> codes(Comparison comparison) {
        return comparison.codes().stream()
                .map(row -> new Row(
                        row.code(),
                        row.lines().stream().map(ComparisonText::cell).toList(),
                        row.differs()))
                .toList();
    }

    private static String cell(List<ClaimLine> lines) {
        return lines.isEmpty()
                ? NOTHING
                : lines.stream().map(ComparisonText::cell).collect(Collectors.joining(" "));
    }

    private static String cell(ClaimLine line) {
        String modifiers = line.modifiers().stream().map(Modifier::text).collect(Collectors.joining("-"));
        return (modifiers.isEmpty() ? "" : modifiers + " ") + "x" + line.units();
    }

    private static List<Row> findings(List<FindingRow> findings) {
        List<Row> rows = new ArrayList<>();
        for (FindingRow row : findings) {
            List<String> cells = row.severities().stream()
                    .map(severity -> severity.map(Severity::word).orElse(NOTHING))
                    .toList();
            rows.add(new Row("finding " + (rows.size() + 1), cells, row.differs()));
        }
        return rows;
    }

    /** Whether each of the results is complete; said only where one is not. */
    private static List<Row> states(Comparison comparison) {
        List<String> cells = comparison.sides().stream()
                .map(side -> side.result()
                        .map(result -> result.complete() ? "yes" : "no")
                        .orElse("not coded"))
                .toList();
        boolean differs = cells.stream().distinct().count() > 1;
        return cells.stream().allMatch("yes"::equals) ? List.of() : List.of(new Row("complete", cells, differs));
    }

    private void table(Sheet sheet, Comparison comparison, String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> payers =
                comparison.sides().stream().map(side -> side.payer().text()).toList();
        int first = 0;
        while (first < payers.size()) {
            int end = fitting(payers, rows, first);
            part(sheet, title, payers.subList(first, end), cut(rows, first, end));
            first = end;
        }
    }

    private static List<Row> cut(List<Row> rows, int first, int end) {
        return rows.stream()
                .map(row -> new Row(row.label(), row.cells().subList(first, end), row.differs()))
                .toList();
    }

    /** One more than the last payer that fits beside the first one. */
    private int fitting(List<String> payers, List<Row> rows, int first) {
        int width = LABEL_WIDTH;
        int end = first;
        while (end < payers.size() && (end == first || width + column(payers, rows, end) <= screen.width())) {
            width += column(payers, rows, end);
            end++;
        }
        return end;
    }

    private static int column(List<String> payers, List<Row> rows, int number) {
        int widest = rows.stream()
                .mapToInt(row -> row.cells().get(number).length())
                .max()
                .orElse(0);
        return Math.max(widest, payers.get(number).length()) + 2;
    }

    private static void part(Sheet sheet, String title, List<String> payers, List<Row> rows) {
        sheet.heading(title);
        sheet.line(sheet.paint(Role.QUIET, line("", payers, payers, rows)));
        rows.forEach(row -> sheet.line(line(row.label(), row.cells(), payers, rows)));
    }

    private static String line(String label, List<String> cells, List<String> payers, List<Row> rows) {
        StringBuilder line = new StringBuilder(padded("  " + label, LABEL_WIDTH));
        for (int number = 0; number < cells.size(); number++) {
            line.append(padded(cells.get(number), column(payers, rows, number)));
        }
        return line.toString();
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(1, width - words.length()));
    }

    private static void uncoded(Sheet sheet, Comparison comparison) {
        for (Comparison.Side side : comparison.sides()) {
            side.outcome().match(ok -> false, broken -> {
                sheet.blank();
                broken.diagnostics()
                        .forEach(error -> sheet.labelled(
                                2, side.payer() + ": ", Role.ERROR, error.message() + help(error.help())));
                return true;
            });
        }
    }

    private static String help(List<String> help) {
        return help.isEmpty() ? "" : " (" + String.join("; ", help) + ")";
    }

    private static void findings(FindingText words, List<FindingRow> findings) {
        if (findings.isEmpty()) {
            return;
        }
        words.sheet().heading("Findings");
        for (int number = 1; number <= findings.size(); number++) {
            words.numbered(number, findings.get(number - 1).finding());
        }
    }

    private static void missing(Sheet sheet, Map<PayerId, List<Missing>> missing) {
        if (missing.isEmpty()) {
            return;
        }
        sheet.heading("Still missing");
        missing.forEach((payer, facts) -> sheet.labelled(
                2,
                payer + ": ",
                Role.WARNING,
                facts.stream().map(fact -> AnswerName.of(fact.key())).collect(Collectors.joining(", "))));
    }
}
