package org.codingwizard.engine.yaml;

import java.util.stream.Stream;

/** All values in a value, keys included, in the order they were written. */
final class NodeWalk {

    private NodeWalk() {}

    static Stream<YamlNode> of(YamlNode node) {
        return Stream.concat(
                Stream.of(node),
                node.match(new YamlNode.Cases<>(
                        scalar -> Stream.empty(),
                        list -> list.items().stream().flatMap(NodeWalk::of),
                        mapping -> mapping.entries().stream()
                                .flatMap(entry -> Stream.concat(Stream.of(entry.key()), of(entry.value()))))));
    }
}
