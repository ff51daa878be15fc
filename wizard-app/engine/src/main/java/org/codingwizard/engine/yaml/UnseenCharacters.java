package org.codingwizard.engine.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;

/** Characters nobody can see: control characters, halves of characters, and those that turn the reading direction. */
final class UnseenCharacters {

    private static final int MOST_NAMED = 20;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private UnseenCharacters() {}

    /** The text itself if everything in it can be seen. */
    static Checked<SourceText> none(SourceText text) {
        List<Diagnostic> found = new ArrayList<>();
        String characters = text.text();
        for (int i = 0; i < characters.length() && found.size() < MOST_NAMED; ) {
            int c = characters.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isUnseen(c)) {
                found.add(Diagnostic.of(DiagnosticCode.UNPRINTABLE, "the character " + name(c) + " stands here unseen")
                        .withPlace(text.span(i, next), name(c))
                        .withHelp(remedy(c)));
            }
            i = next;
        }
        return Checked.of(text, found);
    }

    /** The first unseen character of a value, such as an escape can stand for. */
    static Optional<String> firstIn(String value) {
        return value.codePoints()
                .filter(UnseenCharacters::isUnseen)
                .mapToObj(UnseenCharacters::name)
                .findFirst();
    }

    private static String remedy(int c) {
        return c == 0
                ? "save the file as plain text in UTF-8; this looks like another kind of file"
                : "delete it and type the text around it again";
    }

    private static boolean isUnseen(int c) {
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

    private static String name(int c) {
        return String.format("U+%04X", c);
    }
}
