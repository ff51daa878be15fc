package org.codingwizard.plugin.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.testkit.PluginUnderTest;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void nothing_is_wrong_with_the_plugin_and_a_case_shows_each_of_its_rules() {
        assertThat(PluginUnderTest.onClassPath("medicare").diagnosticsWithCases("cases"))
                .isEmpty();
    }
}
