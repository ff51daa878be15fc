package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.testkit.Coded;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerPointsTest {

    private static final TestWizard WIZARD = TestWizard.with(List.of(new MedicarePlugin()));

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "ngs", "noridian-je", "noridian-jf", "palmetto", "wps"})
    void a_third_session_in_twelve_months_is_within_the_limit(String contractor) {
        Coded coded = injected(Visit.at(contractor, "2026-03-02"), "prior-sessions: 2");
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.findings()).doesNotContain("warning trigger-point-sessions-" + contractor);
        assertThat(coded.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cgs", "ngs", "noridian-je", "noridian-jf", "palmetto", "wps"})
    void a_fourth_session_in_twelve_months_is_a_warning(String contractor) {
        Coded coded = injected(Visit.at(contractor, "2026-03-02"), "prior-sessions: 3");
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.findings()).contains("warning trigger-point-sessions-" + contractor);
    }

    @ParameterizedTest
    @CsvSource({
        "cgs, 2024-03-31, 2024-04-01",
        "ngs, 2024-03-31, 2024-04-01",
        "noridian-je, 2024-03-31, 2024-04-01",
        "noridian-jf, 2024-03-31, 2024-04-01",
        "wps, 2024-03-31, 2024-04-01",
        "palmetto, 2024-03-30, 2024-03-31"
    })
    void the_limit_begins_on_its_first_day(String contractor, String before, String first) {
        String limit = "warning trigger-point-sessions-" + contractor;
        assertThat(injected(Visit.at(contractor, first), "prior-sessions: 3").findings())
                .contains(limit);
        Coded earlier = injected(Visit.at(contractor, before), "prior-sessions: 3");
        assertThat(earlier.findings()).doesNotContain(limit);
        assertThat(earlier.findings()).anyMatch(finding -> finding.startsWith("note limit-unknown-before-2024"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-coast", "novitas"})
    void a_limit_that_nobody_knows_is_said_and_not_guessed(String contractor) {
        Coded coded = injected(Visit.at(contractor, "2026-03-02"), "prior-sessions: 9");
        assertThat(coded.findings()).contains("note limit-unknown-" + contractor);
        assertThat(coded.findings()).noneMatch(finding -> finding.startsWith("warning trigger-point-sessions"));
    }

    @Test
    void the_number_of_sessions_changes_no_line_and_may_be_missing() {
        Coded coded = injected(Visit.at("cgs", "2026-03-02"));
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void with_a_notice_the_number_of_sessions_is_no_longer_indifferent() {
        Coded coded = injected(Visit.at("cgs", "2026-03-02"), "advance-notice: signed");
        assertThat(coded.complete()).isFalse();
        assertThat(coded.missing()).containsExactly("prior-sessions");
    }

    @ParameterizedTest
    @CsvSource({"signed, 20552-GA x1", "not-signed, 20552-GZ x1", "not-needed, 20552 x1"})
    void beyond_the_limit_the_notice_decides_the_modifier(String notice, String line) {
        Coded coded = injected(Visit.at("cgs", "2026-03-02"), "prior-sessions: 3", "advance-notice: " + notice);
        assertThat(coded.lines()).containsExactly(line);
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void beyond_the_limit_without_a_word_on_the_notice_the_line_has_no_modifier_and_is_complete() {
        Coded coded = injected(Visit.at("cgs", "2026-03-02"), "prior-sessions: 3");
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void within_the_limit_a_notice_changes_nothing() {
        Coded coded = injected(Visit.at("cgs", "2026-03-02"), "prior-sessions: 2", "advance-notice: signed");
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.dropped()).containsExactly("advance-notice");
    }

    @Test
    void a_notice_that_is_not_needed_is_answered_with_what_gy_means() {
        Coded coded = injected(Visit.at("wps", "2026-03-02"), "prior-sessions: 3", "advance-notice: not-needed");
        assertThat(coded.findings()).contains("note notice-not-needed");
    }

    @ParameterizedTest
    @CsvSource({
        "noridian-je, imaging-not-covered-noridian",
        "noridian-jf, imaging-not-covered-noridian",
        "cgs, imaging-not-covered",
        "ngs, imaging-not-covered",
        "palmetto, imaging-not-covered",
        "wps, imaging-not-covered"
    })
    void imaging_is_coded_and_warned_of(String contractor, String finding) {
        Coded coded = guided(Visit.at(contractor, "2026-03-02"), "prior-sessions: 0");
        assertThat(coded.lines()).containsExactly("20552 x1", "76942 x1");
        assertThat(coded.findings()).contains("warning " + finding);
    }

    @Test
    void imaging_before_the_policies_of_2024_is_left_to_the_core() {
        Coded coded = guided(Visit.at("noridian-je", "2024-03-31"));
        assertThat(coded.findings()).noneMatch(finding -> finding.contains("imaging-not-covered"));
    }

    @Test
    void a_notice_for_refused_imaging_goes_on_the_imaging_line_alone() {
        Coded coded = guided(Visit.at("noridian-je", "2026-03-02"), "prior-sessions: 0", "advance-notice: signed");
        assertThat(coded.lines()).containsExactly("20552 x1", "76942-GA x1");
    }

    @Test
    void a_steroid_is_to_be_on_the_same_claim() {
        Coded coded = WIZARD.coded(Visit.at("wps", "2026-03-02")
                .file(
                        "target: trigger-point",
                        "muscle-count: 3",
                        "guidance: none",
                        "prior-sessions: 0",
                        "substances: [{substance: triamcinolone-acetonide, amount: 40 mg, container: multi-dose}]"));
        assertThat(coded.lines()).containsExactly("20553 x1", "J3301 x4");
        assertThat(coded.findings()).contains("note drug-on-same-claim").doesNotContain("warning drug-has-no-line");
    }

    @Test
    void a_local_anesthetic_alone_leaves_the_claim_without_the_drug_that_is_asked_for() {
        Coded coded = WIZARD.coded(Visit.at("wps", "2026-03-02")
                .file(
                        "target: trigger-point",
                        "muscle-count: 1",
                        "guidance: none",
                        "prior-sessions: 0",
                        "substances: [{substance: lidocaine}]"));
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.findings()).contains("warning drug-has-no-line").doesNotContain("note drug-on-same-claim");
    }

    @Test
    void nothing_is_concluded_from_an_empty_list_of_substances() {
        Coded coded = injected(Visit.at("wps", "2026-03-02"), "prior-sessions: 0");
        assertThat(coded.findings()).doesNotContain("warning drug-has-no-line", "note drug-on-same-claim");
    }

    @Test
    void left_and_right_muscles_are_counted_and_never_marked() {
        String[] answers = {
            "target: trigger-point",
            "muscles: [left trapezius, right trapezius]",
            "guidance: none",
            "prior-sessions: 0",
            "substances: []"
        };
        Coded cgs = WIZARD.coded(Visit.at("cgs", "2026-03-02").file(answers));
        assertThat(cgs.lines()).containsExactly("20552 x1");
        assertThat(cgs.findings()).contains("note sides-are-not-marked");
        assertThat(WIZARD.coded(Visit.at("wps", "2026-03-02").file(answers)).findings())
                .doesNotContain("note sides-are-not-marked");
    }

    @Test
    void another_block_in_the_session_is_a_warning_where_the_policy_says_so() {
        String[] answers = {
            "target: trigger-point",
            "muscle-count: 2",
            "guidance: none",
            "prior-sessions: 0",
            "substances: []\n  - target: sacroiliac",
            "sacroiliac-target: joint",
            "guidance: fluoroscopy",
            "side: left",
            "prior-sessions: 0",
            "separate-site: yes",
            "substances: []"
        };
        assertThat(WIZARD.coded(Visit.at("noridian-jf", "2026-03-02").file(answers))
                        .findings())
                .contains("warning other-block-same-session");
        assertThat(WIZARD.coded(Visit.at("wps", "2026-03-02").file(answers)).findings())
                .doesNotContain("warning other-block-same-session");
        assertThat(injected(Visit.at("noridian-jf", "2026-03-02"), "prior-sessions: 0")
                        .findings())
                .doesNotContain("warning other-block-same-session");
    }

    private static Coded injected(Visit visit, String... more) {
        return WIZARD.coded(visit.file(answers("guidance: none", more)));
    }

    private static Coded guided(Visit visit, String... more) {
        return WIZARD.coded(visit.file(answers("guidance: ultrasound\n    image-recorded: yes", more)));
    }

    private static String[] answers(String guidance, String... more) {
        return new String[] {
            "target: trigger-point", "muscle-count: 2", guidance, "substances: []", String.join("\n    ", more)
        };
    }
}
