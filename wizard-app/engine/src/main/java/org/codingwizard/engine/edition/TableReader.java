package org.codingwizard.engine.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;

/** Reads tab-separated tables: comment lines with {@code #}, one header row, no quoting. */
final class TableReader {

    private static final String SUFFIX = ".tsv";

    private final TableOpener opener;

    TableReader(TableOpener opener) {
        this.opener = opener;
    }

    /** The rows of an edition's table by their key, in the order of the table; no key may come twice. */
    <K, T> Checked<Map<K, T>> byKey(
            Edition edition, List<String> columns, Function<TableRow, T> reader, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        Checked<List<T>> rows = rows(edition.id().value(), columns, row -> {
            T value = reader.apply(row);
            if (byKey.putIfAbsent(key.apply(value), value) != null) {
                throw row.fault(0, "expected a row that does not come twice");
            }
            return value;
        });
        return rows.map(all -> byKey);
    }

    /** The rows of a table, or a message for each row that is not as expected. */
    <T> Checked<List<T>> rows(String table, List<String> columns, Function<TableRow, T> reader) {
        String file = table + SUFFIX;
        return content(file).then(text -> {
            int header = headerStart(text);
            int end = lineEnd(text, header);
            String expected = String.join("\t", columns);
            if (!text.substring(header, end).equals(expected)) {
                return Checked.broken(malformed(file, text, "expected the columns " + columns, header, end));
            }
            return rowsAfter(file, text, end + 1, new Body<>(columns, reader));
        });
    }

    private record Body<T>(List<String> columns, Function<TableRow, T> reader) {}

    private static <T> Checked<List<T>> rowsAfter(String file, String text, int first, Body<T> body) {
        List<T> values = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        TableRow row = new TableRow(text, body.columns());
        for (int start = first; start < text.length(); start = lineEnd(text, start) + 1) {
            try {
                row.moveTo(start, lineEnd(text, start));
                values.add(body.reader().apply(row));
            } catch (TableRow.Fault fault) {
                faults.add(malformed(file, text, fault.message(), fault.start(), fault.end()));
            }
        }
        return Checked.of(List.copyOf(values), faults);
    }

    private Checked<String> content(String file) {
        Optional<String> trouble = Optional.empty();
        try (InputStream in = opener.open(file)) {
            if (in != null) {
                return Checked.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        } catch (IOException unreadable) {
            trouble = Optional.ofNullable(unreadable.getMessage());
        }
        String reason = trouble.map(words -> ": " + words).orElse("");
        return Checked.broken(
                Diagnostic.of(DiagnosticCode.TABLE_MISSING, "the table `" + file + "` cannot be read" + reason)
                        .withHelp("install the program again, or put the table back"));
    }

    private static Diagnostic malformed(String file, String text, String message, int start, int end) {
        return Diagnostic.at(SourceText.of(file, text).span(start, end), DiagnosticCode.TABLE_MALFORMED, message);
    }

    private static int headerStart(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '#') {
            start = Math.min(text.length(), lineEnd(text, start) + 1);
        }
        return start;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
