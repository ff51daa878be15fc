package org.codingwizard.engine.source;

/**
 * A character nobody can see: a control character, half of a character, or one that turns the reading direction.
 *
 * <p>Blanks, tabs and line ends are not meant: their effect can be seen.
 */
public final class UnseenCharacter {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private UnseenCharacter() {}

    /** True if this code point cannot be seen. */
    public static boolean is(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK
                || (c & 0xFFFE) == 0xFFFE
                || turnsDirection(c);
    }

    /** What to call a character that cannot be shown, such as {@code U+200B}. */
    public static String name(int c) {
        return String.format("U+%04X", c);
    }

    private static boolean turnsDirection(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
