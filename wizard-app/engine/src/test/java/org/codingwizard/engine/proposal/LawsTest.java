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

    private static List<String> broken(String... lines) {
        return new Laws(ShippedRules.WIZARD)
                .brokenBy(List.of(lines)).stream().map(Laws.Broken::how).toList();
    }
}
