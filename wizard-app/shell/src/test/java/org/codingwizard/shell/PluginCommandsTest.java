package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with plugins from outside. */
final class PluginCommandsTest {

    private static final String ENCOUNTER = """
            date-of-service: 2026-02-02
            payer: acme
            procedures:
              - {target: trigger-point, muscle-count: 2, guidance: none, substances: []}
            """;
    private static final String POLICY = """
            policy: acme-trigger-points
            title: Trigger points at Acme
            sources:
              bulletin: {title: A bulletin, where: page 1, confidence: high}
            advice:
              acme-speaks:
                when: {guidance: none}
                lines: ["20552"]
                severity: note
                says: This policy was applied.
                cite: bulletin
            """;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void plugins_of_the_usual_folder_are_loaded_without_being_named() throws IOException {
        plugin("usual", "acme", POLICY);
        assertThat(run(ENCOUNTER, "code", "--format", "json", "-")).isZero();
        assertThat(results.toString(UTF_8)).contains("acme-speaks");
    }

    @Test
    void plugins_of_a_named_folder_are_loaded_with_any_command_and_in_any_place() throws IOException {
        plugin("named", "acme", POLICY);
        assertThat(run(ENCOUNTER, "--plugins", path("named"), "code", "--format", "json", "-"))
                .isZero();
        assertThat(run("", "plugin", "list", "--plugins=" + path("named"))).isZero();
        assertThat(results.toString(UTF_8))
                .contains("acme-speaks", "The acme plan", "written for plugin interface 1.0", "sha256 ");
    }

    @Test
    void a_named_folder_may_be_a_plugin_itself() throws IOException {
        plugin("named", "acme", POLICY);
        assertThat(run(ENCOUNTER, "--plugins", path("named/acme"), "code", "--format", "json", "-"))
                .isZero();
    }

    @Test
    void a_folder_that_is_not_there_is_a_mistake_on_the_command_line() {
        assertThat(run("", "plugin", "list", "--plugins", path("nowhere"))).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("", "--plugins")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks.toString(UTF_8))
                .contains("there is no folder `", "needs a value")
                .hasLineCount(2);
    }

    @Test
    void the_conversation_takes_a_folder_of_plugins_and_warns_of_a_payer_whose_policies_do_not_work()
            throws IOException {
        plugin("named", "acme", "policy: acme\ntitle: [open\n");
        run("2026-02-02\nacme\n", "--plugins", path("named"));
        assertThat(results.toString(UTF_8).replaceAll("\\s+", " "))
                .contains("the policies of `acme` could not be applied");
    }

    @Test
    void an_encounter_whose_payers_policies_do_not_work_is_coded_by_the_general_rules_and_stays_open()
            throws IOException {
        plugin("usual", "acme", "policy: acme\ntitle: [open\n");
        assertThat(run(ENCOUNTER, "code", "--format", "json", "-")).isEqualTo(ExitCode.OPEN.number());
        assertThat(results.toString(UTF_8)).contains("20552", "payer-policies-not-applied", "acme.yaml:2:");
    }

    @Test
    void an_encounter_whose_payers_plugin_is_lost_says_so() throws IOException {
        Files.writeString(
                plugin("usual", "acme", POLICY).resolve("plugin.yaml"), "plugin: acme\ntitle: Acme\nspi: \"9.0\"\n");
        assertThat(run(ENCOUNTER, "code", "-")).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(remarks.toString(UTF_8))
                .contains("there is a plugin for `acme`, which could not be loaded", "`9.0`");
    }

    @Test
    void faults_are_listed_and_in_json_stand_beside_the_plugins() throws IOException {
        plugin("usual", "acme", POLICY);
        Files.writeString(folder.resolve("usual").resolve("bad.jar"), "no jar");
        assertThat(run("", "plugin", "list", "--format", "json")).isEqualTo(ExitCode.OPEN.number());
        assertThat(results.toString(UTF_8))
                .contains("\"payer\":\"acme\"", "\"shipped\":false", "\"sha256\":\"", "\"code\":\"P004\"");
        assertThat(remarks.toString(UTF_8)).isEmpty();
    }

    @Test
    void only_what_is_allowed_is_loaded_and_only_as_it_was_then() throws IOException {
        Path acme = plugin("usual", "acme", POLICY);
        assertThat(run("", "plugin", "allow")).isZero();
        plugin("usual", "late", POLICY);
        assertThat(run("", "plugin", "list")).isEqualTo(ExitCode.OPEN.number());
        assertThat(remarks.toString(UTF_8)).contains("late` is not on the list").doesNotContain("acme`");

        assertThat(run("", "plugin", "allow", path("usual/late"))).isZero();
        assertThat(run("", "plugin", "list")).isZero();

        Files.writeString(acme.resolve("acme.yaml"), POLICY + "# changed\n");
        assertThat(run("", "plugin", "list")).isEqualTo(ExitCode.OPEN.number());
        assertThat(remarks.toString(UTF_8)).contains("its content has changed");
    }

    @Test
    void what_is_no_plugin_cannot_be_allowed() {
        assertThat(run("", "plugin", "allow", path("nowhere.jar"))).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks.toString(UTF_8)).contains("is no plugin; expected a jar");
    }

    @Test
    void the_usual_folder_is_in_the_users_settings() {
        assertThat(PluginFolders.ofUser(Map.of("XDG_CONFIG_HOME", "/settings"), "/home/ada")
                        .usual())
                .contains(Path.of("/settings/coding-wizard/plugins"));
        assertThat(PluginFolders.ofUser(Map.of("XDG_CONFIG_HOME", "settings", "HOME", "/home/bea"), "/home/ada")
                        .usual())
                .contains(Path.of("/home/bea/.config/coding-wizard/plugins"));
        assertThat(PluginFolders.ofUser(Map.of(), "/home/ada").usual())
                .contains(Path.of("/home/ada/.config/coding-wizard/plugins"));
    }

    @Test
    void the_training_run_loads_no_plugin_from_outside() throws IOException {
        plugin("usual", "acme", "policy: acme\ntitle: [open\n");
        assertThat(run("", "--train")).isZero();
        assertThat(results.toString(UTF_8) + remarks.toString(UTF_8)).isEmpty();
    }

    private Path plugin(String place, String payer, String policy) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve(place).resolve(payer));
        Files.writeString(
                plugin.resolve("plugin.yaml"), "plugin: " + payer + "\ntitle: The " + payer + " plan\nspi: \"1.0\"\n");
        Files.writeString(plugin.resolve(payer + ".yaml"), policy);
        return plugin;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String typed, String... words) {
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(results, false, UTF_8),
                new PrintStream(remarks, false, UTF_8),
                TerminalFacts.NONE);
        PluginFolders folders = new PluginFolders(Optional.of(folder.resolve("usual")), List.of());
        return new Wizard(streams, ShellWiring.class, folders).run(words);
    }
}
