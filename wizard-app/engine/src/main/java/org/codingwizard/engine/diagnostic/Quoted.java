package org.codingwizard.engine.diagnostic;

/** An author's own words as they stand in a message: in backticks, on one line and not endless. */
public final class Quoted {

    private static final int MOST_SHOWN = 60;

    private Quoted() {}

    /** The words in backticks, cut with {@code ...} behind the sixtieth character. */
    public static String of(String written) {
        String line = written.replaceAll("\\R", " ");
        if (line.codePointCount(0, line.length()) <= MOST_SHOWN) {
            return "`" + line + "`";
        }
        return "`" + line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "...`";
    }
}
