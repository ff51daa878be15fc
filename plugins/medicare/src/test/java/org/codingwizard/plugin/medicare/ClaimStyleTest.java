package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.testkit.Coded;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;

class ClaimStyleTest {

    private static final TestWizard WIZARD = TestWizard.with(List.of(new MedicarePlugin()));

    @Test
    void both_shoulders_are_one_line_with_50() {
        Coded coded = WIZARD.coded(Visit.at("noridian-jf", "2026-03-02")
                .file(
                        "target: joint-or-bursa",
                        "structure: shoulder",
                        "side: both",
                        "guidance: none",
                        "substances: []"));
        assertThat(coded.lines()).containsExactly("20610-50 x1");
    }

    @Test
    void both_knees_on_the_claim_of_a_surgery_center_are_two_lines() {
        Coded coded = WIZARD.coded(Visit.at("cgs", "2026-03-02")
                .inSurgeryCenter()
                .file("target: joint-or-bursa", "structure: knee", "side: both", "guidance: none", "substances: []"));
        assertThat(coded.lines()).containsExactlyInAnyOrder("20610-RT x1", "20610-LT x1");
    }

    @Test
    void the_tarsal_tunnel_goes_out_as_an_unlisted_procedure_without_a_side() {
        Coded coded = WIZARD.coded(Visit.at("cgs", "2026-03-02")
                .file("target: tarsal-tunnel", "side: right", "guidance: none", "substances: []"));
        assertThat(coded.lines()).containsExactly("28899 x1");
        assertThat(coded.findings()).contains("warning tarsal-tunnel-unlisted");
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void the_carpal_tunnel_is_untouched() {
        Coded coded = WIZARD.coded(Visit.at("novitas", "2026-02-20")
                .with("G56.01")
                .file("target: carpal-tunnel", "side: right", "guidance: none", "substances: []"));
        assertThat(coded.lines()).containsExactly("20526-RT x1");
    }
}
