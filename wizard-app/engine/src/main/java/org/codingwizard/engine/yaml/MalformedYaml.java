package org.codingwizard.engine.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in an author's words why a text stops being YAML.
 *
 * <p>The library's own exception often points behind the mistake; the cause inside it knows the problem's place and,
 * as its context, the place where the unfinished piece began. Both are shown where they differ.
 */
final class MalformedYaml {

    private static final String BLOCK_END = "expected <block end>, but found ";
    private static final String NODE_CONTENT = "expected the node content, but found ";
    private static final char NO_BREAK_SPACE = '\u00A0';

    /** The first rule that fits speaks. */
    private static final List<Rule> RULES = List.of(
            new Rule(y -> y.problem.contains("(TAB)"), MalformedYaml::tab),
            new Rule(y -> y.problem.contains("cannot start any token"), MalformedYaml::reservedCharacter),
            new Rule(
                    y -> y.context.contains("quoted scalar") && y.problem.startsWith("found unexpected"),
                    y -> y.openQuote()),
            new Rule(y -> y.context.contains("double-quoted"), MalformedYaml::escape),
            new Rule(y -> y.problem.startsWith("expected ',' or"), MalformedYaml::flow),
            new Rule(y -> y.problem.startsWith(NODE_CONTENT), MalformedYaml::missingValue),
            new Rule(y -> y.problem.startsWith("mapping values are not"), MalformedYaml::strayColon),
            new Rule(y -> y.problem.startsWith("could not find expected ':'"), MalformedYaml::missingColon),
            new Rule(y -> y.problem.startsWith("sequence entries"), MalformedYaml::strayDash),
            new Rule(y -> y.problem.startsWith("mapping keys"), MalformedYaml::strayQuestionMark),
            new Rule(y -> y.problem.startsWith(BLOCK_END + "'<block"), MalformedYaml::indentation),
            new Rule(y -> y.problem.startsWith(BLOCK_END + "'-'"), MalformedYaml::itemAmongKeys),
            new Rule(y -> y.problem.startsWith(BLOCK_END + "'?'"), MalformedYaml::keyAmongItems),
            new Rule(y -> y.problem.startsWith(BLOCK_END + "':'"), MalformedYaml::missingKey),
            new Rule(y -> y.problem.startsWith(BLOCK_END), MalformedYaml::leftover),
            new Rule(y -> y.problem.startsWith("expected '<document start>'"), MalformedYaml::leftover),
            new Rule(y -> y.context.contains("block scalar"), MalformedYaml::blockHeader),
            new Rule(y -> y.context.matches(".*an? (alias|anchor|tag)"), MalformedYaml::reservedCharacter),
            new Rule(y -> y.context.contains("directive"), MalformedYaml::reservedCharacter),
            new Rule(y -> true, MalformedYaml::unexplained));

    private final Trouble trouble;
    private final Surroundings around;
    private final String context;
    private final String problem;
    private final Optional<Integer> begun;
    private final int place;

    private MalformedYaml(Trouble trouble, MarkedYamlEngineException cause) {
        this.trouble = trouble;
        this.around = trouble.around();
        this.context = cause.getContext() == null ? "" : cause.getContext();
        this.problem = cause.getProblem() == null ? "" : cause.getProblem();
        this.begun = cause.getContextMark().map(this::offset);
        this.place = cause.getProblemMark().map(this::offset).orElse(trouble.token());
    }

    static Diagnostic explain(Trouble trouble) {
        if (trouble.exception().getCause() instanceof MarkedYamlEngineException cause) {
            MalformedYaml malformed = new MalformedYaml(trouble, cause);
            Rule rule = RULES.stream()
                    .filter(each -> each.fits.test(malformed))
                    .findFirst()
                    .orElseThrow();
            return malformed.blamingNoBreakSpace(rule.says.apply(malformed));
        }
        return UnfitKey.explain(trouble);
    }

    private int offset(Mark mark) {
        return trouble.offsets().of(mark.getIndex());
    }

    private Diagnostic malformed(SourceSpan span, String message) {
        return Diagnostic.at(span, DiagnosticCode.MALFORMED_YAML, message);
    }

    /** Looks like a space and is none: whatever else seems to be wrong with its line, this is the reason. */
    private Diagnostic blamingNoBreakSpace(Diagnostic said) {
        String lines = around.line(place) + around.line(begun.orElse(place));
        return lines.indexOf(NO_BREAK_SPACE) < 0
                ? said
                : new Diagnostic(said.code(), said.message(), said.place(), said.see(), said.show(), List.of())
                        .withHelp("this line has a no-break space (U+00A0) in it; type a plain space instead");
    }

    private Diagnostic unclosed(int opening, String expected) {
        return Diagnostic.of(DiagnosticCode.UNCLOSED, "`" + around.at(opening) + "` is not closed")
                .withPlace(around.characters(opening, 1), "opened here")
                .withSee(around.text().span(place, place), expected);
    }

    private Diagnostic tab() {
        int end = place;
        while (around.at(end) == '\t') {
            end++;
        }
        String where = around.lineBefore(place).isBlank() ? "in the indentation" : "where a space is expected";
        return Diagnostic.at(around.text().span(place, end), DiagnosticCode.TAB, "a tab stands " + where)
                .withHelp("type spaces instead, and let the editor do so for YAML files");
    }

    private Diagnostic reservedCharacter() {
        int start =
                begun.filter(offset -> "*&!%".indexOf(around.at(offset)) >= 0).orElse(place);
        String value = around.restOfLine(start).excerpt();
        return malformed(around.characters(start, 1), "a text cannot begin with `" + around.at(start) + "` in YAML")
                .withHelp("put it in quotes: " + Quoted.of(inQuotes(value)));
    }

    private Diagnostic openQuote() {
        int opening = begun.orElse(place);
        String met = problem.contains("separator") ? "the next document begins here" : "the text ends here";
        return unclosed(opening, met)
                .withHelp(
                        around.at(opening) == '\''
                                        && around.line(opening).indexOf('\'')
                                                != around.line(opening).lastIndexOf('\'')
                                ? "within single quotes an apostrophe is written twice: `''`"
                                : "write `" + around.at(opening) + "` at the end of the value");
    }

    private Diagnostic escape() {
        int backslash = around.lineBefore(place).lastIndexOf('\\')
                + place
                - around.lineBefore(place).length();
        SourceSpan escape = around.text().span(Math.max(backslash, begun.orElse(place)), place + 1);
        return malformed(escape, Quoted.of(escape.excerpt()) + " is not an escape that can stand in double quotes")
                .withHelp("double the backslash to mean a backslash, or put the value in single quotes");
    }

    private Diagnostic flow() {
        int opening = begun.orElse(trouble.token());
        String expected = "`,` or `" + closing(opening) + "` was expected";
        if (around.lineNumber(opening) != around.lineNumber(place) || problem.contains("<stream end>")) {
            return openBracket(opening, expected + " here");
        }
        return malformed(around.word(place), expected + " before this")
                .withSee(around.characters(opening, 1), "to close what is opened here")
                .withHelp("a text with such characters in it stands in quotes");
    }

    private Diagnostic missingValue() {
        Optional<Integer> bracket = trouble.opened().filter(offset -> "[{".indexOf(around.at(offset)) >= 0);
        if (problem.contains("<stream end>") && bracket.isPresent()) {
            return openBracket(bracket.get(), "the text ends here");
        }
        SourceSpan here = around.word(place);
        return malformed(
                        here,
                        "a value was expected" + (here.isEmpty() ? " here" : " before " + Quoted.of(here.excerpt())))
                .withHelp("write the value, or put it in quotes if this is it");
    }

    private Diagnostic openBracket(int opening, String met) {
        return unclosed(opening, met).withHelp("write `" + closing(opening) + "` where it ends");
    }

    private char closing(int opening) {
        return around.at(opening) == '[' ? ']' : '}';
    }

    private Diagnostic strayColon() {
        String before = around.lineBefore(place);
        int first = before.indexOf(": ");
        if (first >= 0) {
            String key = before.substring(0, first + 1).strip();
            String value = before.substring(first + 1).strip()
                    + around.restOfLine(place).excerpt();
            return malformed(around.characters(place, 1), "a second `:` stands in one line")
                    .withHelp("put the value in quotes if the colon belongs to it: `" + key + " " + inQuotes(value)
                            + "`");
        }
        int start = place - before.stripLeading().length();
        return malformed(around.text().span(start, place), "a key stands in the middle of a value")
                .withSee(around.restOfLine(trouble.token()), "the value begins here")
                .withHelp("give the key the indentation of its neighbours, and write `: ` after every key above it");
    }

    private Diagnostic missingColon() {
        SourceSpan rest = around.restOfLine(begun.orElse(place));
        String line = rest.excerpt();
        Diagnostic said = malformed(rest, "`:` was expected after " + Quoted.of(line));
        return line.startsWith("-")
                ? said.withHelp("write a space after the dash of a list item: `- " + line.substring(1) + "`")
                : said.withHelp("write " + Quoted.of(line + ": ")
                        + " and the value, or indent the line deeper if it goes on from above");
    }

    private Diagnostic strayDash() {
        String value = around.restOfLine(place).excerpt();
        return malformed(around.characters(place, 1), "a list begins in the middle of a line")
                .withHelp("begin each item on a line of its own, or put the value in quotes: "
                        + Quoted.of(inQuotes(value)));
    }

    private Diagnostic strayQuestionMark() {
        String value = around.restOfLine(place).excerpt();
        return malformed(around.characters(place, 1), "a text cannot begin with `? ` in YAML")
                .withHelp("put it in quotes: " + Quoted.of(inQuotes(value)));
    }

    private Diagnostic indentation() {
        int spaces = around.lineBefore(place).length();
        Diagnostic said = malformed(
                around.word(place), "this line is indented by " + counted(spaces) + ", unlike the lines it belongs to");
        return begun.map(start -> said.withSee(around.word(start), "what it stands in begins here")
                        .withHelp("begin it after "
                                + counted(around.lineBefore(start).length()) + " like line " + around.lineNumber(start)
                                + ", or where the line it belongs beside begins"))
                .orElse(said);
    }

    private Diagnostic itemAmongKeys() {
        return seeBegun(
                        malformed(around.word(place), "a list item stands where a key was expected"),
                        "the keys begin here")
                .withHelp("put the item below a key of its own, or write it as `key: value`");
    }

    private Diagnostic keyAmongItems() {
        return seeBegun(
                        malformed(around.word(place), "a key stands where a list item was expected"),
                        "the list begins here")
                .withHelp("indent it like the other keys of its item, or begin the line with `- `");
    }

    private Diagnostic missingKey() {
        return malformed(around.characters(place, 1), "a key was expected before `:`")
                .withHelp("write the name of the value, or put the line in quotes if it is a text");
    }

    private Diagnostic leftover() {
        SourceSpan rest = around.restOfLine(place);
        Diagnostic said = malformed(rest, Quoted.of(rest.excerpt()) + " follows a value that is already complete");
        int value = trouble.token();
        if ("'\"".indexOf(around.at(value)) < 0) {
            return said.withHelp("remove it, or put the whole value in quotes");
        }
        String quote = "`" + around.at(value) + "`";
        Diagnostic quoted = said.withSee(around.characters(value, 1), "the value begins with this " + quote);
        if (around.lineNumber(value) != around.lineNumber(place)) {
            return quoted.withHelp("close the quote on line " + around.lineNumber(value) + " if the value ends there");
        }
        return quoted.withHelp(
                around.at(value) == '\''
                        ? "within single quotes an apostrophe is written twice: `''`"
                        : "within double quotes a double quote is written `\\\"`");
    }

    private Diagnostic blockHeader() {
        return malformed(around.restOfLine(begun.orElse(place)), "after `|` and `>` the text begins on the next line")
                .withHelp("move the text to the next line, indented, or put it in quotes");
    }

    private Diagnostic unexplained() {
        SourceSpan here = around.word(place);
        String what = here.isEmpty() ? "the end of this line" : Quoted.of(here.excerpt());
        return seeBegun(malformed(here, what + " does not fit into YAML here"), "what is being read began here")
                .withHelp("put the value in quotes, or compare the indentation with the lines around it");
    }

    private Diagnostic seeBegun(Diagnostic said, String label) {
        return begun.filter(start -> start != place)
                .map(start -> said.withSee(around.word(start), label))
                .orElse(said);
    }

    private static String counted(int spaces) {
        return spaces == 1 ? "1 space" : spaces + " spaces";
    }

    private static String inQuotes(String value) {
        return value.indexOf('\'') < 0 ? "'" + value + "'" : "'" + value.replace("'", "''") + "'";
    }

    private record Rule(Predicate<MalformedYaml> fits, Function<MalformedYaml, Diagnostic> says) {}
}
