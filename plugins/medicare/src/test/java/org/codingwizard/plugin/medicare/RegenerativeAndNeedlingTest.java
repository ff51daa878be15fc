package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.testkit.Coded;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegenerativeAndNeedlingTest {

    private static final TestWizard WIZARD = TestWizard.with(List.of(new MedicarePlugin()));

    @Test
    void prolotherapy_is_given_with_a_warning_and_complete_without_a_notice() {
        Coded coded = WIZARD.coded(Visit.at("novitas", "2026-07-28").file("target: prolotherapy", "substances: []"));
        assertThat(coded.lines()).containsExactly("M0076 x1");
        assertThat(coded.findings()).contains("warning prolotherapy-not-covered");
        assertThat(coded.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"signed, M0076-GA x1", "not-signed, M0076-GZ x1", "not-needed, M0076-GY x1"})
    void the_notice_decides_the_modifier_of_prolotherapy(String notice, String line) {
        Coded coded = WIZARD.coded(Visit.at("novitas", "2026-07-28")
                .file("target: prolotherapy", "advance-notice: " + notice, "substances: []"));
        assertThat(coded.lines()).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "first-coast", "ngs", "noridian-je", "noridian-jf", "novitas", "palmetto"})
    void plasma_is_refused_by_the_contractors_that_have_a_policy(String contractor) {
        Coded coded =
                WIZARD.coded(Visit.at(contractor, "2026-07-28").file("target: platelet-rich-plasma", "substances: []"));
        assertThat(coded.lines()).containsExactly("0232T x1");
        assertThat(coded.findings()).contains("warning plasma-not-covered-" + contractor);
    }

    @Test
    void plasma_without_a_policy_is_said_to_be_unknown() {
        Coded coded = WIZARD.coded(Visit.at("wps", "2026-07-28")
                .file("target: platelet-rich-plasma", "advance-notice: signed", "substances: []"));
        assertThat(coded.lines()).containsExactly("0232T-GA x1");
        assertThat(coded.findings())
                .contains("warning plasma-no-policy")
                .noneMatch(finding -> finding.contains("plasma-not-covered"));
    }

    @Test
    void needling_is_covered_for_chronic_low_back_pain_from_its_first_day() {
        assertThat(needled("2020-01-21", "prior-sessions: 0").findings())
                .contains("warning needling-low-back-only")
                .doesNotContain("warning needling-before-coverage");
        assertThat(needled("2020-01-20").findings())
                .contains("warning needling-before-coverage")
                .doesNotContain("warning needling-low-back-only");
    }

    @ParameterizedTest
    @CsvSource({"11, false, false", "12, true, false", "19, true, false", "20, false, true"})
    void twelve_sessions_then_eight_more_and_twenty_a_year(int earlier, boolean improving, boolean beyond) {
        Coded coded = needled("2026-02-02", "prior-sessions: " + earlier);
        assertThat(coded.lines()).containsExactly("20560 x1");
        assertThat(coded.findings().contains("warning needling-beyond-twelve")).isEqualTo(improving);
        assertThat(coded.findings().contains("warning needling-sessions-a-year"))
                .isEqualTo(beyond);
    }

    @Test
    void a_trigger_point_without_a_drug_is_warned_of_as_needling() {
        Coded coded = WIZARD.coded(Visit.at("novitas", "2026-02-02")
                .file(
                        "target: trigger-point",
                        "muscle-count: 3",
                        "guidance: none",
                        "substances: [{substance: none}]",
                        "advance-notice: not-signed"));
        assertThat(coded.lines()).containsExactly("20561-GZ x1");
        assertThat(coded.findings()).contains("warning needling-low-back-only");
    }

    private static Coded needled(String date, String... more) {
        return WIZARD.coded(Visit.at("cgs", date)
                .file(
                        "target: dry-needling",
                        "muscle-count: 2",
                        "guidance: none",
                        "substances: []",
                        String.join("\n    ", more)));
    }
}
