package org.codingwizard.engine.transcript;

import java.util.List;

/**
 * A change to one line of a file.
 *
 * @param kind what happens
 * @param line the number of the line
 * @param text the new line, or the lines that come in; without blanks in front and without a comment behind
 */
public record LineEdit(Kind kind, int line, List<String> text) {

    /** What may happen to a line. */
    public enum Kind {
        /** It is written anew; blanks in front and a comment behind stay. */
        REPLACE,
        /** It goes. */
        DELETE,
        /** Lines come in before it. */
        BEFORE,
        /** Lines come in behind it. */
        AFTER
    }

    public LineEdit {
        text = List.copyOf(text);
    }

    static LineEdit replace(int line, String text) {
        return new LineEdit(Kind.REPLACE, line, List.of(text));
    }

    static LineEdit delete(int line) {
        return new LineEdit(Kind.DELETE, line, List.of());
    }

    static LineEdit before(int line, List<String> text) {
        return new LineEdit(Kind.BEFORE, line, text);
    }

    static LineEdit after(int line, List<String> text) {
        return new LineEdit(Kind.AFTER, line, text);
    }
}
