package org.codingwizard.engine.transcript;

/** What is said to a coder, as a transcript quotes it. */
final class Spoken {

    private static final int LONGEST = 100;

    private Spoken() {}

    /** A text in one line, however it was broken on the screen. */
    static String plain(String said) {
        return said.replaceAll("\\s+", " ").strip();
    }

    /** A text that may stand in quotes, or behind a name, and fits the text as a whole. */
    static String exact(String said) {
        String text = plain(said).replaceAll("[\"{}|]", "*");
        // Between two slashes it would be an expression.
        return text.startsWith("/") ? "*" + text.substring(1) : text;
    }

    /** The beginning of a text that may stand in quotes and finds the text again. */
    static String quotable(String said) {
        String text = exact(said);
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end);
    }
}
