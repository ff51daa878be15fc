package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CircumstanceTest {

    @ParameterizedTest
    @CsvSource({
        "knee, knee, true",
        "knee|hip, hip, true",
        "knee | hip, hip, true",
        "knee, hip, false",
        "knee, '', false",
        "not knee, hip, true",
        "not knee, knee, false",
        "not knee, '', false",
        "M17*, M17.12, true",
        "M17*, M16.0, false",
        "1..5, 3, true",
        "1..5, 6, false",
        "1..5, five, false",
        "two of hya*, hya-a hya-b, true",
        "two of hya*, hya-a other, false",
    })
    void an_answer_fits_what_is_written(String wanted, String given, boolean fits) {
        List<String> answers = given.isEmpty() ? List.of() : List.of(given.split(" "));

        assertThat(new Circumstance(Map.of("one", wanted)).holds(Map.of("one", answers)))
                .isEqualTo(fits);
    }
}
