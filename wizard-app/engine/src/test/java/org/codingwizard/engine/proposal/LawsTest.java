package org.codingwizard.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions in which something did not hold once. */
class LawsTest {

    @Test
    void an_answer_about_two_sites_is_kept_while_the_payer_is_open() {
        assertThat(broken("2023-02-17", "unknown", "", "tarsal-tunnel", "midline", "mri", "", "platelet-rich-plasma"))
                .isEmpty();
    }

    @Test
    void what_was_newly_answered_on_a_detour_may_count_afterwards() {
        assertThat(broken(
                        "2025-04-08",
                        "none",
                        "outpatient-hospital",
                        "professional",
                        "palmar-fascial-cord",
                        "midline",
                        "4",
                        "mri",
                        "",
                        "palmar-fascial-cord",
                        "both",
                        "change 1.cord-count",
                        "4",
                        "1",
                        "",
                        "collagenase",
                        "",
                        "-1",
                        "",
                        "undo",
                        "",
                        "trigger-point",
                        "rhomboid, left deltoid, left trapezius, right trapezius",
                        "none",
                        "sterile-water",
                        "",
                        "",
                        "not-separate",
                        "back",
                        "",
                        "",
                        "no"))
                .isEmpty();
    }

    @Test
    void a_fault_is_told_with_the_session_up_to_it() {
        assertThat(new Laws(ShippedRules.WIZARD).brokenBy(Arrays.asList("2026-01-05", null)))
                .hasValueSatisfying(broken -> {
                    assertThat(broken.law()).isEqualTo("no line ends the program");
                    assertThat(broken.session()).contains("date: 2026-01-05");
                });
    }

    private static List<String> broken(String... lines) {
        return new Laws(ShippedRules.WIZARD)
                .brokenBy(List.of(lines)).stream().map(Laws.Broken::how).toList();
    }
}
