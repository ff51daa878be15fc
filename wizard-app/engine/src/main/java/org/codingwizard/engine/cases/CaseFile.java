package org.codingwizard.engine.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.engine.yaml.YamlScalar;

/** Reads files of cases: encounters with what must come of them. */
public final class CaseFile {

    private static final List<String> KEYS = List.of("id", "rule", "tells", "encounter", "expect");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourceSpan> ids = new HashMap<>();
    private final Map<String, SourceSpan> encounters = new HashMap<>();

    private CaseFile() {}

    /** The cases of one file, or everything that is wrong with it. */
    public static Checked<List<CodingCase>> read(SourceText text) {
        return readAll(List.of(text));
    }

    /** The cases of several files, or everything that is wrong with any of them; no id and no encounter stands there twice. */
    public static Checked<List<CodingCase>> readAll(List<SourceText> texts) {
        CaseFile file = new CaseFile();
        return Checked.all(texts.stream().map(YamlReader::read).toList())
                .map(documents -> documents.stream().flatMap(file::cases).toList())
                .then(cases -> Checked.of(cases, file.problems));
    }

    private Stream<CodingCase> cases(YamlNode document) {
        return CaseFields.of(document, List.of("cases"), problems).stream()
                .peek(fields -> fields.need("cases", "write `cases:` and below it a list, each item beginning `- id:`"))
                .flatMap(fields -> fields.list("cases", this::oneCase).stream());
    }

    private Optional<CodingCase> oneCase(YamlNode node) {
        return CaseFields.of(node, KEYS, problems).flatMap(this::oneCase);
    }

    private Optional<CodingCase> oneCase(CaseFields fields) {
        int before = problems.size();
        Optional<YamlNode> id = fields.need("id", "give it a kebab-case id of its own");
        id.ifPresent(node -> checkId(fields, node));
        fields.need("rule", "name what it proves, such as `rule: R-031, R-050`");
        fields.need("tells", "say in one sentence what it shows");
        Optional<YamlNode> encounter = fields.need("encounter", "write the encounter as in an encounter file");
        encounter.ifPresent(this::checkEncounter);
        Optional<Expectation> expectation = fields.need("expect", "say what must come of it")
                .flatMap(node -> new ExpectationReader(problems).read(node));
        return expectation
                .filter(expected -> problems.size() == before)
                .map(expected -> new CodingCase(
                        fields.text("id").orElse(""),
                        rules(fields),
                        fields.text("tells").orElse(""),
                        encounterFile(encounter.orElseThrow()),
                        expected,
                        id.orElseThrow().span()));
    }

    private static List<String> rules(CaseFields fields) {
        return Stream.of(fields.text("rule").orElse("").split(","))
                .map(String::strip)
                .toList();
    }

    private void checkId(CaseFields fields, YamlNode node) {
        Optional<String> id = fields.text(node);
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            fields.problem(
                    node.span(),
                    DiagnosticCode.WRONG_FORM,
                    Quoted.of(id.get()) + " is not a kebab-case id",
                    "write small letters, digits and hyphens, such as `knee-both-sides`");
        }
        id.flatMap(text -> Optional.ofNullable(ids.putIfAbsent(text, node.span())))
                .ifPresent(first -> problems.add(Diagnostic.at(
                                node.span(), DiagnosticCode.DUPLICATE_ID, "two cases are called " + Quoted.of(id.get()))
                        .withSee(first, "the first one")
                        .withHelp("give this one another id")));
    }

    private void checkEncounter(YamlNode node) {
        Optional.ofNullable(encounters.putIfAbsent(sameFor(node), node.span()))
                .ifPresent(first -> problems.add(Diagnostic.at(
                                node.span(), DiagnosticCode.DUPLICATE_ID, "this encounter stands in another case too")
                        .withSee(first, "the first one")
                        .withHelp("expect everything in one case, or change the encounter")));
    }

    /** A text that is the same for encounters that differ only in layout and in the order of keys. */
    private static String sameFor(YamlNode node) {
        return node.match(new YamlNode.Cases<>(
                YamlScalar::text,
                list -> list.items().stream().map(CaseFile::sameFor).collect(Collectors.joining(",", "[", "]")),
                map -> map.entries().stream()
                        .map(entry -> entry.key().text() + ":" + sameFor(entry.value()))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"))));
    }

    /** The encounter at the lines and columns where it stands in the case file; written as a block, as the text it is. */
    private static SourceText encounterFile(YamlNode node) {
        SourceSpan span = node.span();
        String name = span.text().name();
        if (node instanceof YamlScalar block) {
            return SourceText.of(name, block.text());
        }
        String before = "\n".repeat(span.startLine() - 1) + " ".repeat(span.startColumn() - 1);
        return SourceText.of(name, before + span.excerpt());
    }
}
