package org.codingwizard.engine.yaml;

import java.util.List;
import java.util.function.Function;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;

/** Says in an author's words why a text stops being JSON. */
final class MalformedJson {

    /** The first rule whose words the library's message contains speaks. */
    private static final List<Rule> RULES = List.of(
            new Rule("end-of-input: was expecting closing quote", MalformedJson::openQuote),
            new Rule("end-of-input in property name", MalformedJson::openQuote),
            new Rule("end-of-input", MalformedJson::openBracket),
            new Rule("Illegal unquoted character", MalformedJson::brokenLine),
            new Rule("was expecting comma", MalformedJson::missingComma),
            new Rule("was expecting a colon", MalformedJson::missingColon),
            new Rule("to start property name", MalformedJson::missingKey),
            new Rule("close marker", MalformedJson::wrongBracket),
            new Rule("comment", MalformedJson::comment),
            new Rule("escape", MalformedJson::escape),
            new Rule("Unrecognized token", MalformedJson::missingQuotes),
            new Rule("expected a valid value", MalformedJson::missingValue),
            new Rule("", MalformedJson::missingQuotes));

    private final Trouble trouble;
    private final Surroundings around;
    private final int place;

    private MalformedJson(Trouble trouble) {
        this.trouble = trouble;
        this.around = trouble.around();
        this.place = trouble.offsets().of(trouble.exception().getLocation());
    }

    static Diagnostic explain(Trouble trouble) {
        String message = String.valueOf(trouble.exception().getOriginalMessage());
        return RULES.stream()
                .filter(rule -> message.contains(rule.words))
                .findFirst()
                .orElseThrow()
                .says
                .apply(new MalformedJson(trouble));
    }

    private static Diagnostic malformed(SourceSpan span, String message) {
        return Diagnostic.at(span, DiagnosticCode.MALFORMED_JSON, message);
    }

    private Diagnostic unclosed(int opening, String expected) {
        return Diagnostic.of(DiagnosticCode.UNCLOSED, "`" + around.at(opening) + "` is not closed")
                .withPlace(around.characters(opening, 1), "opened here")
                .withSee(around.text().span(place, place), expected);
    }

    private Diagnostic openQuote() {
        return unclosed(lastQuote(), "the text ends here").withHelp("write `\"` at the end of the value");
    }

    private Diagnostic brokenLine() {
        if (around.at(place) == '\t') {
            return malformed(around.characters(place, 1), "a tab stands inside a text")
                    .withHelp("write it as `\\t`, or as a space");
        }
        return unclosed(lastQuote(), "the line ends here").withHelp("write `\"` at the end of the value");
    }

    private Diagnostic openBracket() {
        int opening = trouble.opened().orElse(trouble.token());
        return unclosed(opening, "`" + closing(opening) + "` was expected here")
                .withHelp("write `" + closing(opening) + "` where it ends");
    }

    private Diagnostic wrongBracket() {
        String here = "`" + around.at(place) + "`";
        return trouble.opened()
                .map(opening -> malformed(
                                around.characters(place, 1),
                                "`" + closing(opening) + "` was expected instead of " + here)
                        .withSee(around.characters(opening, 1), "to close what is opened here")
                        .withHelp("close the brackets in the reverse order of opening them"))
                .orElseGet(() -> malformed(around.characters(place, 1), here + " closes nothing that was opened")
                        .withHelp("remove it"));
    }

    private Diagnostic missingComma() {
        return malformed(around.word(place), "`,` was expected before this")
                .withHelp("write `,` after the value before it; a text with blanks in it stands in double quotes");
    }

    private Diagnostic missingColon() {
        return malformed(around.word(place), "`:` was expected before this")
                .withHelp("write `:` between a key and its value");
    }

    private Diagnostic missingKey() {
        char here = around.at(place);
        if (here == '}' || here == ',') {
            return malformed(around.characters(place, 1), "a key was expected before `" + here + "`")
                    .withHelp("remove the `,` that nothing follows");
        }
        SourceSpan word = around.word(place);
        return malformed(word, "a key in double quotes was expected").withHelp("write " + inQuotes(word));
    }

    private Diagnostic missingValue() {
        char here = around.at(place);
        if (here == '}' || here == ']' || here == ',') {
            return malformed(around.characters(place, 1), "a value was expected before `" + here + "`")
                    .withHelp("write the value, or remove the `,` or `:` that nothing follows");
        }
        return missingQuotes();
    }

    private Diagnostic missingQuotes() {
        SourceSpan word = around.word(start(place));
        String before = around.text().text().substring(0, word.startOffset());
        boolean complete = trouble.opened().isEmpty() && !before.isBlank();
        if (complete) {
            return malformed(word, "nothing was expected after the end of the value")
                    .withHelp("remove " + Quoted.of(word.excerpt()));
        }
        return malformed(word, "a text in double quotes or a number was expected")
                .withHelp("write " + inQuotes(word) + "; `true`, `false` and `null` stand without quotes");
    }

    private Diagnostic comment() {
        return malformed(around.restOfLine(place), "JSON has no comments")
                .withHelp("remove it, or name the file `.yaml` and begin the comment with `#`");
    }

    private Diagnostic escape() {
        int backslash = around.lineBefore(place).lastIndexOf('\\')
                + place
                - around.lineBefore(place).length();
        SourceSpan escape = around.text().span(backslash, place + 1);
        return malformed(escape, Quoted.of(escape.excerpt()) + " is not an escape that JSON knows")
                .withHelp("double the backslash to mean a backslash");
    }

    /** Some words are only refused when they have been read in part. */
    private int start(int offset) {
        int start = offset;
        while (start > 0
                && ("+-.".indexOf(around.at(start - 1)) >= 0 || Character.isLetterOrDigit(around.at(start - 1)))) {
            start--;
        }
        return start;
    }

    private int lastQuote() {
        return place
                - around.lineBefore(place).length()
                + around.lineBefore(place).lastIndexOf('"');
    }

    private char closing(int opening) {
        return around.at(opening) == '[' ? ']' : '}';
    }

    private static String inQuotes(SourceSpan word) {
        return Quoted.of("\"" + word.excerpt().replace("'", "").replace("\"", "") + "\"");
    }

    private record Rule(String words, Function<MalformedJson, Diagnostic> says) {}
}
