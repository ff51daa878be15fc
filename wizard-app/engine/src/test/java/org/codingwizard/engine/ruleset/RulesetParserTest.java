package org.codingwizard.engine.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-04-31", "2025-02-29", "0000-00-00"})
    void a_day_that_no_calendar_has_is_told_in_its_place(String day) {
        SourceText policy = SourceText.of("policy.yaml", """
                policy: knees
                title: Knees
                sources:
                  memo: {title: A memo, where: page 1, confidence: high}
                modifiers:
                  - {add: KX, lines: ["20610"], from: %s, cite: memo}
                """.formatted(day));

        assertThat(YamlReader.read(policy).then(new RulesetParser()::parse).diagnostics())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(DiagnosticCode.WRONG_FORM);
                    assertThat(problem.message()).contains("a day of the calendar", "`" + day + "`");
                    assertThat(problem.place().orElseThrow().span()).hasToString("policy.yaml:6:39");
                });
    }
}
