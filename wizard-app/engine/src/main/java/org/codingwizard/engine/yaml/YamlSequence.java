package org.codingwizard.engine.yaml;

import java.util.List;
import org.codingwizard.engine.source.SourceSpan;

/** A list of values in the order they were written. */
public record YamlSequence(List<YamlNode> items, SourceSpan span) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.sequence().apply(this);
    }
}
