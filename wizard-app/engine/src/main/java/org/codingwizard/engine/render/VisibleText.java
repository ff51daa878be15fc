package org.codingwizard.engine.render;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.codingwizard.engine.source.UnseenCharacter;

/** Text as a terminal shows it: how wide it is, and how what cannot be seen is made visible. */
public final class VisibleText {

    private static final String TAB = "    ";
    private static final int LAST_FULL_WIDTH_FORM = 0xFF60;

    private static final Set<UnicodeScript> WIDE_SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private static final Set<UnicodeBlock> WIDE_BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
            UnicodeBlock.EMOTICONS,
            UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
            UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

    /** Every character of ASCII takes one column. */
    private static final int FIRST_OF_OTHER_WIDTH = 0x80;

    private VisibleText() {}

    /** The text on one line, with every unseen character written out as {@code <U+200B>}. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> visible.append(of(c)));
        return visible.toString();
    }

    /** How many columns a visible text takes on a terminal. */
    public static int width(String visible) {
        if (isPlain(visible)) {
            return visible.length();
        }
        return visible.codePoints().map(VisibleText::width).sum();
    }

    /** By far the most texts are; what others are asks a lot of tables. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static String of(int c) {
        if (c == '\t') {
            return TAB;
        }
        if (c == '\n' || c == '\r') {
            return " ";
        }
        return UnseenCharacter.is(c) ? "<" + UnseenCharacter.name(c) + ">" : Character.toString(c);
    }

    static int width(int c) {
        if (c < FIRST_OF_OTHER_WIDTH) {
            return 1;
        }
        int type = Character.getType(c);
        boolean joins =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        return joins ? 0 : isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        UnicodeBlock block = UnicodeBlock.of(c);
        if (UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
            return c <= LAST_FULL_WIDTH_FORM;
        }
        return (block != null && WIDE_BLOCKS.contains(block)) || WIDE_SCRIPTS.contains(UnicodeScript.of(c));
    }
}
