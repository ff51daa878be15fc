package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
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
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\".*");

    /** What stands behind a word at the beginning. */
    Optional<String> behind(String word) {
        return text.equals(word) || text.startsWith(word + " ")
                ? Optional.of(text.substring(word.length()).strip())
                : Optional.empty();
    }

    Diagnostic problem(DiagnosticCode code, String message, String help) {
        return Diagnostic.at(span, code, message).withHelp(help);
    }

    /** The text between two quotes, or a problem. */
    Optional<LooseText> quoted(String words, List<Diagnostic> problems) {
        Matcher quoted = QUOTED.matcher(words);
        if (!quoted.matches() || quoted.group(1).isBlank()) {
            problems.add(problem(
                    DiagnosticCode.WRONG_FORM,
                    "words must stand in double quotes",
                    "write it as `says \"the words\"`"));
            return Optional.empty();
        }
        return LooseText.of(quoted.group(1));
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
