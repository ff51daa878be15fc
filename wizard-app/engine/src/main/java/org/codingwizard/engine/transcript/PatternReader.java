package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.spi.Severity;

/**
 * Reads what lines of a session name: words, claim lines, findings and questions. What cannot be read is empty, and one of the problems.
 *
 * @param problems what is wrong so far
 */
record PatternReader(List<Diagnostic> problems) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("([^\\s-]+)((?:-[^\\s-]+)*)(?:\\s+x(\\S+))?");
    private static final Pattern FINDING =
            Pattern.compile("(?:(blocking|warning|note)(?=\\s|$)\\s*)?(?:([^\\s\"]+)\\s*)?(?:\"([^\"]*)\")?");

    private static final String LINE_REMEDY = "write code, modifiers and units like `20610-RT` or `J3301-JZ x4`";

    /** A text that may leave something open. */
    Optional<LooseText> loose(Row row, String text) {
        try {
            return Optional.of(LooseText.of(text));
        } catch (PatternSyntaxException unreadable) {
            String why = unreadable.getDescription().toLowerCase(Locale.ROOT);
            problems.add(row.problem(
                    text,
                    Quoted.of(text) + " is no regular expression: " + why,
                    "put a `\\` before a sign that stands for itself, such as `\\(`; without the slashes, `*` is any"
                            + " characters"));
            return Optional.empty();
        }
    }

    /** The words between two quotes. */
    Optional<LooseText> words(Row row, String quoted) {
        Matcher form = QUOTED.matcher(quoted);
        if (form.matches() && !form.group(1).isBlank()) {
            return loose(row, form.group(1));
        }
        problems.add(row.problem(
                quoted,
                "one group of words stands in double quotes, and nothing behind it",
                "write it like `says \"the words\"`, each group on a line of its own; a comment stands behind two blanks"
                        + " and `#`"));
        return Optional.empty();
    }

    /** A claim line. */
    Optional<LinePattern> line(Row row, String text) {
        if (LooseText.isExpression(text)) {
            return loose(row, text).map(LinePattern::whole);
        }
        Matcher form = LINE.matcher(text);
        if (!form.matches() || isHalf(form.group(1)) || isDots(text)) {
            problems.add(noLine(row, text));
            return Optional.empty();
        }
        int before = problems.size();
        List<LooseText> modifiers = new ArrayList<>();
        Pattern.compile("-")
                .splitAsStream(form.group(2))
                .filter(part -> !part.isEmpty())
                .forEach(part -> loose(row, part).ifPresent(modifiers::add));
        Optional<LooseText> units = Row.group(form, 3).flatMap(part -> loose(row, part));
        return loose(row, form.group(1))
                .filter(code -> problems.size() == before)
                .map(code -> new LinePattern(code, modifiers, units));
    }

    /** A claim line that must not be there: what leaves nothing open has the form of a line, or no line would ever be meant. */
    Optional<LinePattern> unwantedLine(Row row, String text) {
        Optional<LinePattern> pattern = line(row, text);
        List<Diagnostic> wrong = pattern.stream()
                .flatMap(one -> one.slips().stream())
                .map(slip ->
                        row.problem(slip.written(), Quoted.of(slip.written()) + " is no " + slip.kind(), LINE_REMEDY))
                .toList();
        problems.addAll(wrong);
        return pattern.filter(one -> wrong.isEmpty());
    }

    /** A finding. */
    Optional<FindingPattern> finding(Row row, String text) {
        Matcher form = FINDING.matcher(text);
        boolean matches = !text.isEmpty() && form.matches();
        if (!matches || Row.group(form, 3).filter(String::isBlank).isPresent()) {
            problems.add(row.problem(
                    DiagnosticCode.WRONG_FORM,
                    "a finding is named by its weight, its id and words of it",
                    "write it like `! warning ultrasound-not-recorded` or `! note \"image\"`"));
            return Optional.empty();
        }
        int before = problems.size();
        Optional<LooseText> id = Row.group(form, 2).flatMap(part -> loose(row, part));
        Optional<LooseText> words = Row.group(form, 3).flatMap(part -> loose(row, part));
        return problems.size() == before
                ? Optional.of(new FindingPattern(Row.group(form, 1).map(PatternReader::severity), id, words))
                : Optional.empty();
    }

    /** A finding that must not be there. */
    Optional<FindingPattern> unwantedFinding(Row row, String text) {
        if (isDots(text)) {
            problems.add(row.problem(
                    text, "`...` is the id of no finding", "name what must not be there, such as `not ! blocking`"));
            return Optional.empty();
        }
        return finding(row, text);
    }

    /** A question. */
    Optional<QuestionName> question(Row row, String text) {
        Optional<QuestionName> name = QuestionName.parse(text);
        if (name.isEmpty()) {
            problems.add(row.problem(
                    text,
                    Quoted.of(text) + " is no name of a question",
                    "write its id, such as `side` or `2.guidance`"));
        }
        return name;
    }

    private static Diagnostic noLine(Row row, String text) {
        return row.problem(text, Quoted.of(text) + " is not written like a claim line", LINE_REMEDY);
    }

    /** A regular expression that is cut off, or has nothing in it. */
    private static boolean isHalf(String code) {
        return code.startsWith("/") && !LooseText.isExpression(code);
    }

    private static boolean isDots(String text) {
        return text.equals("...");
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("no weight: " + word);
    }
}
