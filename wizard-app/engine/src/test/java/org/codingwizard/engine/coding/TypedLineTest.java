package org.codingwizard.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedLineTest {

    @Test
    void a_code_alone_is_one_unit_without_modifiers() {
        assertThat(read("20610")).isEqualTo("20610 x1");
    }

    @Test
    void modifiers_follow_a_hyphen_or_a_colon() {
        assertThat(read("20610-RT")).isEqualTo("20610-RT x1");
        assertThat(read("20550:59:LT")).isEqualTo("20550-59-LT x1");
    }

    @Test
    void small_letters_count_like_capitals() {
        assertThat(read("j3301x4")).isEqualTo("J3301 x4");
        assertThat(read("27096-lt-xs")).isEqualTo("27096-LT-XS x1");
        assertThat(read("0232t")).isEqualTo("0232T x1");
    }

    @Test
    void units_follow_an_x_or_a_star() {
        assertThat(read("J3301X4")).isEqualTo("J3301 x4");
        assertThat(read("J3301-JZ*40")).isEqualTo("J3301-JZ x40");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        assertThat(wrong("knee"))
                .isEqualTo("1: a line begins with a code of five characters such as `20610` or `J3301`");
        assertThat(wrong("20610-R")).isEqualTo("7: a modifier is two letters or digits such as `RT` or `59`");
        assertThat(wrong("20610-RT-RT")).isEqualTo("10: `RT` stands there already; leave one of them out");
        assertThat(wrong("20610RT")).isEqualTo("6: after a code comes `-` and a modifier, or `x` and the units");
        assertThat(wrong("20610-RTx0")).isEqualTo("10: units are a whole number from 1 to 9999");
        assertThat(wrong("20610x")).isEqualTo("7: units are a whole number from 1 to 9999");
    }

    private static String read(String text) {
        return TypedLine.read(text).line().orElseThrow().toString();
    }

    private static String wrong(String text) {
        TypedLine typed = TypedLine.read(text);
        assertThat(typed.line()).isEmpty();
        return typed.column() + ": " + typed.problem();
    }
}
