package org.codingwizard.engine.yaml;

import org.codingwizard.engine.source.SourceText;
import tools.jackson.core.TokenStreamLocation;

/** How a notation's own counting of characters becomes offsets into the text. */
@FunctionalInterface
interface Offsets {

    /** An offset in {@code char}s from 0, for an offset as the notation counts it. */
    int of(long counted);

    default int of(TokenStreamLocation location) {
        return of(location.getCharOffset());
    }

    /** For JSON, which counts as Java does. */
    static Offsets ofChars(SourceText text) {
        int length = text.text().length();
        return counted -> (int) Math.max(0, Math.min(counted, length));
    }

    /** For YAML, which counts a character beyond the first plane once where Java counts it twice. */
    static Offsets ofCodePoints(SourceText text) {
        String characters = text.text();
        int count = characters.codePointCount(0, characters.length());
        if (count == characters.length()) {
            return ofChars(text);
        }
        int[] offsets = new int[count + 1];
        for (int i = 0, offset = 0; i <= count; i++) {
            offsets[i] = offset;
            offset += i < count ? Character.charCount(characters.codePointAt(offset)) : 0;
        }
        return counted -> offsets[(int) Math.max(0, Math.min(counted, count))];
    }
}
