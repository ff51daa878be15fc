package org.codingwizard.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text with the name it is shown under and a way from offsets to lines and columns.
 *
 * <p>Lines end with LF, CRLF or CR. A byte order mark at the beginning is dropped.
 */
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final int firstLine;
    private final int[] starts;

    private SourceText(String name, String text, int firstLine) {
        this.name = Objects.requireNonNull(name);
        this.text = text;
        this.firstLine = firstLine;
        this.starts = lineStarts(text);
    }

    /** A whole file or other text, its lines counted from 1. */
    public static SourceText of(String name, String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceText(name, marked ? text.substring(1) : text, 1);
    }

    /** Where something is known only by its name, such as a file that was too large to be read. */
    public static SourceText nameOnly(String name) {
        return new SourceText(name, "", 1);
    }

    /** What people call this text: usually the path they typed. */
    public String name() {
        return name;
    }

    /** The text itself, its line ends as they were written. */
    public String text() {
        return text;
    }

    /** The number of the first line: 1, but for a line that was cut out of a larger file. */
    public int firstLine() {
        return firstLine;
    }

    /** The number of the last line. */
    public int lastLine() {
        return firstLine + starts.length - 1;
    }

    /**
     * One line without its line end.
     *
     * @throws IndexOutOfBoundsException if there is no line of this number
     */
    public String line(int number) {
        int index = Objects.checkIndex(number - firstLine, starts.length);
        int end = index + 1 < starts.length ? starts[index + 1] : text.length();
        while (end > starts[index] && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(starts[index], end);
    }

    /**
     * The place of a line, without the blanks at its ends.
     *
     * @throws IndexOutOfBoundsException if there is no line of this number
     */
    public SourceSpan placeOf(int number) {
        String line = line(number);
        int start = starts[number - firstLine];
        int blanks = line.length() - line.stripLeading().length();
        return span(
                start + blanks, start + Math.max(blanks, line.stripTrailing().length()));
    }

    /** Every line that is not blank, as a text of its own that keeps its line number. */
    public List<SourceText> lines() {
        List<SourceText> lines = new ArrayList<>();
        for (int number = firstLine; number <= lastLine(); number++) {
            String line = line(number);
            if (!line.isBlank()) {
                lines.add(new SourceText(name, line, number));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * The place between two offsets, counted in {@code char}s from 0; the end is exclusive. Offsets
     * outside the text are drawn to its nearest end.
     */
    public SourceSpan span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        int startIndex = lineIndex(from);
        int endIndex = lineIndex(to);
        return new SourceSpan(
                this,
                firstLine + startIndex,
                1 + text.codePointCount(starts[startIndex], from),
                firstLine + endIndex,
                1 + text.codePointCount(starts[endIndex], to));
    }

    /** From the first character to the last. */
    public SourceSpan whole() {
        return span(0, text.length());
    }

    /** The offset, in {@code char}s from 0, of a line and a column counted in code points from 1. */
    int offset(int line, int column) {
        int start = starts[Objects.checkIndex(line - firstLine, starts.length)];
        return text.offsetByCodePoints(start, column - 1);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            boolean first = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isLineEnd(text.charAt(i)) && !first) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that
                && name.equals(that.name)
                && text.equals(that.text)
                && firstLine == that.firstLine;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text, firstLine);
    }

    @Override
    public String toString() {
        return name;
    }
}
