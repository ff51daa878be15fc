package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.practice.MadeUpCases;
import org.codingwizard.engine.practice.Practice;
import org.codingwizard.engine.practice.PracticeTurn;
import org.codingwizard.engine.practice.Practising;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.shell.terminal.Interruption;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalPracticeTest {

    private static final EngineParts.Loaded LOADED = new EngineParts().loaded(PluginFolders.NONE);

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void over_a_pipe_each_answer_stands_behind_its_prompt_and_the_marks_are_kept() throws IOException {
        Path file = folder.resolve("new").resolve("practice.tsv");
        assertThat(practised(file, "knee\n20610-RT\n\nquit\n")).isEqualTo(ExitCode.DONE);
        assertThat(practised(file, "none\nquit\n")).isEqualTo(ExitCode.DONE);

        assertThat(results.toString(UTF_8))
                .contains("Seed 7", "lines: 20610-RT\n", "further lines, or Enter: \n", "Summary", file.toString());
        List<String> rows = Files.readAllLines(file);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("case\ttopic\tpayer\tseed");
        assertThat(rows.get(1).split("\t")).hasSameSizeAs(rows.get(0).split("\t"));
        assertThat(remarks.toString(UTF_8)).isEmpty();
    }

    @Test
    void the_same_seed_shows_the_same_at_a_dumb_terminal() {
        TerminalFacts dumb = new TerminalFacts(true, true, true, "dumb", true);
        hold(request(folder.resolve("a.tsv")), "skip\nskip\n", dumb);
        String first = results.toString(UTF_8);
        results.reset();
        hold(request(folder.resolve("b.tsv")), "skip\nskip\n", dumb);

        assertThat(results.toString(UTF_8)).isEqualTo(first).doesNotContain("\u001b");
    }

    @Test
    void marks_that_cannot_be_kept_are_a_remark_and_no_failure() throws IOException {
        Path file = folder.resolve("taken");
        Files.writeString(file, "");

        assertThat(practised(file.resolve("practice.tsv"), "none\nquit\n")).isEqualTo(ExitCode.DONE);
        assertThat(remarks.toString(UTF_8)).contains("could not be kept", "--score FILE");
    }

    @Test
    void a_mark_is_kept_as_soon_as_it_is_earned_and_ctrl_c_shows_the_summary() throws IOException {
        Path file = folder.resolve("practice.tsv");
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(Optional.empty(), Optional.empty(), 7);
        Practising practising =
                Practising.of(LOADED.sound(), choosing).toOptional().orElseThrow();
        PracticeTurn first = Practice.begin(
                new Practice.Setting(practising.cases(List.of()), practising.explaining(), 3, Screen.PLAIN));
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(results, true, UTF_8),
                new PrintStream(remarks, true, UTF_8),
                TerminalFacts.NONE);
        TerminalPractice.Marking marking = new TerminalPractice.Marking(new ScoreFile(file), 7, streams);
        Interrupted port = new Interrupted(List.of("none", "20610"));

        assertThatExceptionOfType(Interruption.class).isThrownBy(() -> TerminalPractice.hold(first, port, marking));
        assertThat(port.shown()).contains("Summary", "1 case, code");
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    /** A port at which somebody presses Ctrl-C behind these lines. */
    private static final class Interrupted implements LinePort {

        private final Iterator<String> typed;
        private final StringBuilder text = new StringBuilder();

        Interrupted(List<String> typed) {
            this.typed = typed.iterator();
        }

        @Override
        public void print(String more) {
            text.append(more);
        }

        @Override
        public String readLine(String prompt, List<String> offered) {
            if (!typed.hasNext()) {
                throw new Interruption();
            }
            return typed.next();
        }

        String shown() {
            return text.toString();
        }
    }

    @Test
    void nothing_is_kept_when_nothing_was_scored() {
        practised(folder.resolve("practice.tsv"), "skip\nquit\n");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_topic_or_a_payer_that_is_none_is_a_usage_problem() {
        assertThatExceptionOfType(UsageProblem.class)
                .isThrownBy(() -> hold(asked("join-or-bursa", "none"), "", TerminalFacts.NONE))
                .withMessageContaining("did you mean `joint-or-bursa`");
        assertThatExceptionOfType(UsageProblem.class)
                .isThrownBy(() -> hold(asked("joint-or-bursa", "medicar"), "", TerminalFacts.NONE))
                .withMessageContaining("did you mean `medicare`");
    }

    @Test
    void topic_and_payer_are_those_of_every_case() throws IOException {
        Path file = folder.resolve("practice.tsv");
        PracticeRequest asked = new PracticeRequest(
                Optional.of("joint-or-bursa"), Optional.of("medicare"), 2, Optional.of(3L), Optional.of(file));
        hold(asked, "none\nnone\n", TerminalFacts.NONE);

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(Files.readAllLines(file).subList(1, 3))
                .allMatch(row -> row.contains("\tjoint-or-bursa\tmedicare\t3\t"));
    }

    @Test
    void marks_are_kept_in_the_folder_of_data() {
        assertThat(ScoreFile.ofUser(Map.of("XDG_DATA_HOME", "/data", "HOME", "/home/me"), "")
                        .path())
                .isEqualTo(Path.of("/data/coding-wizard/practice.tsv"));
        assertThat(ScoreFile.ofUser(Map.of("XDG_DATA_HOME", "data", "HOME", "/home/me"), "")
                        .path())
                .isEqualTo(Path.of("/home/me/.local/share/coding-wizard/practice.tsv"));
    }

    private static PracticeRequest request(Path score) {
        return new PracticeRequest(Optional.empty(), Optional.empty(), 2, Optional.of(7L), Optional.of(score));
    }

    private PracticeRequest asked(String topic, String payer) {
        return new PracticeRequest(
                Optional.of(topic), Optional.of(payer), 1, Optional.of(7L), Optional.of(folder.resolve("a.tsv")));
    }

    private ExitCode practised(Path score, String typed) {
        return hold(request(score), typed, TerminalFacts.NONE);
    }

    private ExitCode hold(PracticeRequest request, String typed, TerminalFacts facts) {
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(results, true, UTF_8),
                new PrintStream(remarks, true, UTF_8),
                facts);
        ShippedTranscripts shipped = new ShippedTranscripts(TerminalPracticeTest.class.getClassLoader());
        ExitCode exit = new TerminalPractice(LOADED, shipped.all(), new ScoreFile(folder.resolve("usual")))
                .hold(request, streams);
        streams.flush();
        return exit;
    }
}
