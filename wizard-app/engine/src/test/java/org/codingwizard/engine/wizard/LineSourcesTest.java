package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.render.ResultJson;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;

/** A result names every source of an answer, as marks in text and as a list in JSON. */
class LineSourcesTest {

    private static final String FACET = """
            {"date-of-service": "2026-05-04", "procedures": [{"target": "facet-joint", "guidance": "ct",
            "levels": ["C4-C5 right"], "substances": []}]}
            """;

    @Test
    void every_source_has_a_mark_behind_the_answer_in_the_order_in_which_the_rules_looked() {
        String text = new ResultText(Screen.PLAIN).of(coded());

        assertThat(text)
                .containsIgnoringWhitespaces(
                        "target = facet-joint [1], guidance = ct [2], levels = C4-C5 right [1][3]");
        assertThat(text).contains("R-008", "R-009", "R-050");
    }

    @Test
    void the_first_citation_keeps_its_name_and_all_are_listed_where_there_are_several() {
        String json = new ResultJson().coded("a.json", coded());

        assertThat(json)
                .containsPattern(
                        "\"fact\":\"levels\"[^{}]*\"citation\":\"[^\"]*R-008[^\"]*\",\"citations\":\\[\"[^\"]*R-008[^]]*R-009[^]]*]}");
        assertThat(json)
                .containsPattern("\"fact\":\"target\",\"answer\":\"facet-joint\",\"rule\":\"procedure/target\","
                        + "\"citation\":\"[^\"]*\"}");
    }

    private static CodingResult coded() {
        return new EncounterCoder(ShippedWizard.wizard())
                .code(SourceText.of("a.json", FACET))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
    }
}
