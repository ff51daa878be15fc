package org.codingwizard.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.engine.yaml.YamlScalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundariesTest {

    static List<Path> payers() throws IOException {
        return PayerFolders.all();
    }

    @ParameterizedTest
    @MethodSource("payers")
    void cases_stand_on_both_sides_of_every_day_and_every_number(Path payer) throws IOException {
        Set<Boundary> wanted = new TreeSet<>();
        for (Path document : PayerFolders.documents(payer)) {
            wanted.addAll(Boundary.in(read(document)));
        }
        Set<Boundary> answered = new TreeSet<>();
        for (Path cases : PayerFolders.documents(payer.resolve("cases"))) {
            answers("", read(cases), answered);
        }
        assertThat(answered).containsAll(wanted);
    }

    @Test
    void a_day_a_number_and_a_limit_have_two_sides_each() {
        assertThat(Boundary.in(YamlReader.read(SourceText.of("policy.yaml", """
                                advice:
                                  late: {from: 2026-01-01, when: {level-count: {at-most: 3}}}
                                session-limits:
                                  often: {counts: prior-sessions, periods: [{at-most: 4}]}
                                questions:
                                  own: {at-least: 1}
                                """))
                        .toOptional()
                        .orElseThrow()))
                .extracting(boundary -> boundary.fact() + " " + boundary.answer())
                .containsExactlyInAnyOrder(
                        "date-of-service 2025-12-31",
                        "date-of-service 2026-01-01",
                        "level-count 3",
                        "level-count 4",
                        "prior-sessions 3",
                        "prior-sessions 4");
    }

    private static void answers(String key, YamlNode node, Set<Boundary> found) {
        node.match(new YamlNode.Cases<>(
                (YamlScalar scalar) -> found.add(new Boundary(key, scalar.text())),
                list -> {
                    list.items().forEach(item -> answers(key, item, found));
                    return true;
                },
                map -> {
                    map.entries().forEach(entry -> answers(entry.key().text(), entry.value(), found));
                    return true;
                }));
    }

    private static YamlNode read(Path file) throws IOException {
        return SourceReader.forRulesets()
                .read(file)
                .then(YamlReader::read)
                .toOptional()
                .orElseThrow();
    }
}
