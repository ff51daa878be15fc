package org.codingwizard.engine.transcript;

/** What is said to a coder, as a transcript quotes it. */
final class Spoken {

    private static final int LONGEST = 100;

    private Spoken() {}

    /** A text in one line, however it was broken on the screen. */
    static String plain(String said) {
        return said.replaceAll("\\s+", " ").strip();
    }

    /** The beginning of a text that may stand in quotes and finds the text again. */
    static String quotable(String said) {
        String text = plain(said).replace('"', '*').replace('{', '*').replace('}', '*');
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end);
    }
}
