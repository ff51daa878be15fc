package org.codingwizard.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncounterWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"""
                date-of-service: 2026-03-31
                place-of-service: office
                evaluation: separate
                evaluation-code: "99213"
                diagnoses: [M17.0, M79.18]
                procedures:
                  - target: joint-or-bursa
                    structure: knee
                    side: both
                    guidance: unknown
                    substances:
                      - substance: triamcinolone-acetonide
                        amount: 80 mg
                        container: single-dose
                        discarded: 0
                      - substance: other-drug
                        drug-name: "a: \\"b\\" # c"
                  - target: trigger-point
                    muscles: [left trapezius, "right: one"]
                    guidance: none
                    substances: []
                """, """
                date-of-service: 2026-03-31
                procedures:
                  - target: joint-or-bursa
                    structure: finger-joint
                    digits: [left-thumb, left-index]
                    joint-count: 2
                    guidance: none
                """})
    void a_written_file_gives_the_same_answers_when_it_is_read(String file) {
        Answers answers = read(file);

        assertThat(words(read(EncounterWriter.write(answers)))).isEqualTo(words(answers));
    }

    private static Answers read(String file) {
        return new EncounterCoder(ShippedWizard.wizard())
                .read(SourceText.of("encounter.yaml", file))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics() + "\n" + file);
                });
    }

    private static String words(Answers answers) {
        StringBuilder words = new StringBuilder();
        answers.all()
                .forEach((key, answer) ->
                        words.append(key).append('=').append(answer.words()).append('\n'));
        return words.toString();
    }
}
