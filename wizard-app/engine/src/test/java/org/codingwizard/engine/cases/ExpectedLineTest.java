package org.codingwizard.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedLineTest {

    @Test
    void units_left_out_are_one() {
        assertThat(ExpectedLine.parse("20611-50")).contains(new ExpectedLine("20611", List.of("50"), 1));
    }

    @Test
    void units_and_several_modifiers_are_read() {
        assertThat(ExpectedLine.parse("J3301-RT-JZ x8")).contains(new ExpectedLine("J3301", List.of("JZ", "RT"), 8));
    }

    @Test
    void the_order_of_modifiers_does_not_matter() {
        assertThat(ExpectedLine.parse("20550-59-RT")).isEqualTo(ExpectedLine.parse("20550-RT-59"));
    }

    @Test
    void a_line_is_shown_as_it_is_written() {
        assertThat(ExpectedLine.parse("20550-59-RT").orElseThrow()).hasToString("20550-59-RT");
        assertThat(ExpectedLine.parse("J3301 x4").orElseThrow()).hasToString("J3301 x4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2061", "20610-5", "20610 x0", "20610x2", "20610 50", "j3301", "20610-rt"})
    void anything_else_is_no_line(String text) {
        assertThat(ExpectedLine.parse(text)).isEmpty();
    }

    @Test
    void a_code_alone_stands_for_the_line_with_any_modifier() {
        ExpectedLine line = ExpectedLine.parse("20610-50 x2").orElseThrow();
        assertThat(line.isOneOf(ExpectedLine.parse("20610").orElseThrow())).isTrue();
        assertThat(line.isOneOf(ExpectedLine.parse("20610-50").orElseThrow())).isTrue();
        assertThat(line.isOneOf(ExpectedLine.parse("20610-RT").orElseThrow())).isFalse();
    }
}
