package org.codingwizard.engine.source;

import java.util.Comparator;

/**
 * A place in a text, from a first character up to the one after the last.
 *
 * @param text the text the place is in
 * @param startLine line of the first character, as numbered by the text
 * @param startColumn column of the first character, counted in code points from 1
 * @param endLine line of the character after the last
 * @param endColumn column of the character after the last; equal to the start for an empty place
 */
public record SourceSpan(SourceText text, int startLine, int startColumn, int endLine, int endColumn)
        implements Comparable<SourceSpan> {

    private static final Comparator<SourceSpan> IN_READING_ORDER = Comparator.comparing(
                    (SourceSpan span) -> span.text.name())
            .thenComparingInt(SourceSpan::startLine)
            .thenComparingInt(SourceSpan::startColumn)
            .thenComparingInt(SourceSpan::endLine)
            .thenComparingInt(SourceSpan::endColumn);

    public SourceSpan {
        boolean forward = startLine < endLine || (startLine == endLine && startColumn <= endColumn);
        if (startLine < text.firstLine() || startColumn < 1 || endLine > text.lastLine() || !forward) {
            throw new IllegalArgumentException(
                    "no such place: %s:%d:%d-%d:%d".formatted(text.name(), startLine, startColumn, endLine, endColumn));
        }
    }

    /** The characters in this place, exactly as they were written. */
    public String excerpt() {
        return text.text().substring(startOffset(), endOffset());
    }

    /** From the beginning of this place to the end of a later one in the same text. */
    public SourceSpan to(SourceSpan later) {
        return text.span(startOffset(), Math.max(endOffset(), later.endOffset()));
    }

    /**
     * A place inside this one, by offsets into {@link #excerpt} counted in {@code char}s from 0, end
     * exclusive, as {@link String#indexOf(String)} gives them.
     */
    public SourceSpan part(int from, int to) {
        int start = startOffset();
        return text.span(start + Math.max(0, from), Math.min(start + to, endOffset()));
    }

    /** True if there is no character in this place. */
    public boolean isEmpty() {
        return startLine == endLine && startColumn == endColumn;
    }

    /** Offset of the first character in the text, in {@code char}s from 0. */
    public int startOffset() {
        return text.offset(startLine, startColumn);
    }

    /** Offset of the character after the last, in {@code char}s from 0. */
    public int endOffset() {
        return text.offset(endLine, endColumn);
    }

    @Override
    public int compareTo(SourceSpan other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** The beginning of the place as people write it, {@code name:line:column}. */
    @Override
    public String toString() {
        return text.name() + ":" + startLine + ":" + startColumn;
    }
}
