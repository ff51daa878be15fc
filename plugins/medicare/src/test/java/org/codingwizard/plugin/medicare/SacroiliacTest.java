package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.testkit.Coded;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SacroiliacTest {

    private static final TestWizard WIZARD = TestWizard.with(List.of(new MedicarePlugin()));

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "ngs", "noridian-je", "noridian-jf", "palmetto", "wps"})
    void diagnostic_sessions_within_the_limit_carry_kx(String contractor) {
        Visit visit = Visit.at(contractor, "2026-04-13").with("M53.3");
        assertThat(joint(visit, "diagnostic", "prior-sessions: 0").lines()).containsExactly("27096-LT-KX x1");
        Coded second = joint(visit, "diagnostic", "prior-sessions: 1");
        assertThat(second.lines()).containsExactly("27096-LT-KX x1");
        assertThat(second.findings()).noneMatch(limit -> limit.startsWith("warning sacroiliac"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "ngs", "noridian-je", "noridian-jf", "palmetto", "wps"})
    void a_third_diagnostic_session_carries_kx_and_is_beyond_the_limit(String contractor) {
        Coded coded = joint(Visit.at(contractor, "2026-04-13").with("M53.3"), "diagnostic", "prior-sessions: 2");
        assertThat(coded.lines()).containsExactly("27096-LT-KX x1");
        assertThat(coded.findings()).anyMatch(limit -> limit.startsWith("warning sacroiliac-diagnostic-sessions"));
    }

    @Test
    void a_diagnostic_line_does_not_wait_for_the_number_of_sessions() {
        Coded coded = joint(Visit.at("cgs", "2026-04-13").with("M53.3"), "diagnostic");
        assertThat(coded.complete()).isTrue();
        assertThat(coded.lines()).containsExactly("27096-LT-KX x1");
        assertThat(coded.missing()).isEmpty();
    }

    @Test
    void a_therapeutic_line_does_not_wait_for_the_number_of_sessions() {
        Coded coded = joint(Visit.at("cgs", "2026-04-13").with("M53.3"), "therapeutic");
        assertThat(coded.lines()).containsExactly("27096-LT x1");
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void a_diagnostic_line_is_open_until_the_contractor_is_given() {
        Coded coded = WIZARD.coded("""
                date-of-service: 2026-04-13
                payer: medicare
                procedures:
                  - target: sacroiliac
                    sacroiliac-target: joint
                    guidance: fluoroscopy
                    side: left
                    purpose: diagnostic
                    substances: []
                """);
        assertThat(coded.complete()).isFalse();
        assertThat(coded.missing()).contains("contractor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "ngs", "noridian-je", "noridian-jf", "palmetto", "wps"})
    void four_therapeutic_sessions_are_within_the_limit_and_a_fifth_is_not(String contractor) {
        Visit visit = Visit.at(contractor, "2026-04-13").with("M46.1");
        assertThat(joint(visit, "therapeutic", "prior-sessions: 3").findings())
                .noneMatch(limit -> limit.startsWith("warning sacroiliac-therapeutic-sessions"));
        Coded fifth = joint(visit, "therapeutic", "prior-sessions: 4");
        assertThat(fifth.lines()).containsExactly("27096-LT x1");
        assertThat(fifth.findings()).anyMatch(limit -> limit.startsWith("warning sacroiliac-therapeutic-sessions"));
    }

    @ParameterizedTest
    @CsvSource({
        "cgs, 2023-03-18, 2023-03-19",
        "ngs, 2023-03-18, 2023-03-19",
        "noridian-je, 2023-03-18, 2023-03-19",
        "noridian-jf, 2023-03-18, 2023-03-19",
        "palmetto, 2023-03-18, 2023-03-19",
        "wps, 2024-12-25, 2024-12-26"
    })
    void kx_and_limits_begin_with_the_policy(String contractor, String before, String first) {
        assertThat(joint(Visit.at(contractor, first), "diagnostic", "prior-sessions: 0")
                        .lines())
                .containsExactly("27096-LT-KX x1");
        Coded earlier = joint(Visit.at(contractor, before), "diagnostic", "prior-sessions: 5");
        assertThat(earlier.lines()).containsExactly("27096-LT x1");
        assertThat(earlier.findings()).anyMatch(finding -> finding.startsWith("note limit-unknown-before"));
        assertThat(earlier.findings()).noneMatch(finding -> finding.startsWith("warning sacroiliac"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-coast", "novitas"})
    void without_a_policy_there_is_neither_kx_nor_limit_and_a_note_says_so(String contractor) {
        Coded coded = joint(Visit.at(contractor, "2026-04-13"), "diagnostic", "prior-sessions: 5");
        assertThat(coded.lines()).containsExactly("27096-LT x1");
        assertThat(coded.findings()).contains("note no-sacroiliac-policy");
        assertThat(coded.findings()).noneMatch(finding -> finding.startsWith("warning sacroiliac"));
    }

    @Test
    void both_sides_in_the_office_are_one_line_with_50() {
        Coded coded = sides(Visit.at("wps", "2026-04-06").with("M46.1"), "joint");
        assertThat(coded.lines()).containsExactly("27096-50 x1");
    }

    @Test
    void both_sides_on_the_claim_of_a_surgery_center_are_two_lines() {
        Coded coded = sides(Visit.at("wps", "2026-04-06").with("M46.1").inSurgeryCenter(), "joint");
        assertThat(coded.lines()).containsExactlyInAnyOrder("G0260-RT x1", "G0260-LT x1");
    }

    @Test
    void the_facility_line_gets_no_kx_but_a_warning() {
        Coded coded =
                joint(Visit.at("ngs", "2026-04-13").with("M46.1").inSurgeryCenter(), "diagnostic", "prior-sessions: 0");
        assertThat(coded.lines()).containsExactly("G0260-LT x1");
        assertThat(coded.findings()).contains("warning kx-on-facility-line");
    }

    @Test
    void the_nerves_are_counted_and_marked_as_the_joint_is() {
        Coded coded = WIZARD.coded(Visit.at("palmetto", "2026-04-13")
                .file(
                        "target: sacroiliac",
                        "sacroiliac-target: nerves",
                        "guidance: ct",
                        "side: right",
                        "purpose: diagnostic",
                        "prior-sessions: 0",
                        "substances: []"));
        assertThat(coded.lines()).containsExactly("64451-RT-KX x1");
    }

    @ParameterizedTest
    @CsvSource({
        "cgs, 2025-03-27, sacroiliac-cgs",
        "noridian-je, 2024-06-01, sacroiliac-noridian",
        "noridian-jf, 2024-06-01, sacroiliac-noridian"
    })
    void a_diagnosis_outside_the_list_is_a_warning(String contractor, String date, String finding) {
        Visit visit = Visit.at(contractor, date);
        assertThat(joint(visit.with("M54.16"), "therapeutic", "prior-sessions: 0")
                        .findings())
                .contains("warning " + finding);
        for (String covered : new String[] {"M43.28", "M46.1", "M47.818", "M53.3"}) {
            assertThat(joint(visit.with(covered), "therapeutic", "prior-sessions: 0")
                            .findings())
                    .doesNotContain("warning " + finding);
        }
    }

    @ParameterizedTest
    @CsvSource({"cgs, 2025-03-26", "noridian-je, 2024-05-31", "ngs, 2026-04-13", "wps, 2026-04-13"})
    void where_no_list_is_known_no_diagnosis_is_judged(String contractor, String date) {
        assertThat(joint(Visit.at(contractor, date).with("M54.16"), "therapeutic", "prior-sessions: 0")
                        .findings())
                .noneMatch(finding -> finding.startsWith("warning sacroiliac-"));
    }

    @Test
    void ultrasound_is_warned_of_beside_the_code_it_leads_to() {
        Coded coded = WIZARD.coded(Visit.at("ngs", "2026-04-13")
                .file(
                        "target: sacroiliac",
                        "sacroiliac-target: joint",
                        "guidance: ultrasound",
                        "image-recorded: yes",
                        "substances: []"));
        assertThat(coded.lines()).containsExactly("20552 x1", "76942 x1");
        assertThat(coded.findings()).contains("warning imaging-required");
    }

    @ParameterizedTest
    @CsvSource({"signed, 27096-LT-GA x1", "not-signed, 27096-LT-GZ x1", "not-needed, 27096-LT x1"})
    void beyond_the_limit_the_notice_decides_the_modifier(String notice, String line) {
        Visit visit = Visit.at("cgs", "2026-04-13").with("M46.1");
        assertThat(joint(visit, "therapeutic", "prior-sessions: 4", "advance-notice: " + notice)
                        .lines())
                .containsExactly(line);
        assertThat(joint(visit, "therapeutic", "prior-sessions: 3", "advance-notice: " + notice)
                        .lines())
                .containsExactly("27096-LT x1");
    }

    private static Coded joint(Visit visit, String purpose, String... more) {
        return WIZARD.coded(visit.file(
                "target: sacroiliac",
                "sacroiliac-target: joint",
                "guidance: fluoroscopy",
                "side: left",
                "purpose: " + purpose,
                "substances: []",
                String.join("\n    ", more)));
    }

    private static Coded sides(Visit visit, String target) {
        return WIZARD.coded(visit.file(
                "target: sacroiliac",
                "sacroiliac-target: " + target,
                "guidance: fluoroscopy",
                "side: both",
                "prior-sessions: 0",
                "substances: []"));
    }
}
