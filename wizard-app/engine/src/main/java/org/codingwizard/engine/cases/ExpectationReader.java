package org.codingwizard.engine.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;
import org.codingwizard.spi.Severity;

/** Reads what a case expects. */
final class ExpectationReader {

    private static final List<String> KEYS = List.of(
            "complete", "lines", "never", "findings", "no-findings", "missing", "dropped", "documentation", "errors");
    private static final List<String> FINDING_KEYS = List.of("about", "severity");
    private static final List<String> ERROR_KEYS = List.of("code", "about", "marks");

    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z][0-9]{0,3}");
    private static final Pattern ANYWHERE = Pattern.compile("(.*\\|)?\\s*\\p{L}?\\s*(\\|.*)?");

    private final List<Diagnostic> problems;

    ExpectationReader(List<Diagnostic> problems) {
        this.problems = problems;
    }

    /** The expectation; what is weak about it is a problem. */
    Optional<Expectation> read(YamlNode node) {
        return CaseFields.of(node, KEYS, problems).map(this::expectation);
    }

    private Expectation expectation(CaseFields fields) {
        return fields.has("errors") ? errors(fields) : result(fields);
    }

    private Expectation errors(CaseFields fields) {
        KEYS.stream()
                .filter(key -> !key.equals("errors"))
                .flatMap(key -> fields.find(key).stream())
                .forEach(value -> fields.problem(
                        value.span(),
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        "a file with errors has no result",
                        "expect `errors` alone, or leave them out"));
        List<ExpectedError> errors = fields.list("errors", this::error);
        if (errors.isEmpty()) {
            weak(fields, "name at least one error, such as `R011`");
        }
        return new Expectation.Errors(errors);
    }

    private Expectation result(CaseFields fields) {
        boolean complete = fields.yesNo("complete").orElse(true);
        if (!fields.has("lines")) {
            weak(fields, "say which lines must come of it, `lines: []` for none, or which `errors`");
        } else if (!complete && !fields.has("missing")) {
            weak(fields, "say what is missing: it is what keeps the encounter from being complete");
        }
        List<ExpectedLine> lines = fields.list("lines", this::line);
        List<ExpectedLine> never = fields.list("never", this::line);
        impossible(fields, lines, never);
        if (!complete && fields.has("missing") && isEmpty(fields.find("missing"))) {
            weak(fields, "name what is missing: something must keep the encounter from being complete");
        }
        return new Expectation.Result(
                complete,
                lines,
                never,
                fields.list("findings", this::finding),
                fields.list("no-findings", this::finding),
                fields.find("missing").map(node -> fields.list("missing", fields::text)),
                fields.list("dropped", fields::text),
                fields.list("documentation", item -> words(fields, item)));
    }

    /** What is expected and must never be can come true for no result. */
    private static void impossible(CaseFields fields, List<ExpectedLine> lines, List<ExpectedLine> never) {
        lines.stream()
                .filter(line -> never.stream().anyMatch(line::isOneOf))
                .forEach(line -> fields.problem(
                        fields.find("never").orElseThrow().span(),
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        "the line `" + line + "` is expected and must never be",
                        "leave it out of `lines` or out of `never`"));
    }

    private static boolean isEmpty(Optional<YamlNode> list) {
        return list.filter(node ->
                        node instanceof YamlSequence items && items.items().isEmpty())
                .isPresent();
    }

    private Optional<ExpectedLine> line(YamlNode node) {
        Optional<ExpectedLine> line = node instanceof YamlScalar scalar
                ? ExpectedLine.parse(scalar.text().strip())
                : Optional.empty();
        if (line.isEmpty()) {
            String written = node instanceof YamlScalar scalar ? Quoted.of(scalar.text()) : node.kind();
            problems.add(Diagnostic.at(node.span(), DiagnosticCode.WRONG_FORM, written + " is not a claim line")
                    .withHelp("write code, modifiers and units, such as `20611-50` or `J3301-JZ x8`"));
        }
        return line;
    }

    private Optional<ExpectedFinding> finding(YamlNode node) {
        return CaseFields.of(node, FINDING_KEYS, problems)
                .map(fields -> new ExpectedFinding(
                        about(fields, true),
                        fields.find("severity").map(this::severity).orElse(Severity.NOTE)));
    }

    private Optional<ExpectedError> error(YamlNode node) {
        if (node instanceof YamlScalar code) {
            return Optional.of(new ExpectedError(errorCode(code), new SpokenWords(List.of()), ""));
        }
        return CaseFields.of(node, ERROR_KEYS, problems).map(fields -> {
            if (!fields.has("code") && !fields.has("about")) {
                weak(fields, "say by `code` or by `about` which error it must be");
            }
            return new ExpectedError(
                    fields.find("code").map(this::errorCode).orElse(""),
                    about(fields, false),
                    fields.text("marks").orElse(""));
        });
    }

    /** The code of an error, or how it begins: any other text would be met by every error or by none. */
    private String errorCode(YamlNode node) {
        String code = node instanceof YamlScalar scalar ? scalar.text() : "";
        if (!ERROR_CODE.matcher(code).matches()) {
            problems.add(Diagnostic.at(
                            node.span(), DiagnosticCode.WRONG_FORM, Quoted.of(code) + " is not the code of an error")
                    .withHelp("write the code as the message shows it, such as `R011`, or how it begins, such as `R`"));
        }
        return code;
    }

    private SpokenWords about(CaseFields fields, boolean needed) {
        if (needed) {
            fields.need("about", "say what it is about, such as `about: [bursa]`");
        }
        List<String> words = fields.list("about", fields::text);
        if (words.isEmpty() && fields.has("about")) {
            weak(fields, "name at least one word that must occur");
        }
        words.stream().filter(ExpectationReader::occursAnywhere).forEach(word -> tooShort(fields, word));
        return new SpokenWords(words);
    }

    /** Whether one of the alternatives is nothing or a single letter, which nearly every message holds. */
    private static boolean occursAnywhere(String word) {
        return ANYWHERE.matcher(word).matches();
    }

    private static void tooShort(CaseFields fields, String word) {
        fields.problem(
                fields.find("about").orElseThrow().span(),
                DiagnosticCode.EMPTY_VALUE,
                Quoted.of(word) + " stands in nearly every message",
                "name a word that only the message you mean has; `a|b` is either");
    }

    private Optional<SpokenWords> words(CaseFields fields, YamlNode item) {
        return fields.text(item).map(text -> new SpokenWords(List.of(text.split(" "))));
    }

    private Severity severity(YamlNode node) {
        String word = node instanceof YamlScalar scalar ? scalar.text() : "";
        Optional<Severity> severity = Stream.of(Severity.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        if (severity.isEmpty()) {
            problems.add(Diagnostic.at(node.span(), DiagnosticCode.UNKNOWN_WORD, Quoted.of(word) + " is no severity")
                    .withHelp("write `note`, `warning` or `blocking`"));
        }
        return severity.orElse(Severity.NOTE);
    }

    private static void weak(CaseFields fields, String help) {
        fields.problem(fields.start(), DiagnosticCode.EMPTY_VALUE, "this expects nothing that could fail", help);
    }
}
