package org.codingwizard.engine.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.source.UnseenCharacter;

/** Refuses characters nobody can see. */
final class UnseenCharacters {

    private static final int MOST_NAMED = 20;

    private UnseenCharacters() {}

    /** The text itself if everything in it can be seen. */
    static Checked<SourceText> none(SourceText text) {
        List<Diagnostic> found = new ArrayList<>();
        String characters = text.text();
        for (int i = 0; i < characters.length() && found.size() < MOST_NAMED; ) {
            int c = characters.codePointAt(i);
            int next = i + Character.charCount(c);
            if (UnseenCharacter.is(c)) {
                found.add(refused(c).withPlace(text.span(i, next)));
            }
            i = next;
        }
        return Checked.of(text, found);
    }

    /** The first unseen character of a value, such as an escape can stand for. */
    static Optional<String> firstIn(String value) {
        return value.codePoints()
                .filter(UnseenCharacter::is)
                .mapToObj(UnseenCharacter::name)
                .findFirst();
    }

    private static Diagnostic refused(int c) {
        return Diagnostic.of(
                        DiagnosticCode.UNPRINTABLE, "the character " + UnseenCharacter.name(c) + " stands here unseen")
                .withHelp(
                        c == 0
                                ? "save the file as plain text in UTF-8; this looks like another kind of file"
                                : "delete it and type the text around it again");
    }
}
