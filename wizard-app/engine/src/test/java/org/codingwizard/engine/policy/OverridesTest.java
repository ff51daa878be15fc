package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Core findings that do not hold for a payer. */
class OverridesTest {

    private static final Payer PAYER = Payer.with("""
            overrides:
              - {finding: never-paid, lines: [M0076], from: 2025-01-01, to: 2025-12-31, reason: It is in the fee schedule of acme., cite: manual}
              - {finding: pair-same-site, lines: ["20552"], when: {place-of-service: office}, reason: Acme pays both., cite: [hearsay, manual]}
            """);

    @ParameterizedTest
    @CsvSource({"2024-12-31, BLOCKING", "2025-01-01, NOTE", "2025-12-31, NOTE", "2026-01-01, BLOCKING"})
    void a_finding_that_does_not_hold_is_a_note_on_its_days(String day, String severity) {
        CodingResult coded = PAYER.code(day, "- {target: prolotherapy, guidance: none}\n");

        CodedFinding finding = finding(coded, "never-paid");
        assertThat(finding.finding().severity()).hasToString(severity);
        assertThat(coded.isBlocked()).isEqualTo(severity.equals("BLOCKING"));
    }

    @Test
    void the_note_names_the_payer_the_reason_and_the_payers_source() {
        CodedFinding finding =
                finding(PAYER.code("2025-06-02", "- {target: prolotherapy, guidance: none}\n"), "never-paid");

        assertThat(finding.finding().message())
                .startsWith("M0076 is never paid by this fee schedule")
                .endsWith("This does not hold for Acme Health Plan: It is in the fee schedule of acme.");
        assertThat(finding.from()).isEqualTo("acme");
        assertThat(finding.rule()).isEqualTo("policy-1/overrides/never-paid");
        assertThat(finding.finding().citation().title()).isEqualTo("provider manual");
    }

    @Test
    void a_line_stays_where_the_pair_edit_does_not_hold() {
        String same = """
                - {target: joint-or-bursa, structure: shoulder, side: left, guidance: none}
                - {target: trigger-point, muscles: [left deltoid], guidance: none, separate-site: no}
                """;

        CodingResult office = PAYER.code("2026-03-02", same);

        assertThat(Payer.lines(office)).containsExactly("20610-LT x1", "20552 x1");
        assertThat(Payer.said(office))
                .singleElement()
                .asString()
                .startsWith("note pair-same-site: 20552 is part of 20610");
        assertThat(PAYER.check("2026-03-02", "20610-LT", "M0076")).noneMatch(said -> said.contains("never-paid"));
        assertThat(PAYER.check("2025-03-02", "20610-LT", "M0076")).anyMatch(said -> said.startsWith("note never-paid"));
    }

    @Test
    void a_finding_of_the_core_cannot_be_overridden_on_hearsay_where_it_decides() {
        assertThat(Payer.with("""
                overrides:
                  - {finding: never-paid, reason: Somebody said so., cite: hearsay}
                """).problems())
                .singleElement()
                .asString()
                .startsWith("C004 the override of `never-paid` decides");
        assertThat(Payer.with("""
                overrides:
                  - {finding: diagnosis-not-specific, reason: Somebody said so., cite: hearsay}
                """).problems()).isEmpty();
    }

    private static CodedFinding finding(CodingResult coded, String id) {
        return coded.findings().stream()
                .filter(one -> one.finding().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
