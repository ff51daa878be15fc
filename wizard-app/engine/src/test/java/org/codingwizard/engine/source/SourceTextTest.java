package org.codingwizard.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void lines_end_with_lf_crlf_or_cr() {
        SourceText text = SourceText.of("a", "one\r\ntwo\n\nfour\rfive");

        assertThat(text.lastLine()).isEqualTo(5);
        assertThat(text.line(1)).isEqualTo("one");
        assertThat(text.line(2)).isEqualTo("two");
        assertThat(text.line(3)).isEmpty();
        assertThat(text.line(4)).isEqualTo("four");
        assertThat(text.line(5)).isEqualTo("five");
        assertThatThrownBy(() -> text.line(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_line_end_at_the_end_begins_a_last_empty_line() {
        SourceText text = SourceText.of("a", "one\n");

        assertThat(text.lastLine()).isEqualTo(2);
        assertThat(text.line(2)).isEmpty();
        assertThat(text.span(4, 4)).hasToString("a:2:1");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() {
        assertThat(SourceText.of("a", "\uFEFFone").text()).isEqualTo("one");
        assertThat(SourceText.of("a", "\uFEFF").text()).isEmpty();
    }

    @Test
    void columns_count_characters_not_code_units() {
        SourceText text = SourceText.of("a", "x\n\uD83D\uDE00\uD83D\uDE00b");

        SourceSpan b = text.span(6, 7);

        assertThat(b).hasToString("a:2:3");
        assertThat(b.excerpt()).isEqualTo("b");
        assertThat(b.startOffset()).isEqualTo(6);
    }

    @Test
    void lines_that_are_not_blank_become_texts_with_their_number() {
        SourceText text = SourceText.of("a.ndjson", "{}\r\n\r\n  \n[]\n");

        assertThat(text.lines()).extracting(SourceText::text).containsExactly("{}", "[]");
        assertThat(text.lines().get(1).firstLine()).isEqualTo(4);
        assertThat(text.lines().get(1).span(1, 2)).hasToString("a.ndjson:4:2");
        assertThat(text.lines().get(1).span(1, 2).excerpt()).isEqualTo("]");
    }

    @Test
    void offsets_outside_the_text_are_drawn_to_its_ends() {
        SourceText text = SourceText.of("a", "one");

        assertThat(text.span(-5, 99)).isEqualTo(text.whole());
        assertThat(text.span(9, 3).isEmpty()).isTrue();
    }

    @Test
    void a_part_stays_inside_its_place() {
        SourceSpan levels = SourceText.of("a", "levels: L4-L5 both # end").span(8, 18);

        assertThat(levels.part(6, 10).excerpt()).isEqualTo("both");
        assertThat(levels.part(6, 10)).hasToString("a:1:15");
        assertThat(levels.part(6, 99).excerpt()).isEqualTo("both");
        assertThat(levels.part(-1, 5).excerpt()).isEqualTo("L4-L5");
    }

    @Test
    void two_places_reach_from_the_first_to_the_last_character() {
        SourceText text = SourceText.of("a", "one\ntwo\nthree");

        assertThat(text.span(0, 3).to(text.span(8, 13)).excerpt()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void places_stand_in_reading_order() {
        SourceText text = SourceText.of("a", "one\ntwo");

        assertThat(text.span(4, 5))
                .isGreaterThan(text.span(2, 3))
                .isLessThan(SourceText.of("b", "x").whole());
    }

    @Test
    void there_is_no_place_outside_a_text() {
        SourceText text = SourceText.of("a", "one");

        assertThatThrownBy(() -> new SourceSpan(text, 1, 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceSpan(text, 1, 3, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
