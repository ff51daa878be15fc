package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that a payer wants beside what the core gives. */
class AlsoBilledTest {

    private static final Payer FLUOROSCOPY = Payer.with("""
            also-billed:
              fluoroscopy:
                line: "77003"
                beside: ["62321", "62323", "64493"]
                when: {guidance: fluoroscopy}
                from: 2025-01-01
                to: 2025-12-31
                says: Fluoroscopy is paid beside {beside}.
                remedy: For this payer only.
                cite: [hearsay, manual]
            """);
    private static final String LUMBAR =
            "- {target: epidural, approach: interlaminar, region: lumbar, guidance: fluoroscopy}\n";
    private static final String CERVICAL =
            "- {target: epidural, approach: interlaminar, region: cervical, guidance: fluoroscopy}\n";
    private static final String KNEE =
            "- {target: joint-or-bursa, structure: knee, side: left, guidance: fluoroscopy}\n";

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-12-31, true", "2026-01-01, false"})
    void a_line_is_added_on_its_days_with_a_finding(String day, boolean added) {
        CodingResult coded = FLUOROSCOPY.code(day, LUMBAR);

        assertThat(Payer.lines(coded)).isEqualTo(added ? List.of("62323 x1", "77003 x1") : List.of("62323 x1"));
        assertThat(Payer.said(coded))
                .isEqualTo(
                        added
                                ? List.of(
                                        "note fluoroscopy: Fluoroscopy is paid beside 62323. 77003 was added beside 62323; the coding edits would leave it out.")
                                : List.of());
    }

    @Test
    void the_added_line_and_its_finding_name_payer_rule_answer_and_source() {
        CodingResult coded = FLUOROSCOPY.code("2025-03-03", LUMBAR);

        CodedLine line = coded.lines().get(1);
        assertThat(line.from()).isEqualTo("acme");
        assertThat(line.title()).isEqualTo("fluoroscopic guidance of the needle at the spine");
        assertThat(line.line().procedures()).containsExactly(1);
        assertThat(line.because()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("policy-1/fluoroscopy");
            assertThat(reason.answer()).isEqualTo("fluoroscopy");
            assertThat(reason.citation().title()).isEqualTo("a forum");
        });
        CodedFinding finding = coded.findings().stream()
                .filter(one -> one.from().equals("acme"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.rule()).isEqualTo("policy-1/fluoroscopy");
        assertThat(finding.finding().remedy()).isEqualTo("For this payer only.");
        assertThat(finding.finding().procedures()).containsExactly(1);
    }

    @Test
    void it_comes_once_a_day_behind_the_first_line_it_is_wanted_beside() {
        CodingResult coded = FLUOROSCOPY.code("2025-03-03", LUMBAR + CERVICAL);

        assertThat(Payer.lines(coded)).containsExactly("62323 x1", "77003 x1", "62321 x1");
        assertThat(Payer.said(coded)).hasSize(1);
    }

    @Test
    void the_first_procedure_that_does_not_meet_the_condition_is_passed_over() {
        CodingResult coded = FLUOROSCOPY.code("2025-03-03", LUMBAR.replace("fluoroscopy", "ct") + CERVICAL);

        assertThat(Payer.lines(coded)).containsExactly("62323 x1", "62321 x1", "77003 x1");
    }

    @Test
    void a_line_without_the_condition_or_the_code_gets_none() {
        assertThat(Payer.lines(FLUOROSCOPY.code("2025-03-03", LUMBAR.replace("fluoroscopy", "ct"))))
                .containsExactly("62323 x1");
        assertThat(Payer.lines(FLUOROSCOPY.code("2025-03-03", KNEE))).containsExactly("20610-LT x1", "77002 x1");
    }

    @Test
    void a_code_that_is_on_the_claim_already_is_not_added_again() {
        CodingResult coded = FLUOROSCOPY.code("2025-03-03", """
                - {target: peripheral-nerve, nerve: stellate-ganglion, side: left, guidance: fluoroscopy, separate-site: yes}
                """ + CERVICAL);

        assertThat(Payer.lines(coded).stream().filter(line -> line.startsWith("77003")))
                .hasSize(1);
        assertThat(Payer.said(coded)).isEmpty();
    }

    @Test
    void an_encounter_keeps_its_one_kind_of_guidance_and_the_coder_is_told() {
        CodingResult coded = FLUOROSCOPY.code("2025-03-03", KNEE.replace("}", ", separate-site: yes}") + LUMBAR);

        assertThat(Payer.lines(coded)).containsExactly("20610-59-LT x1", "77002-59 x1", "62323 x1");
        assertThat(Payer.said(coded))
                .containsExactly(
                        "warning fluoroscopy: Fluoroscopy is paid beside 62323. 77003 was not added beside 62323, because 77002 is on the claim, and an encounter has one kind of guidance.");
    }

    @ParameterizedTest
    @CsvSource({"office, 77003 x1", "outpatient-hospital, 77003-26 x1"})
    void it_takes_the_modifiers_of_core_guidance(String place, String line) {
        CodingResult coded = FLUOROSCOPY.codeAt(place, "2025-03-03", LUMBAR);

        assertThat(Payer.lines(coded)).contains(line);
    }

    @Test
    void a_code_that_is_not_in_force_is_only_told_of() {
        CodingResult coded = Payer.with("""
                also-billed:
                  retired: {line: "64999", beside: ["62323"], units: 2, says: Both are paid., cite: manual}
                  leaves: {line: "20561", beside: ["62323"], units: 2, severity: note, says: Needling is paid., cite: manual}
                """).code("2019-12-31", LUMBAR);

        assertThat(Payer.lines(coded)).containsExactly("62323 x1", "64999 x2");
        assertThat(Payer.said(coded))
                .containsExactlyInAnyOrder(
                        "note retired: Both are paid. 64999 was added beside 62323.",
                        "warning leaves: Needling is paid. 20561 was not added beside 62323, because it is not in force on 2019-12-31.");
    }

    @Test
    void without_a_condition_the_line_rests_on_what_led_to_the_line_beside_it() {
        CodingResult coded = Payer.with("""
                also-billed:
                  always: {line: "77003", beside: ["62323"], says: It is paid., cite: manual}
                """).code("2025-03-03", LUMBAR);

        assertThat(coded.lines().get(1).because())
                .isNotEmpty()
                .allMatch(reason -> reason.rule().equals("policy-1/always"));
    }

    @Test
    void the_payers_own_modifiers_and_unit_limits_hold_for_it() {
        CodingResult coded = Payer.with("""
                also-billed:
                  always: {line: "77003", beside: ["62323"], units: 2, says: It is paid., cite: manual}
                modifiers:
                  - {add: GA, lines: ["77003"], cite: manual}
                unit-limits:
                  one: {lines: ["77003"], per: day, says: "{units} are too many.", periods: [{at-most: 1, cite: manual}]}
                """).code("2025-03-03", LUMBAR);

        assertThat(Payer.lines(coded)).containsExactly("62323 x1", "77003-GA x2");
        assertThat(Payer.said(coded)).contains("warning one: 2 are too many.");
    }

    @Test
    void what_is_left_open_counts_only_where_the_line_hangs_on_it() {
        CodingResult open = FLUOROSCOPY.code("2025-03-03", LUMBAR.replace(", guidance: fluoroscopy", ""));

        assertThat(Payer.lines(open)).noneMatch(line -> line.startsWith("77003"));
        assertThat(open.complete()).isFalse();
    }

    @Test
    void typed_lines_are_not_blamed_for_it() {
        List<String> said = FLUOROSCOPY.check("2025-03-03", "62323", "77003");

        assertThat(said)
                .containsExactly(
                        "note fluoroscopy: Fluoroscopy is paid beside 62323. 77003 stands beside 62323; the coding edits would leave it out. This depends on `guidance`.");
        assertThat(FLUOROSCOPY.checkAll("2025-03-03", "62323", "77003")).noneMatch(one -> one.contains("77003 is"));
        assertThat(FLUOROSCOPY.checkAll("2025-03-03", "62323", "77003"))
                .noneMatch(one -> one.startsWith("blocking") || one.contains("pair-guidance"));
        assertThat(FLUOROSCOPY.checkAll("2026-03-03", "62323", "77003")).anyMatch(one -> one.startsWith("blocking"));
    }

    @Test
    void it_is_listed_among_what_the_payer_changes() {
        assertThat(Changes.of(FLUOROSCOPY
                        .wizard()
                        .coding(new PayerId("acme"))
                        .toOptional()
                        .orElseThrow()))
                .extracting(change -> change.name(), change -> change.kind().name())
                .containsExactly(org.assertj.core.api.Assertions.tuple("policy-1/fluoroscopy", "LINE"));
    }

    @Test
    void it_needs_a_source_of_high_confidence_and_known_codes() {
        assertThat(Payer.with("""
                also-billed:
                  fluoroscopy: {line: "77003", beside: ["62323"], says: Paid., cite: hearsay}
                """).problems())
                .singleElement()
                .asString()
                .startsWith("C004 the line billed besides `fluoroscopy`");
        assertThat(Payer.with("""
                also-billed:
                  fluoroscopy: {line: "77009", beside: ["62329"], says: Paid., cite: manual}
                """).problems())
                .hasSize(2)
                .allMatch(problem -> problem.endsWith("is not in the code set"));
        assertThat(Payer.with("""
                also-billed:
                  fluoroscopy: {line: "77003", beside: ["62323"], when: {guidnce: fluoroscopy}, says: Paid., cite: manual}
                """).problems())
                .singleElement()
                .asString()
                .contains("`guidnce` is not a question or a fact");
    }

    @Test
    void it_collides_with_another_of_its_line_and_with_taking_the_line_off() {
        String also = """
                also-billed:
                  one: {line: "77003", beside: ["62323"], when: {guidance: fluoroscopy}, says: Paid., cite: manual}
                """;
        assertThat(Payer.with(also + """
                  two: {line: "77003", beside: ["62321"], from: 2025-01-01, says: Paid., cite: manual}
                """).problems())
                .containsExactly(
                        "L009 the line billed besides `one` and the line billed besides `two` collide on 77003, from 2025-01-01");
        assertThat(Payer.with(also, """
                not-billed:
                  off: {lines: ["77003", "77002"], says: Not paid., cite: manual}
                """).problems())
                .singleElement()
                .asString()
                .startsWith("L009")
                .contains("collide on 77003");
        assertThat(Payer.with(also, """
                also-billed:
                  two: {line: "77003", beside: ["62321"], when: {guidance: ct}, says: Paid., cite: manual}
                not-billed:
                  off: {lines: ["62323", "77002"], says: Not paid., cite: manual}
                """).problems()).isEmpty();
    }
}
