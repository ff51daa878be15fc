package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** Reads the phrases that cases are told in. */
public final class PhraseReader {

    private static final List<String> PARTS = List.of("words", "sentences", "facts", "ended", "around", "usual");

    private final List<Diagnostic> problems = new ArrayList<>();

    private PhraseReader() {}

    /** The phrases of a text, or everything in it that has the wrong shape. */
    public static Checked<Phrases> read(SourceText text) {
        return YamlReader.read(text).then(node -> new PhraseReader().phrases(node));
    }

    private Checked<Phrases> phrases(YamlNode node) {
        Map<String, YamlNode> parts = map(node, part -> part);
        parts.keySet().stream()
                .filter(part -> !PARTS.contains(part))
                .forEach(part -> problems.add(Diagnostic.at(
                                node.span(), DiagnosticCode.UNKNOWN_KEY, "`" + part + "` is no part of the phrases")
                        .withHelp("parts are " + String.join(", ", PARTS))));
        YamlNode none = new YamlMapping(List.of(), node.span());
        YamlNode nothing = new YamlSequence(List.of(), node.span());
        Phrases phrases = new Phrases(
                map(parts.getOrDefault("words", none), this::texts),
                list(parts.getOrDefault("sentences", nothing)).stream()
                        .map(Phrases.Sentence::new)
                        .toList(),
                map(parts.getOrDefault("facts", none), this::orAny),
                texts(parts.getOrDefault("ended", none)),
                list(parts.getOrDefault("around", nothing)),
                map(parts.getOrDefault("usual", none), this::byTarget));
        return Checked.of(phrases, problems);
    }

    private Map<String, String> texts(YamlNode node) {
        return map(node, this::text);
    }

    private Map<String, String> orAny(YamlNode node) {
        return node instanceof YamlScalar ? Map.of(Phrases.ANY, text(node)) : texts(node);
    }

    private Map<String, List<String>> byTarget(YamlNode node) {
        return node instanceof YamlSequence ? Map.of(Phrases.ANY, list(node)) : map(node, this::list);
    }

    private <T> Map<String, T> map(YamlNode node, Function<YamlNode, T> value) {
        Map<String, T> read = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> read.put(entry.key().text(), value.apply(entry.value())));
        } else {
            expected("a mapping", node);
        }
        return read;
    }

    private List<String> list(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(this::text).toList();
        }
        expected("a list", node);
        return List.of();
    }

    private String text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.text();
        }
        expected("a text", node);
        return "";
    }

    private void expected(String kind, YamlNode node) {
        problems.add(Diagnostic.at(
                node.span(), DiagnosticCode.WRONG_KIND, "expected " + kind + " here, found " + node.kind()));
    }
}
