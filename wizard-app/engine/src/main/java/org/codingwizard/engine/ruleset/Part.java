package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** A mapping whose shape was checked, read by key. */
record Part(YamlMapping map) {

    static Part of(YamlNode node) {
        return new Part((YamlMapping) node);
    }

    SourceSpan span() {
        return map.span();
    }

    boolean has(String key) {
        return map.find(key).isPresent();
    }

    Optional<YamlNode> node(String key) {
        return map.find(key);
    }

    String text(String key) {
        return optional(key).orElse("");
    }

    Optional<String> optional(String key) {
        return map.find(key).filter(YamlScalar.class::isInstance).map(node -> ((YamlScalar) node).text());
    }

    SourceSpan spanOf(String key) {
        return map.find(key).map(YamlNode::span).orElse(map.span());
    }

    boolean yes(String key) {
        return text(key).equals("yes");
    }

    int number(String key, int otherwise) {
        return optional(key).map(Integer::parseInt).orElse(otherwise);
    }

    Optional<BigDecimal> decimal(String key) {
        return optional(key).map(BigDecimal::new);
    }

    Optional<LocalDate> date(String key) {
        return optional(key).map(LocalDate::parse);
    }

    Optional<FactId> fact(String key) {
        return optional(key).map(FactId::new);
    }

    Optional<Part> part(String key) {
        return map.find(key).filter(YamlMapping.class::isInstance).map(Part::of);
    }

    /** The items of a list, or the single item that stands for a list of one. */
    List<YamlNode> items(String key) {
        return map.find(key)
                .map(node -> node instanceof YamlSequence list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    List<Part> parts(String key) {
        return items(key).stream().map(Part::of).toList();
    }

    List<String> words(String key) {
        return items(key).stream().map(node -> ((YamlScalar) node).text()).toList();
    }

    Set<String> wordSet(String key) {
        return words(key).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** What stands under each key of a mapping whose keys the author chose. */
    <T> List<T> entries(String key, Function<YamlMapping.Entry, T> read) {
        return part(key).stream()
                .flatMap(part -> part.map().entries().stream())
                .map(read)
                .toList();
    }

    Condition condition(String key) {
        return map.find(key).map(ConditionParser::parse).orElse(Condition.always());
    }
}
