package org.codingwizard.plugin.emblemhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.testkit.Coded;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerPointsTest {

    private static final TestWizard WIZARD = TestWizard.with(List.of(new EmblemHealthPlugin()));

    private static final String LIMIT = "warning trigger-point-sessions-per-site";

    @Test
    void a_fourth_session_in_ninety_days_at_one_site_is_a_warning_and_a_third_is_not() {
        assertThat(injected("2026-01-22", "[]", 2).findings()).doesNotContain(LIMIT);
        Coded fourth = injected("2026-01-22", "[]", 3);
        assertThat(fourth.lines()).containsExactly("20552 x1");
        assertThat(fourth.findings()).contains(LIMIT);
        assertThat(fourth.complete()).isTrue();
    }

    @Test
    void the_policy_begins_in_march_2017() {
        assertThat(injected("2017-03-01", "[]", 3).findings()).contains(LIMIT);
        assertThat(injected("2017-02-28", "[]", 3).findings())
                .contains("note policy-not-yet-in-force")
                .doesNotContain(LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"saline, saline-only-not-covered", "botanical, botanical-only-not-covered"})
    void saline_or_botanicals_alone_keep_the_code_and_are_warned_of(String substance, String finding) {
        Coded coded = injected("2026-01-22", "[{substance: " + substance + "}]", 0);
        assertThat(coded.lines()).containsExactly("20552 x1");
        assertThat(coded.findings()).contains("warning " + finding);
    }

    @Test
    void saline_with_a_botanical_is_warned_of_once() {
        Coded coded = injected("2026-01-22", "[{substance: saline}, {substance: botanical}]", 0);
        assertThat(coded.findings())
                .contains("warning saline-and-botanical-not-covered")
                .doesNotContain(
                        "warning saline-only-not-covered",
                        "warning botanical-only-not-covered",
                        "warning injectate-not-covered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{substance: lidocaine}]",
                "[{substance: saline}, {substance: bupivacaine}]",
                "[{substance: triamcinolone-acetonide, amount: 40 mg, container: multi-dose}]",
                "[]"
            })
    void a_local_anesthetic_or_a_steroid_is_covered(String substances) {
        assertThat(injected("2026-01-22", substances, 0).findings())
                .noneMatch(finding -> finding.startsWith("warning") && finding.endsWith("not-covered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dextrose", "biologic", "sterile-water"})
    void anything_else_is_warned_of(String substance) {
        assertThat(injected("2026-01-22", "[{substance: " + substance + "}]", 0).findings())
                .contains("warning injectate-not-covered");
    }

    @Test
    void a_needle_without_a_drug_is_needling_and_not_covered() {
        Coded coded = injected("2026-02-02", "[{substance: none}]", 0);
        assertThat(coded.lines()).containsExactly("20560 x1");
        assertThat(coded.findings()).contains("warning dry-needling-not-covered");
    }

    private static Coded injected(String date, String substances, int earlier) {
        return WIZARD.coded("""
                date-of-service: %s
                payer: emblemhealth
                procedures:
                  - target: trigger-point
                    muscle-count: 2
                    guidance: none
                    prior-sessions: %d
                    substances: %s
                """.formatted(date, earlier, substances));
    }
}
