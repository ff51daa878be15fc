package org.codingwizard.engine.yaml;

import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;

/** What stands around an offset of a text. */
record Surroundings(SourceText text) {

    private static final String AFTER_A_WORD = " \t,:]}[{";

    /** This many characters from an offset on, but none beyond the end of the line. */
    SourceSpan characters(int offset, int count) {
        return text.span(offset, Math.min(offset + count, lineEnd(offset)));
    }

    /** The characters from an offset to the next blank or separator. */
    SourceSpan word(int offset) {
        int end = offset;
        int last = lineEnd(offset);
        while (end < last && (end == offset || AFTER_A_WORD.indexOf(at(end)) < 0)) {
            end++;
        }
        return text.span(offset, end);
    }

    /** From an offset to the end of its line, without what is blank there. */
    SourceSpan restOfLine(int offset) {
        int from = Math.min(offset, lineEnd(offset));
        String rest = text.text().substring(from, lineEnd(offset));
        return text.span(from, from + rest.stripTrailing().length());
    }

    /** What stands on the same line before an offset. */
    String lineBefore(int offset) {
        return text.text()
                .substring(lineStart(offset), Math.min(offset, text.text().length()));
    }

    /** The whole line of an offset. */
    String line(int offset) {
        return text.line(lineNumber(offset));
    }

    int lineNumber(int offset) {
        return text.span(offset, offset).startLine();
    }

    /** The character at an offset, or a blank beyond the end. */
    char at(int offset) {
        return offset >= 0 && offset < text.text().length() ? text.text().charAt(offset) : ' ';
    }

    private int lineStart(int offset) {
        int start = Math.min(offset, text.text().length());
        while (start > 0 && at(start - 1) != '\n' && at(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private int lineEnd(int offset) {
        int end = Math.min(offset, text.text().length());
        while (end < text.text().length() && at(end) != '\n' && at(end) != '\r') {
            end++;
        }
        return end;
    }
}
