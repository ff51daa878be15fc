package org.codingwizard.engine.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "jz-modifer, jz-modifier",
        "jz-modifeir, jz-modifier",
        "KNEE, knee",
        "kneee, knee",
        "nkee, knee",
        "trigger_point, trigger-point",
        "trigegr-piont, trigger-point",
        "mgg, mg",
        "ml, mL",
    })
    void a_near_word_is_suggested(String typed, String meant) {
        assertThat(Suggestions.near(typed, List.of("jz-modifier", "knee", "trigger-point", "mg", "mL")))
                .containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"hip, knee", "no, ct", "x, y", "epidural, facet-joint", "ab, cd", "a, ab", "mri, ct"})
    void a_far_word_is_not(String typed, String known) {
        assertThat(Suggestions.near(typed, List.of(known))).isEmpty();
    }

    @Test
    void all_nearest_words_are_suggested_in_order_and_no_farther_one() {
        assertThat(Suggestions.near("leftt", List.of("lefts", "left", "lefty", "left-arm")))
                .containsExactly("left", "lefts", "lefty");
        assertThat(Suggestions.near("lefft", List.of("lefts", "left"))).containsExactly("left");
    }

    @Test
    void help_asks_what_was_meant() {
        assertThat(Suggestions.didYouMean("wirst", List.of("wrist", "waist"))).contains("did you mean `wrist`?");
        assertThat(Suggestions.didYouMean("leftt", List.of("lefty", "left")))
                .contains("did you mean `left` or `lefty`?");
        assertThat(Suggestions.didYouMean("knee", List.of("elbow"))).isEmpty();
    }
}
