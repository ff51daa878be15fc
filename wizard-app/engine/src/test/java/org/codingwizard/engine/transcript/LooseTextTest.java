package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left open fits what is meant, and nothing besides. */
class LooseTextTest {

    @ParameterizedTest
    @CsvSource({
        "20610, 20610, true",
        "20610, 206100, false",
        "2061*, 20611, true",
        "2061*, 20605, false",
        "*, '', true",
        "20610|20611, 20611, true",
        "20610|20611, 20612, false",
        "2061*|76942, 76942, true",
        "206.0, 20610, false",
        "/206.0/, 20610, true",
        "/206.0/, 206100, false",
        "//, //, true",
        "{code}, 20610, true",
        "a{x}b{x}, a1b1, true",
        "a{x}b{x}, a1b2, false",
    })
    void a_name_fits_as_a_whole(String written, String text, boolean fits) {
        assertThat(LooseText.of(written).fits(text, new HashMap<>())).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "image saved, The IMAGE saved in the record, true",
        "image*record, The image saved in the record, true",
        "a|b, a|b, true",
        "a|b, a, false",
        "40., 401, false",
        "/sa[vf]ed/, The image saved, true",
    })
    void words_stand_anywhere_in_any_case(String written, String text, boolean isIn) {
        assertThat(LooseText.of(written).isIn(text, new HashMap<>())).isEqualTo(isIn);
    }

    @ParameterizedTest
    @CsvSource({
        "left {x}, 'left 40 mg', 40",
        "left {x}, 'there is left 40.5, and more', 40.5",
        "left {x}, 'there is left 40.', 40",
        "{x} mg is, 'of it 40 mg is left', 40",
        "between {x} and, between L4-L5 and below, L4-L5",
        "found `{x}`, 'found `right-index`, which', right-index",
        "({x}), a line (20610-LT) of it, 20610-LT",
    })
    void a_placeholder_in_words_is_one_word_wherever_it_stands(String written, String text, String word) {
        Map<String, String> known = new HashMap<>();

        assertThat(LooseText.of(written).isIn(text, known)).isTrue();
        assertThat(known).containsOnly(Map.entry("x", word));
    }

    @ParameterizedTest
    @CsvSource({
        "left {x}, left 40 mg, 40, true",
        "left {x}, left 40 mg, 4, false",
        "left {x}, left 40.5 mg, 40, false",
        "left {x}, 'left 40, or more', 40, true",
        "{x} mg, left 40 mg, 40, true",
        "{x} mg, left 40 mg, 0, false",
        "{x} is, it is, 'a.', false",
    })
    void a_placeholder_that_is_known_is_that_whole_word(String written, String text, String word, boolean isIn) {
        assertThat(LooseText.of(written).isIn(text, new HashMap<>(Map.of("x", word))))
                .isEqualTo(isIn);
    }

    @Test
    void what_is_learnt_is_kept_if_all_of_it_fits() {
        Map<String, String> known = new HashMap<>(Map.of("y", "1"));
        LooseText name = LooseText.of("{x}");

        assertThat(LooseText.tried(known, tried -> name.fits("a", tried) && name.fits("b", tried)))
                .isFalse();
        assertThat(known).containsOnlyKeys("y");
        assertThat(LooseText.tried(known, tried -> name.fits("a", tried))).isTrue();
        assertThat(known).containsEntry("x", "a");
        assertThat(LooseText.of("{x}").fits("b", known)).isFalse();
    }
}
