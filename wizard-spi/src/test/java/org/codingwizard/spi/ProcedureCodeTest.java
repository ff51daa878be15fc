package org.codingwizard.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {

    @ParameterizedTest
    @CsvSource({"20610, false", "00100, false", "0232T, false", "J3301, true", "S0020, true"})
    void the_shapes_of_published_codes_are_codes(String text, boolean levelTwo) {
        assertThat(ProcedureCode.parse(text)).hasValueSatisfying(code -> {
            assertThat(code).hasToString(text);
            assertThat(code.isLevelTwo()).isEqualTo(levelTwo);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2061", "206100", " 20610", "j3301", "J330A", "02T32", "M54.5", "20610\n", "２０６１０"})
    void any_other_shape_is_none(String text) {
        assertThat(ProcedureCode.parse(text)).isEmpty();
    }

    @Test
    void a_wrong_shape_in_the_program_itself_is_refused_with_the_text_in_it() {
        assertThatThrownBy(() -> new ProcedureCode("20.61"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`20.61`");
    }
}
