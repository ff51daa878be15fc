package org.codingwizard.engine.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** Takes values out of a mapping and collects everything that is wrong with them. */
final class CaseFields {

    private final List<Diagnostic> problems;
    private final YamlMapping map;

    private CaseFields(YamlMapping map, List<Diagnostic> problems) {
        this.map = map;
        this.problems = problems;
    }

    /** The fields of a mapping that knows these keys and no others; empty, with a problem, if it is no mapping. */
    static Optional<CaseFields> of(YamlNode node, Collection<String> keys, List<Diagnostic> problems) {
        if (!(node instanceof YamlMapping map)) {
            problems.add(Diagnostic.at(node.span(), DiagnosticCode.WRONG_KIND, "this is " + node.kind())
                    .withHelp("write a mapping of " + String.join(", ", keys)));
            return Optional.empty();
        }
        map.entries().stream()
                .map(YamlMapping.Entry::key)
                .filter(key -> !keys.contains(key.text()))
                .forEach(key -> problems.add(unknown(key, keys)));
        return Optional.of(new CaseFields(map, problems));
    }

    SourceSpan span() {
        return map.span();
    }

    boolean has(String key) {
        return map.find(key).isPresent();
    }

    Optional<YamlNode> find(String key) {
        return map.find(key);
    }

    /** The value of a key, if it stands there; without it a problem. */
    Optional<YamlNode> need(String key, String help) {
        Optional<YamlNode> value = map.find(key);
        if (value.isEmpty()) {
            problem(start(), DiagnosticCode.MISSING_KEY, "`" + key + "` is missing", help);
        }
        return value;
    }

    /** The text under a key; empty if the key is not there or is no text. */
    Optional<String> text(String key) {
        return map.find(key).flatMap(this::text);
    }

    /** The list under a key, empty if the key is not there; what a reader cannot read is a problem. */
    <T> List<T> list(String key, Function<YamlNode, Optional<T>> reader) {
        return map.find(key).map(node -> items(node, reader)).orElse(List.of());
    }

    /** Yes or no under a key. */
    Optional<Boolean> yesNo(String key) {
        Optional<YamlNode> node = map.find(key);
        Optional<String> word = node.flatMap(this::text);
        if (word.isPresent() && !List.of("yes", "no").contains(word.get())) {
            problem(node.get().span(), DiagnosticCode.UNKNOWN_WORD, Quoted.of(word.get()), "write `yes` or `no`");
            return Optional.empty();
        }
        return word.map("yes"::equals);
    }

    /** A text, or a problem. */
    Optional<String> text(YamlNode node) {
        if (node instanceof YamlScalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        boolean empty = node instanceof YamlScalar;
        problem(
                node.span(),
                empty ? DiagnosticCode.EMPTY_VALUE : DiagnosticCode.WRONG_KIND,
                empty ? "nothing is written here" : "this is " + node.kind(),
                "write a text");
        return Optional.empty();
    }

    void problem(SourceSpan place, DiagnosticCode code, String message, String help) {
        problems.add(Diagnostic.at(place, code, message).withHelp(help));
    }

    /** The beginning of the mapping: its whole place would mark too much. */
    SourceSpan start() {
        return map.entries().isEmpty() ? map.span() : map.entries().get(0).key().span();
    }

    private <T> List<T> items(YamlNode node, Function<YamlNode, Optional<T>> reader) {
        if (!(node instanceof YamlSequence sequence)) {
            problem(node.span(), DiagnosticCode.WRONG_KIND, "this is " + node.kind(), "write a list: `[...]`");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        sequence.items().forEach(item -> reader.apply(item).ifPresent(read::add));
        return read;
    }

    private static Diagnostic unknown(YamlScalar key, Collection<String> keys) {
        return Diagnostic.at(
                        key.span(),
                        DiagnosticCode.UNKNOWN_KEY,
                        Quoted.of(key.text()) + " is not a key that can stand here")
                .withHelp(Suggestions.didYouMean(key.text(), keys))
                .withHelp("what can stand here: " + String.join(", ", keys));
    }
}
