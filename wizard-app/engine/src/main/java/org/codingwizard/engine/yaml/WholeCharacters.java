package org.codingwizard.engine.yaml;

import java.io.Reader;

/**
 * Hands out a text in portions that never end with half a character.
 *
 * <p>The YAML library fills a buffer of fixed size and fails with an out-of-bounds exception when its last place holds
 * the first half of a surrogate pair; with whole characters it never looks for the second half.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int next;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (next == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), next + length);
        boolean halved = end - next > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        int count = end - next - (halved ? 1 : 0);
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
