package org.codingwizard.engine.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A line of a session without its comment.
 *
 * @param number its number in the file
 * @param text what it says
 * @param span where it stands
 */
record Row(int number, String text, SourceSpan span) {

    private static final Pattern COMMENT = Pattern.compile("\\s{2,}#.*$");

    /** What stands behind a word at the beginning. */
    Optional<String> behind(String word) {
        return text.equals(word) || text.startsWith(word + " ")
                ? Optional.of(text.substring(word.length()).strip())
                : Optional.empty();
    }

    Diagnostic problem(DiagnosticCode code, String message, String help) {
        return Diagnostic.at(span, code, message).withHelp(help);
    }

    /** That a part of the line is not as it must be; empty texts are nowhere, so the whole line is meant. */
    Diagnostic problem(String part, String message, String help) {
        return Diagnostic.at(placeOf(part), DiagnosticCode.WRONG_FORM, message).withHelp(help);
    }

    /** Where the line says this last; the whole line if it does not. */
    SourceSpan placeOf(String part) {
        int from = span.excerpt().lastIndexOf(part);
        return part.isEmpty() || from < 0 ? span : span.part(from, from + part.length());
    }

    /** That the line belongs to nothing. */
    Diagnostic misplaced(String help) {
        return problem(DiagnosticCode.TRANSCRIPT_LINE_MISPLACED, "this line has nothing to be about here", help);
    }

    /** Why an answer on this line looks as if it told of a person, if it does. */
    Optional<Diagnostic> personal(String answer) {
        int from = span.excerpt().indexOf(answer);
        return PersonalText.problem(span.part(from, from + answer.length()));
    }

    /** A line without the comment at its end and the blanks around it. */
    static String withoutComment(String line) {
        return COMMENT.matcher(line).replaceFirst("").strip();
    }

    /** What a group of a form has; empty where it has nothing. */
    static Optional<String> group(Matcher form, int number) {
        return Optional.ofNullable((@Nullable String) form.group(number));
    }
}
