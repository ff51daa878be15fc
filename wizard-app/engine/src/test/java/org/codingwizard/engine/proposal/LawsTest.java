package org.codingwizard.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

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
    void an_answer_about_two_sites_that_is_no_longer_asked_for_is_not_compared() {
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

    private static List<String> broken(String... lines) {
        return new Laws(ShippedRules.WIZARD)
                .brokenBy(List.of(lines)).stream().map(Laws.Broken::how).toList();
    }
}
