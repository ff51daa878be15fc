package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codingwizard.testkit.CodedEncounterAssert.assertThat;
import static org.codingwizard.testkit.PluginAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.codingwizard.engine.scaffold.PluginScaffold;
import org.codingwizard.spi.Severity;
import org.codingwizard.testkit.PluginUnderTest;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test kit, tried on a new plugin beside the rulesets. */
class PluginUnderTestTest {

    private static final String FIFTH = """
            date-of-service: 2026-05-04
            payer: acme
            procedures:
              - {target: trigger-point, muscle-count: 3, guidance: none, prior-sessions: 4, substances: []}
            """;

    @TempDir
    Path folder;

    @Test
    void a_sound_plugin_codes_as_the_wizard_does() {
        PluginUnderTest plugin = PluginUnderTest.at(acme());
        assertThat(plugin).isSound();
        assertThat(plugin.code(FIFTH)).hasLines("20553").hasFinding(Severity.WARNING, "trigger-point-sessions");
    }

    @Test
    void each_case_is_a_test_with_its_file_and_line() throws Throwable {
        Path acme = acme();
        List<DynamicNode> cases = PluginUnderTest.at(acme).cases().toList();
        Assertions.assertThat(cases)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("first.yaml:3 fourth-session-is-paid", "first.yaml:15 fifth-session-is-warned-of");
        Assertions.assertThat(cases.get(0).getTestSourceUri().orElseThrow())
                .hasToString(acme.resolve("cases/first.yaml").toUri() + "?line=3&column=9");
        for (DynamicNode test : cases) {
            ((DynamicTest) test).getExecutable().execute();
        }
    }

    @Test
    void what_is_wrong_is_shown_with_its_place() throws IOException {
        Path acme = acme();
        Path policy = acme.resolve("trigger-points.yaml");
        Files.writeString(policy, Files.readString(policy).replace("severity: warning", "severity: grave"));
        PluginUnderTest plugin = PluginUnderTest.at(acme);
        assertThat(plugin).isToldOf("R005", "grave");
        assertThatThrownBy(() -> assertThat(plugin).isSound())
                .hasMessageContaining("trigger-points.yaml:22")
                .hasMessageContaining("error[R005]");
        assertThatThrownBy(() -> assertThat(plugin).isToldOf("L009")).hasMessageContaining("expected L009");
    }

    @Test
    void what_is_no_plugin_cannot_be_tested() {
        PluginUnderTest nothing = PluginUnderTest.at(folder.resolve("nowhere"));
        assertThat(nothing).isToldOf("P", "nowhere");
        assertThatThrownBy(() -> nothing.code(FIFTH)).hasMessageContaining("is no plugin that can be used");
    }

    private Path acme() {
        PluginScaffold scaffold = new PluginScaffold("acme", Set.of(), "1.0");
        return ((PluginScaffold.Outcome.Written) scaffold.write(PluginScaffold.Kind.FOLDER, folder)).folder();
    }
}
