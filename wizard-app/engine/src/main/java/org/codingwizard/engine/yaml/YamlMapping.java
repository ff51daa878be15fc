package org.codingwizard.engine.yaml;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;

/** Keys with their values in the order they were written; no key stands there twice. */
public record YamlMapping(List<Entry> entries, SourceSpan span) implements YamlNode {

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** The value under a key, if the key is there. */
    public Optional<YamlNode> find(String key) {
        return entry(key).map(Entry::value);
    }

    /** The key as it was written and its value, if the key is there. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    /** All keys in the order they were written. */
    public List<String> keys() {
        return entries.stream().map(entry -> entry.key().text()).toList();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mapping().apply(this);
    }

    /** A key and its value. */
    public record Entry(YamlScalar key, YamlNode value) {}
}
