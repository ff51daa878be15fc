package org.codingwizard.engine.yaml;

import java.util.Locale;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.source.SourceText;

/**
 * Reads YAML or JSON into values that know their place.
 *
 * <p>A text is JSON if its name says so, or if it begins with a brace or bracket and is well-formed JSON; everything
 * else is YAML 1.2 without anchors, aliases, tags and second documents.
 */
public final class YamlReader {

    private YamlReader() {}

    /** The whole text as one value, or everything that keeps it from being one. */
    public static Checked<YamlNode> read(SourceText text) {
        return UnseenCharacters.none(text).then(YamlReader::readVisible);
    }

    private static Checked<YamlNode> readVisible(SourceText text) {
        if (isNamedJson(text.name())) {
            return TokenTree.read(text, Notation.JSON);
        }
        if (beginsLikeJson(text.text())) {
            // JSON is read as such wherever it can be: its own messages and places are the better ones
            Checked<YamlNode> asJson = TokenTree.read(text, Notation.JSON);
            return asJson.isOk() || !isNamedYaml(text.name()) ? asJson : TokenTree.read(text, Notation.YAML);
        }
        return TokenTree.read(text, Notation.YAML);
    }

    private static boolean isNamedJson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") || lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    }

    private static boolean isNamedYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static boolean beginsLikeJson(String text) {
        String body = text.stripLeading();
        return body.startsWith("{") || body.startsWith("[");
    }
}
