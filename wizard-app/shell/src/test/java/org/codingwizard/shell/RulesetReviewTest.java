package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetReviewTest {

    private static final TerminalFacts TERMINAL = new TerminalFacts(true, true, true, "dumb", false);
    private static final RulesetChecking REVIEW = new RulesetReview(RulesetInspection.beside(
            Shelf.shipped(RulesetReviewTest.class.getClassLoader()),
            PluginLoader.onClassPath(RulesetReviewTest.class.getClassLoader())));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_paths_everything_that_is_shipped_is_sound() {
        assertThat(check(TerminalFacts.NONE, Format.TEXT)).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).startsWith("nothing found in ").endsWith(" files\n");
    }

    @Test
    void in_a_pipe_a_message_takes_one_line_and_at_a_terminal_a_block() throws IOException {
        Path broken = broken();

        assertThat(check(TerminalFacts.NONE, Format.TEXT, broken.toString())).isEqualTo(ExitCode.OPEN);
        assertThat(text(out))
                .isEqualTo(broken + ":1:1: error[R002]: a ruleset needs the key `sources`\n1 error in 1 file\n");
        out.reset();

        assertThat(check(TERMINAL, Format.TEXT, broken.toString())).isEqualTo(ExitCode.OPEN);
        assertThat(text(out)).contains("\n  why: ").contains("\n help: ").endsWith("\n\n1 error in 1 file\n");
    }

    @Test
    void as_json_the_summary_stands_beside_the_document() throws IOException {
        assertThat(check(TerminalFacts.NONE, Format.JSON, broken().toString())).isEqualTo(ExitCode.OPEN);
        assertThat(text(out)).startsWith("[\n{\"file\":").endsWith("]\n");
        assertThat(text(err)).isEqualTo("1 error in 1 file\n");
    }

    @Test
    void a_file_that_cannot_be_read_weighs_more_than_a_finding_and_the_others_are_checked() throws IOException {
        assertThat(check(
                        TerminalFacts.NONE,
                        Format.TEXT,
                        broken().toString(),
                        folder.resolve("nowhere").toString()))
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(text(out))
                .contains("error[Y015]: there is no file")
                .contains("error[R002]")
                .endsWith("2 errors in 2 files\n");
    }

    private ExitCode check(TerminalFacts facts, Format format, String... paths) {
        Streams streams = new Streams(InputStream.nullInputStream(), print(out), print(err), facts);
        ExitCode exit = REVIEW.check(new CheckRequest(List.of(paths), format), streams);
        streams.flush();
        return exit;
    }

    private Path broken() throws IOException {
        return Files.writeString(folder.resolve("ruleset.yaml"), "ruleset: knee\ntitle: Knees\n");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
