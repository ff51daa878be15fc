package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices that a payer adds to core questions, or rules out. */
class ChoicesTest {

    private static final Payer PAYER = Payer.with("""
            choices:
              - {question: guidance, add: thermography, label: thermography, synonyms: [heat camera], like: none, cite: manual}
              - {question: structure, add: artificial-knee, label: artificial knee joint, like: knee, cite: manual}
              - {question: side, add: patients-left, label: the patient's left, like: left, cite: manual}
              - {question: substance, add: house-steroid, label: steroid of the house, like: triamcinolone-acetonide, cite: manual}
            advice:
              thermography-is-not-guidance:
                when: {guidance: thermography}
                severity: note
                says: "{guidance} is no guidance."
                cite: manual
              house-steroid-given:
                when: {substances: {any-of: [house-steroid]}}
                severity: note
                says: "Given was {substances}."
                cite: manual
            conflicts:
              no-steroid-beside-metal:
                when: {structure: artificial-knee, guidance: ultrasound}
                from: 2025-01-01
                to: 2025-12-31
                at: guidance
                says: Nobody looks at metal with ultrasound.
                remedy: Look at the record.
                cite: hearsay
            """);

    @Test
    void an_added_choice_goes_the_way_of_the_one_it_is_like() {
        CodingResult coded = PAYER.code("2026-03-02", knee("thermography", "triamcinolone-acetonide"));
        CodingResult like = PAYER.code("2026-03-02", """
                - target: joint-or-bursa
                  structure: knee
                  side: left
                  guidance: none
                  substances: [{substance: triamcinolone-acetonide, amount: 40 mg, container: multi-dose}]
                """);

        assertThat(Payer.lines(coded))
                .containsExactly("20610-LT x1", "J3301 x4")
                .isEqualTo(Payer.lines(like));
        assertThat(coded.missing()).isEmpty();
        assertThat(Payer.said(coded))
                .containsExactly("note thermography-is-not-guidance: thermography is no guidance.");
        assertThat(Payer.said(like)).isEmpty();
    }

    @Test
    void an_added_substance_has_the_line_of_the_one_it_is_like() {
        CodingResult coded = PAYER.code("2026-03-02", knee("none", "house-steroid"));

        assertThat(Payer.lines(coded)).containsExactly("20610-LT x1", "J3301 x4");
        assertThat(Payer.said(coded)).containsExactly("note house-steroid-given: Given was house-steroid.");
    }

    @Test
    void a_missing_answer_names_the_added_choices() {
        CodingResult coded =
                PAYER.code("2026-03-02", "- {target: joint-or-bursa, structure: artificial-knee, side: left}\n");

        assertThat(coded.missing())
                .filteredOn(missing -> missing.key().question().text().equals("guidance"))
                .flatExtracting(Missing::choices)
                .contains("none", "thermography");
    }

    @Test
    void every_answer_still_leads_on() {
        assertThat(PAYER.problems()).isEmpty();
        assertThat(PAYER.analysis()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-12-31, true", "2026-01-01, false"})
    void a_choice_is_ruled_out_on_the_days_of_a_conflict(String day, boolean refused) {
        assertThat(PAYER.refuses(day, """
                - {target: joint-or-bursa, structure: artificial-knee, side: left, guidance: ultrasound, image-recorded: yes}
                """))
                .isEqualTo(refused ? List.of("R013 Nobody looks at metal with ultrasound.") : List.of());
    }

    @Test
    void no_other_payer_has_the_choice() {
        assertThat(PAYER.wizard()
                        .coding(PayerId.NONE)
                        .toOptional()
                        .orElseThrow()
                        .graph()
                        .questions())
                .allMatch(question -> question.choice("thermography").isEmpty());
    }

    private static String knee(String guidance, String drug) {
        return """
                - target: joint-or-bursa
                  structure: artificial-knee
                  side: patients-left
                  guidance: %s
                  substances: [{substance: %s, amount: 40 mg, container: multi-dose}]
                """.formatted(guidance, drug);
    }
}
