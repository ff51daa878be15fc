package org.codingwizard.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.testkit.PluginUnderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

    static List<Path> payers() throws IOException {
        return PayerFolders.all();
    }

    @ParameterizedTest
    @MethodSource("payers")
    void nothing_is_wrong_with_a_payer_and_a_case_shows_each_of_its_rules(Path payer) {
        assertThat(PluginUnderTest.at(payer).diagnostics()).isEmpty();
    }
}
