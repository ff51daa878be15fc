package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> PARTS = List.of(
            "words",
            "sentences",
            "facts",
            "ended",
            "opening",
            "closing",
            "teaching",
            "usual",
            "lists",
            "beside",
            "never");

    private static final List<String> SENTENCE_PARTS = List.of("say", "for", "when");

    private final List<Diagnostic> problems = new ArrayList<>();

    private PhraseReader() {}

    /** The phrases of a text, or everything in it that has the wrong shape. */
    public static Checked<Phrases> read(SourceText text) {
        return YamlReader.read(text).then(node -> new PhraseReader().phrases(node));
    }

    private Checked<Phrases> phrases(YamlNode node) {
        Map<String, YamlNode> parts = map(node, part -> part);
        parts.keySet().stream().filter(part -> !PARTS.contains(part)).forEach(part -> unknown(part, node, PARTS));
        YamlNode none = new YamlMapping(List.of(), node.span());
        YamlNode nothing = new YamlSequence(List.of(), node.span());
        Phrases.Invention invention = new Phrases.Invention(
                map(parts.getOrDefault("usual", none), this::orAnyList),
                map(parts.getOrDefault("lists", none), this::orAnyList),
                map(parts.getOrDefault("beside", none), recipes -> list(recipes, this::texts)),
                list(parts.getOrDefault("never", nothing), one -> new Circumstance(texts(one))));
        Phrases phrases = new Phrases(
                map(parts.getOrDefault("words", none), this::texts),
                list(parts.getOrDefault("sentences", nothing), this::sentence),
                map(parts.getOrDefault("facts", none), this::orAny),
                map(parts.getOrDefault("ended", none), this::orAny),
                orAnyList(parts.getOrDefault("opening", nothing)),
                list(parts.getOrDefault("closing", nothing), this::text),
                list(parts.getOrDefault("teaching", nothing), this::text),
                invention);
        return Checked.of(phrases, problems);
    }

    private Map<String, String> texts(YamlNode node) {
        return map(node, this::text);
    }

    private Map<String, String> orAny(YamlNode node) {
        return node instanceof YamlScalar ? Map.of(Phrases.ANY, text(node)) : texts(node);
    }

    private Map<String, List<String>> orAnyList(YamlNode node) {
        return node instanceof YamlSequence
                ? Map.of(Phrases.ANY, list(node, this::text))
                : map(node, ways -> list(ways, this::text));
    }

    /** Words alone, or words for a target or a circumstance. */
    private Phrases.Sentence sentence(YamlNode node) {
        if (node instanceof YamlScalar) {
            return new Phrases.Sentence(text(node));
        }
        Map<String, YamlNode> parts = map(node, part -> part);
        parts.keySet().stream()
                .filter(part -> !SENTENCE_PARTS.contains(part))
                .forEach(part -> unknown(part, node, SENTENCE_PARTS));
        Circumstance when = Optional.ofNullable(parts.get("when"))
                .map(circumstance -> new Circumstance(texts(circumstance)))
                .orElse(Circumstance.ALWAYS);
        String words = Optional.ofNullable(parts.get("say")).map(this::text).orElse("");
        return new Phrases.Sentence(words, Optional.ofNullable(parts.get("for")).map(this::text), when);
    }

    private void unknown(String part, YamlNode node, List<String> known) {
        problems.add(Diagnostic.at(node.span(), DiagnosticCode.UNKNOWN_KEY, "`" + part + "` is no part of the phrases")
                .withHelp("parts are " + String.join(", ", known)));
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

    private <T> List<T> list(YamlNode node, Function<YamlNode, T> item) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(item).toList();
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
