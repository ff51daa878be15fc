package org.codingwizard.engine.edition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.spi.ProcedureCode;

/** A cursor over the rows of one table, which checks every cell it gives out. */
final class TableRow {

    /** A cell that is not what its column holds; caught for each row, so that all are reported. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int start;
        private final int end;

        Fault(String message, int start, int end) {
            super(message, null, false, false);
            this.start = start;
            this.end = end;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    private final String text;
    private final List<String> columns;
    private final int[] starts;
    private final String[] cells;
    // The same few thousand codes, days and words recur in tens of thousands of cells.
    private final Map<String, ProcedureCode> codes = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    TableRow(String text, List<String> columns) {
        this.text = text;
        this.columns = columns;
        this.starts = new int[columns.size() + 1];
        this.cells = new String[columns.size()];
        Arrays.fill(cells, "");
    }

    /** Moves to the row between two offsets. */
    void moveTo(int start, int end) {
        starts[0] = start;
        int column = 0;
        for (int tab = text.indexOf('\t', start); tab >= 0 && tab < end; tab = text.indexOf('\t', tab + 1)) {
            column++;
            if (column < columns.size()) {
                starts[column] = tab + 1;
            }
        }
        if (column != columns.size() - 1) {
            throw new Fault("expected " + columns.size() + " cells, found " + (column + 1), start, end);
        }
        starts[columns.size()] = end + 1;
    }

    String text(int column) {
        int start = starts[column];
        int length = starts[column + 1] - 1 - start;
        String above = cells[column];
        // Tables are sorted, so a cell is often that of the row above.
        if (above.length() == length && text.startsWith(above, start)) {
            return above;
        }
        String cell = text.substring(start, start + length);
        cells[column] = cell;
        return cell;
    }

    String filled(int column) {
        String cell = text(column);
        if (cell.isBlank()) {
            throw fault(column, "expected some text");
        }
        return cell;
    }

    /** As {@link #filled}, for words that recur in thousands of rows. */
    String shared(int column) {
        return words.computeIfAbsent(filled(column), word -> word);
    }

    ProcedureCode code(int column) {
        String cell = text(column);
        ProcedureCode known = codes.get(cell);
        if (known != null) {
            return known;
        }
        ProcedureCode code = ProcedureCode.parse(cell)
                .orElseThrow(() -> fault(column, "expected a code such as `20610` or `J3301`"));
        codes.put(cell, code);
        return code;
    }

    /** Any number of codes with blanks between them. */
    List<ProcedureCode> codes(int column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(cell.split(" "))
                .map(word -> ProcedureCode.parse(word)
                        .orElseThrow(() -> fault(column, "expected codes such as `J2003 J2004`")))
                .toList();
    }

    Optional<LocalDate> day(int column) {
        String cell = text(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(days.computeIfAbsent(cell, any -> parsedDay(column)));
    }

    Period period(int first, int last) {
        try {
            return new Period(day(first), day(last));
        } catch (IllegalArgumentException reversed) {
            throw fault(last, "expected a day on or after `" + text(first) + "`");
        }
    }

    boolean yes(int column) {
        return choice(column, Map.of("yes", true, "no", false));
    }

    int whole(int column) {
        try {
            return Integer.parseUnsignedInt(text(column));
        } catch (NumberFormatException notWhole) {
            throw fault(column, "expected a whole number such as `3`");
        }
    }

    BigDecimal figure(int column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException notFigure) {
            throw fault(column, "expected a figure such as `0.77`");
        }
    }

    /** A constant by its name, in the table in small letters with hyphens, or in capitals. */
    <E extends Enum<E>> E word(int column, Class<E> words) {
        String cell = text(column);
        String name = cell.replace('-', '_').toUpperCase(Locale.ROOT);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        throw fault(column, "expected one of " + listed(Arrays.asList(words.getEnumConstants())));
    }

    <T> T choice(int column, Map<String, T> choices) {
        T chosen = choices.get(text(column));
        if (chosen == null) {
            throw fault(
                    column,
                    "expected one of "
                            + listed(choices.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    Fault fault(int column, String expected) {
        return new Fault(
                "`" + text(column) + "` in column `" + columns.get(column) + "`: " + expected,
                starts[column],
                starts[column + 1] - 1);
    }

    private LocalDate parsedDay(int column) {
        String cell = text(column);
        try {
            if (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-') {
                return LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
            }
        } catch (NumberFormatException | DateTimeException notDay) {
            throw fault(column, "expected a day such as `2024-03-31`");
        }
        throw fault(column, "expected a day such as `2024-03-31`");
    }

    private static int number(String cell, int from, int to) {
        return Integer.parseUnsignedInt(cell, from, to, 10);
    }

    private static String listed(List<?> words) {
        return words.stream().map(word -> "`" + asWritten(word) + "`").collect(Collectors.joining(", "));
    }

    static String asWritten(Object word) {
        return word.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
