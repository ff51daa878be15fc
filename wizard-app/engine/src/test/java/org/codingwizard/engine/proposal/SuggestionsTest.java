package org.codingwizard.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.codingwizard.engine.coverage.Coverage.Part;
import org.codingwizard.engine.coverage.Item;
import org.codingwizard.engine.coverage.Item.Kind;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.proposal.Suggestions.Found;
import org.codingwizard.engine.proposal.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sessions show of the shipped rules, and sessions for what none shows. */
class SuggestionsTest {

    private static final String TWO_MUSCLES = """
            Two muscles

            date: 2026-01-05
            ...
            target: trigger-point
            muscle-count: 2
            guidance: none
            = 20552
            """;

    @Test
    void a_session_shows_its_questions_choices_routes_lines_and_numbers() {
        List<Example> seen = ShippedRules.shown(TWO_MUSCLES);
        assertThat(seen).isNotEmpty();
        assertThat(item(Kind.QUESTION, "trigger-point/muscle-count").isReachedBy(seen.get(0)))
                .isTrue();
        assertThat(item(Kind.ROUTE, "trigger-point/muscles > muscle-count").isReachedBy(seen.get(0)))
                .isTrue();
        assertThat(item(Kind.ROUTE, "trigger-point/muscles > guidance").isReachedBy(seen.get(0)))
                .isFalse();
        assertThat(item(Kind.CHOICE, "guidance=none").isReachedBy(seen.get(0))).isTrue();
        assertThat(item(Kind.LINE, "trigger-point/injected-muscles 20552").isReachedBy(seen.get(0)))
                .isTrue();
        assertThat(item(Kind.THRESHOLD, "trigger-point/trigger-points=2").isReachedBy(seen.get(0)))
                .isTrue();
        assertThat(item(Kind.THRESHOLD, "trigger-point/trigger-points=3").isReachedBy(seen.get(0)))
                .isFalse();
    }

    @Test
    void what_is_not_shown_is_named_with_its_file_and_line() {
        Item item = item(Kind.ROUTE, "trigger-point/muscles > guidance");
        assertThat(item.where()).matches(".*trigger-point/ruleset\\.yaml:\\d+");
    }

    @Test
    void a_session_that_fails_shows_nothing() {
        assertThat(ShippedRules.shown(TWO_MUSCLES.replace("= 20552", "= 20553")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "QUESTION, trigger-point/image-recorded",
        "CHOICE, substance=botanical",
        "ROUTE, substances/discarded > concentration-of-discarded",
        "EDIT, trigger-point/needling-instead",
        "EDIT, joint-or-bursa/toe-with-finger",
        "EDIT, claim-lines/pair-same-site",
        "LINE, facet-joint/with-imaging 64495",
        "THRESHOLD, trigger-point/trigger-points=3",
        "THRESHOLD, joint-or-bursa/size-of-wrist-neighbor joint-count=1"
    })
    void a_suggested_session_shows_what_it_is_for_when_it_is_played(Kind kind, String name) {
        Item item = item(kind, name);
        Found found = new Suggestions(ShippedRules.WIZARD).of(List.of(item), 1);
        assertThat(found.none()).isEmpty();
        assertThat(found.suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.text()).startsWith("Shows the " + kind.word()).contains("to be judged by a trainer");
            assertThat(ShippedRules.shown(suggestion.text())).anyMatch(item::isReachedBy);
        });
    }

    @Test
    void a_session_stands_for_everything_that_it_shows() {
        List<Item> wanted = List.of(
                item(Kind.ROUTE, "trigger-point/muscles > muscle-count"),
                item(Kind.QUESTION, "trigger-point/muscle-count"),
                item(Kind.QUESTION, "trigger-point/guidance"));
        List<Suggestion> suggestions =
                new Suggestions(ShippedRules.WIZARD).of(wanted, 9).suggestions();
        assertThat(suggestions)
                .singleElement()
                .satisfies(one -> assertThat(one.shows()).containsExactlyInAnyOrderElementsOf(wanted));
    }

    @Test
    void what_no_answers_at_the_prompt_lead_to_is_not_counted() {
        Part part =
                ShippedRules.COVERAGE.shownBy(List.of(), EnumSet.of(Kind.EDIT)).get(0);
        assertThat(part.impossible())
                .anySatisfy(one -> assertThat(one.item().name()).isEqualTo("substances/hyaluronan-container"))
                .anySatisfy(one -> assertThat(one.item().name()).isEqualTo("claim-lines/list-left-out"))
                .allSatisfy(one -> assertThat(one.why()).isNotBlank());
        assertThat(part.open()).noneMatch(item -> item.name().equals("substances/hyaluronan-container"));
    }

    private static Item item(Kind kind, String name) {
        return ShippedRules.item(kind, name);
    }
}
