package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.wizard.ClaimChecker;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

class CheckedLinesTest {

    private static final ClaimChecker CHECKER = new ClaimChecker(Wizard.assemble(
                    Shelf.shipped(CheckedLinesTest.class.getClassLoader()),
                    PluginLoader.of(List.of(new MedicarePlugin())))
            .toOptional()
            .orElseThrow());

    @Test
    void an_open_contractor_keeps_nothing_else_from_being_checked() {
        CheckedClaim claim = checked(Map.of("place-of-service", "22"), "20550-LT", "76942");

        assertThat(ids(claim)).contains("modifier-missing", "payer-open-facts");
        assertThat(claim.facts()).containsEntry("place-of-service", "outpatient-hospital");
    }

    @Test
    void kx_on_a_diagnostic_injection_depends_on_what_the_line_does_not_tell() {
        CheckedClaim claim = checked(Map.of("contractor", "cgs"), "27096-LT-KX");

        assertThat(ids(claim)).containsExactly("payer-open-facts");
        assertThat(claim.findings().get(0).finding().message())
                .contains("`purpose`")
                .doesNotContain("`contractor`");
        assertThat(claim.findings().get(0).from()).isEqualTo("medicare");
    }

    private static List<String> ids(CheckedClaim claim) {
        return claim.findings().stream().map(coded -> coded.finding().id()).toList();
    }

    private static CheckedClaim checked(Map<String, String> known, String... lines) {
        Map<String, String> facts = new java.util.LinkedHashMap<>(known);
        facts.put("date-of-service", "2026-05-04");
        facts.put("payer", "medicare");
        return ((ClaimChecker.Outcome.Judged) CHECKER.check(List.of(lines), facts)).claim();
    }
}
