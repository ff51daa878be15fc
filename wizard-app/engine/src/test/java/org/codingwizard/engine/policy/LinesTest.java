package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payer changes on lines, and that it is always told. */
class LinesTest {

    private static final Payer MODIFIERS = Payer.with("""
            modifiers:
              - {add: GA, lines: ["20610"], when: {structure: knee}, from: 2025-01-01, to: 2025-06-30, cite: manual}
              - {forbid: "50", lines: ["20610"], id: no-fifty, says: "No 50 on {line}.", remedy: Split it., to: 2025-03-31, cite: manual}
              - {instead-of: "59", add: XS, lines: ["20550", "20551"], from: 2025-01-01, cite: [hearsay, manual]}
            """);
    private static final Payer NOT_BILLED = Payer.with("""
            not-billed:
              guidance-of-points:
                lines: ["76942"]
                when: {target: trigger-point}
                from: 2025-01-01
                says: "{line} is not paid with trigger points."
                remedy: Leave it off.
                cite: manual
              steroid:
                drugs: triamcinolone-acetonide
                severity: note
                to: 2025-12-31
                says: The price of the injection holds the steroid, so {line} is not billed.
                cite: manual
            """);

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, left, 20610-LT x1",
        "2025-01-01, left, 20610-LT-GA x1",
        "2025-06-30, left, 20610-LT-GA x1",
        "2025-07-01, left, 20610-LT x1",
        "2025-03-31, both, 20610-GA x1",
        "2025-04-01, both, 20610-50-GA x1"
    })
    void modifiers_go_on_and_come_off_on_their_days(String day, String side, String line) {
        CodingResult coded = MODIFIERS.code(day, knee(side));

        assertThat(Payer.lines(coded)).containsExactly(line);
    }

    @Test
    void a_modifier_that_came_off_is_named_with_its_source() {
        CodingResult coded = MODIFIERS.code("2025-03-31", knee("both"));

        assertThat(Payer.said(coded)).containsExactly("warning no-fifty: No 50 on 20610.");
        CodedFinding finding = coded.findings().stream()
                .filter(one -> one.from().equals("acme"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.rule()).isEqualTo("policy-1/no-fifty");
        assertThat(finding.finding().remedy()).isEqualTo("Split it.");
        assertThat(finding.finding().procedures()).containsExactly(1);
        assertThat(finding.finding().citation().title()).isEqualTo("provider manual");
        assertThat(Payer.said(MODIFIERS.code("2025-03-31", knee("left")))).isEmpty();
    }

    @Test
    void a_demanded_modifier_tells_the_answer_it_rests_on() {
        CodingResult coded = MODIFIERS.code("2025-01-01", knee("left"));

        assertThat(coded.lines().get(0).because())
                .filteredOn(reason -> reason.rule().equals("policy-1/modifiers/GA"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.citation().title()).isEqualTo("provider manual"))
                .satisfies(reason -> assertThat(reason.answer()).isEqualTo("knee"));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 59, 0", "2025-01-01, XS, 1"})
    void a_modifier_takes_the_place_of_another(String day, String modifier, int findings) {
        CodingResult coded = MODIFIERS.code(day, """
                - {target: joint-or-bursa, structure: shoulder, side: left, guidance: none}
                - {target: tendon-or-ligament, tendon-part: sheath, side: left, guidance: none, separate-site: yes}
                """);

        assertThat(Payer.lines(coded)).contains("20550-" + modifier + "-LT x1");
        assertThat(Payer.said(coded)).hasSize(findings);
    }

    @Test
    void typed_lines_are_told_which_modifiers_come_off() {
        assertThat(MODIFIERS.check("2025-03-31", "20610-50")).contains("warning no-fifty: No 50 on 20610.");
        assertThat(MODIFIERS.check("2025-03-31", "20610-RT")).noneMatch(said -> said.contains("no-fifty"));
        assertThat(MODIFIERS.check("2025-03-31", "20550-59"))
                .containsExactly("note modifier-59-replaced: This payer wants modifier XS instead of 59 on 20550.");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, true", "2025-01-01, false"})
    void a_line_that_is_not_billed_goes_with_a_finding(String day, boolean stays) {
        CodingResult coded = NOT_BILLED.code(day, points());

        assertThat(Payer.lines(coded).contains("76942 x1")).isEqualTo(stays);
        assertThat(Payer.said(coded).contains("warning guidance-of-points: 76942 is not paid with trigger points."))
                .isNotEqualTo(stays);
    }

    @Test
    void a_line_that_two_procedures_share_stays_for_the_one_that_is_paid() {
        CodingResult coded = NOT_BILLED.code("2025-01-01", points() + """
                - {target: carpal-tunnel, side: left, guidance: ultrasound, image-recorded: yes}
                """);

        assertThat(coded.lines())
                .filteredOn(line -> line.line().code().value().equals("76942"))
                .singleElement()
                .satisfies(line -> assertThat(line.line().procedures()).containsExactly(2));
        assertThat(Payer.said(coded)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true"})
    void a_drug_that_is_not_billed_goes_with_a_finding(String day, boolean billed) {
        CodingResult coded = NOT_BILLED.code(day, """
                - target: joint-or-bursa
                  structure: knee
                  side: left
                  guidance: none
                  substances:
                    - {substance: triamcinolone-acetonide, amount: 40 mg, container: single-dose, discarded: 0 mg}
                    - {substance: methylprednisolone-acetate, amount: 40 mg, container: single-dose, discarded: 0 mg}
                """);

        assertThat(Payer.lines(coded).contains("J3301-JZ x4")).isEqualTo(billed);
        assertThat(Payer.lines(coded)).contains("20610-LT x1", "J1010-JZ x40");
        assertThat(Payer.said(coded))
                .isEqualTo(
                        billed
                                ? List.of()
                                : List.of(
                                        "note steroid: The price of the injection holds the steroid, so J3301 is not billed."));
    }

    @Test
    void every_drug_may_be_left_off() {
        CodingResult coded = Payer.with("""
                not-billed:
                  drugs: {drugs: all, when: {place-of-service: office}, says: Drugs are in the rate., cite: manual}
                """).code("2025-03-01", """
                        - target: joint-or-bursa
                          structure: knee
                          side: left
                          guidance: none
                          substances:
                            - {substance: triamcinolone-acetonide, amount: 40 mg, container: single-dose, discarded: 10 mg}
                        """);

        assertThat(Payer.lines(coded)).containsExactly("20610-LT x1");
        assertThat(Payer.said(coded)).containsExactly("warning drugs: Drugs are in the rate.");
    }

    @Test
    void an_add_on_does_not_stay_without_the_line_it_is_added_to() {
        CodingResult coded = Payer.with("""
                not-billed:
                  first: {lines: ["64493"], says: Not paid., cite: manual}
                """).code("2025-03-03", """
                        - {target: facet-joint, levels: [L3-L4 left, L4-L5 left], guidance: fluoroscopy, purpose: therapeutic}
                        """);

        assertThat(Payer.lines(coded)).isEmpty();
        assertThat(Payer.said(coded)).containsExactly("warning first: Not paid.");
    }

    @Test
    void typed_lines_are_told_what_is_not_billed() {
        assertThat(NOT_BILLED.check("2025-12-31", "20610-LT", "J3301x4"))
                .contains("note steroid: The price of the injection holds the steroid, so J3301 is not billed.");
        assertThat(NOT_BILLED.check("2026-01-01", "20610-LT", "J3301x4")).isEmpty();
    }

    private static String knee(String side) {
        return "- {target: joint-or-bursa, structure: knee, side: " + side + ", guidance: none}\n";
    }

    private static String points() {
        return "- {target: trigger-point, muscles: [trapezius left], guidance: ultrasound, image-recorded: yes}\n";
    }
}
