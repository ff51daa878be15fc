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
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that say what no transcript shows, and that write transcripts nobody wrote. */
final class TranscriptProposalTest {

    private static final String TWO_MUSCLES = """
            Two muscles

            date: 2026-01-05
            ...
            target: trigger-point
            muscle-count: 2
            guidance: none
            = 20552
            """;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void what_no_transcript_shows_is_counted_and_named_with_its_line() throws IOException {
        write("two.transcript", TWO_MUSCLES);
        assertThat(run("coverage", folder.toString(), "--payer", "none", "--of", "routes"))
                .isZero();
        assertThat(results())
                .startsWith("routes ")
                .containsPattern("trigger-point/ruleset\\.yaml:\\d+ trigger-point/muscles > guidance\n")
                .doesNotContain("trigger-point/muscles > muscle-count");
    }

    @Test
    void too_little_that_is_shown_fails_where_that_is_asked() throws IOException {
        write("two.transcript", TWO_MUSCLES);
        assertThat(run("coverage", folder.toString(), "--payer", "none", "--of", "routes", "--min", "100"))
                .isEqualTo(ExitCode.OPEN.number());
        assertThat(run("coverage", folder.toString(), "--payer", "none", "--of", "routes", "--min", "1"))
                .isZero();
    }

    @Test
    void programs_read_the_same_as_one_object() throws IOException {
        write("two.transcript", TWO_MUSCLES);
        assertThat(run("coverage", folder.toString(), "--payer", "none", "--of", "questions", "--format", "json"))
                .isZero();
        assertThat(results()).startsWith("{\"schema\":\"wizard/coverage/1\"").contains("\"kind\":\"question\"");
    }

    @Test
    void a_transcript_that_fails_shows_nothing_and_is_named() throws IOException {
        write("two.transcript", TWO_MUSCLES.replace("20552", "20553"));
        assertThat(run("coverage", folder.toString(), "--payer", "none", "--of", "routes"))
                .isZero();
        assertThat(results()).contains("routes             0 of ");
        assertThat(remarks()).contains("does not count, since it fails: ", "Two muscles");
    }

    @Test
    void a_kind_or_number_that_there_is_not_is_a_mistake_on_the_command_line() {
        assertThat(run("coverage", folder.toString(), "--of", "roots")).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("coverage", folder.toString(), "--min", "101")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("`roots` is not a kind", "did you mean `routes`", "from 0 to 100");
    }

    @Test
    void only_the_rules_of_a_topic_are_counted_where_one_is_named() throws IOException {
        write("two.transcript", TWO_MUSCLES);
        String path = folder.toString();
        assertThat(run("coverage", path, "--payer", "none", "--of", "routes", "--topic", "trigger-point"))
                .isZero();
        assertThat(results()).containsPattern("^routes +[1-9] of +\\d ").doesNotContain("joint-or-bursa");
        assertThat(run("coverage", path, "--payer", "none", "--topic", "trigger-pint"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("no rule is about `trigger-pint`", "did you mean `trigger-point`");
    }

    @Test
    void the_rules_of_a_plugin_that_is_not_installed_are_counted_too() {
        assertThat(wizard(Stream.of("plugin", "new", "acme", "--in", folder.toString())))
                .isZero();
        assertThat(run("coverage", folder.toString(), "--payer", "acme", "--of", "payer-changes"))
                .isZero();
        assertThat(results()).contains("payer-changes      2 of     2  100 %");
    }

    @Test
    void suggested_transcripts_pass_and_close_the_gap_they_were_written_for() throws IOException {
        write("two.transcript", TWO_MUSCLES);
        String suggested = folder.resolve("suggested").toString();
        assertThat(run(
                        "suggest",
                        folder.toString(),
                        "--payer",
                        "none",
                        "--of",
                        "routes",
                        "--max",
                        "2",
                        "--out",
                        suggested))
                .isZero();
        assertThat(results().lines()).hasSize(2).allMatch(line -> line.endsWith(".transcript"));
        assertThat(remarks()).contains("2 suggested, for ");
        assertThat(run("run", suggested)).isZero();
        assertThat(results()).contains("2 transcripts passed");
    }

    @Test
    void random_sessions_name_their_seed_and_nothing_else_when_all_is_well() {
        assertThat(run("fuzz", "--seed", "7", "--count", "2", "--payer", "none", "--out", folder.toString()))
                .isZero();
        assertThat(results()).isEqualTo("""
                seed 7, 2 sessions
                everything that must hold of a session held
                """);
        assertThat(folder).isEmptyDirectory();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String results() {
        return results.toString(UTF_8);
    }

    private String remarks() {
        return remarks.toString(UTF_8);
    }

    private int run(String command, String... words) {
        return wizard(Stream.concat(Stream.of("transcript", command), Stream.of(words)));
    }

    private int wizard(Stream<String> words) {
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(results, false, UTF_8),
                new PrintStream(remarks, false, UTF_8),
                TerminalFacts.NONE);
        PluginFolders folders = new PluginFolders(Optional.of(folder.resolve("usual")), List.of());
        return new Wizard(streams, ShellWiring.class, folders).run(words.toArray(String[]::new));
    }
}
