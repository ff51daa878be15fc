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
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with transcripts. */
final class TranscriptCommandsTest {

    private static final TerminalFacts TERMINAL = new TerminalFacts(true, true, true, "dumb", false);
    private static final String KNEE = """
            A knee

            date: 2026-05-04
            target: joint-or-bursa
            structure: knee
            side: left
            guidance: none
            substance: none
            ...
            = 20610-LT
            """;
    private static final String ENCOUNTER = """
            date-of-service: 2026-05-04
            payer: medicare
            procedures:
              - {target: joint-or-bursa, structure: knee, side: left, guidance: none,
                 substances: [{substance: triamcinolone-acetonide, amount: 40 mg, container: single-dose, discarded: 0}]}
            """;
    private static final String TYPED = "2026-05-04\nnone\n\njoint\nknee\nlefft\nleft\nback\nright\nnone\n";

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void nothing_is_said_of_transcripts_that_pass_but_how_many_they_are() throws IOException {
        write("a.transcript", KNEE + "\n---\n" + KNEE);
        assertThat(run("", "transcript", "run", folder.toString())).isZero();
        assertThat(results()).isEqualTo("2 transcripts passed\n");
    }

    @Test
    void one_that_fails_shows_the_place_with_the_lines_before_it() throws IOException {
        Path file = write("a.transcript", KNEE.replace("-LT", "-RT"));
        assertThat(run("", "transcript", "run", file.toString())).isEqualTo(ExitCode.OPEN.number());
        assertThat(results())
                .startsWith("FAILED " + file + ":3 A knee\n  line 10: ")
                .contains("     8 | substance: none\n     9 | ...\n  - 10 | = 20610-RT\n  +    | = 20610-LT\n")
                .endsWith("1 of 1 transcript failed\n");
    }

    @Test
    void a_known_fault_passes_while_it_fails_and_fails_once_it_is_mended() throws IOException {
        String fails = "date: 2026-05-04\nfails: the side is wrong";
        Path file =
                write("a.transcript", KNEE.replace("date: 2026-05-04", fails).replace("-LT", "-RT"));
        assertThat(run("", "transcript", "run", file.toString())).isZero();
        write("a.transcript", KNEE.replace("date: 2026-05-04", fails));
        assertThat(run("", "transcript", "run", file.toString())).isEqualTo(ExitCode.OPEN.number());
        assertThat(results())
                .startsWith("1 transcript passed, 1 by failing as is known\n")
                .contains("it passes, though a fault is said to be known", "- 4 | fails: the side is wrong");
    }

    @Test
    void what_cannot_be_played_is_told_apart_from_what_fails() throws IOException {
        write("a.transcript", KNEE.replace("-LT", "-RT"));
        write("b.transcript", "date: tomorrow\n");
        assertThat(run("", "transcript", "run", folder.toString())).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(results()).endsWith("1 of 1 transcript failed; 1 file could not be read\n");
    }

    @Test
    void that_there_is_no_transcript_is_no_success() {
        assertThat(run("", "transcript", "run", folder.toString())).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(results()).contains("holds no transcript", "help:", "no transcript was played");
    }

    @Test
    void build_servers_and_programs_get_documents() throws IOException {
        Path file = write(
                "a.transcript", KNEE.replace("A knee", "A <knee> & \"more\"").replace("-LT", "-RT"));
        run("", "transcript", "run", "--format", "junit", file.toString());
        assertThat(results())
                .startsWith("<?xml")
                .contains(
                        "name=\"A &lt;knee&gt; &amp; &quot;more&quot;\" file=\"" + file + "\" line=\"3\"", "<failure");
        results.reset();
        run("", "transcript", "run", "--format", "tap", file.toString());
        assertThat(results()).startsWith("TAP version 14\n1..1\nnot ok 1 - ").contains("    line: 10\n");
        results.reset();
        run("", "transcript", "run", "--format", "json", file.toString());
        assertThat(results()).startsWith("{\"schema\":\"wizard/transcripts/1\",\"passed\":0,\"failed\":1");
        assertThat(remarks()).contains("1 of 1 transcript failed");
    }

    @Test
    void what_was_accepted_passes_and_the_rest_of_the_file_stays() throws IOException {
        String text = "\uFEFF"
                + KNEE.replace("= 20610-LT", "  = 2061*-RT   # the side").replace("\n", "\r\n");
        Path file = write("a.transcript", text);
        assertThat(run("", "transcript", "accept", "--all", file.toString())).isZero();
        assertThat(file).content().isEqualTo(text.replace("-RT", "-LT"));
        assertThat(run("", "transcript", "run", file.toString())).isZero();
    }

    @Test
    void accepting_changes_no_byte_of_what_passes() throws IOException {
        Path file = write("a.transcript", KNEE.replace("target:", "  target :").replace("target :", "target:"));
        byte[] before = Files.readAllBytes(file);
        assertThat(run("", "transcript", "accept", "--all", file.toString())).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(results()).isEqualTo("nothing was accepted, no file changed\n");
    }

    @Test
    void what_only_a_person_can_mend_is_told_and_left_as_it_is() throws IOException {
        String text = KNEE.replace("date: 2026-05-04", "date: 1990-01-01").replace("-LT", "-RT");
        Path file = write("a.transcript", text + "\n---\n" + KNEE.replace("-LT", "-RT"));
        assertThat(run("", "transcript", "accept", "--all", file.toString())).isEqualTo(ExitCode.OPEN.number());
        assertThat(file).content().isEqualTo(text + "\n---\n" + KNEE);
        assertThat(results())
                .contains("no edition of the code set covers 1990-01-01", "not accepted: only a person can mend this")
                .endsWith("1 difference accepted, 1 file changed, 2 differences left\n");
    }

    @Test
    void at_a_terminal_each_difference_is_asked_about() throws IOException {
        Path file =
                write("a.transcript", KNEE.replace("-LT", "-RT") + "\n---\n" + KNEE.replace("20610-LT", "20611-LT"));
        assertThat(run(TERMINAL, "maybe\nreject\naccept\n", "transcript", "accept", file.toString()))
                .isEqualTo(ExitCode.OPEN.number());
        assertThat(results())
                .contains("expected accept, reject, skip, all, quit")
                .endsWith("1 difference accepted, 1 file changed, 1 difference left\n");
        assertThat(file).content().contains("= 20610-RT").doesNotContain("20611");
    }

    @Test
    void nothing_is_accepted_unasked_where_nobody_can_be_asked() throws IOException {
        Path file = write("a.transcript", KNEE.replace("-LT", "-RT"));
        assertThat(run("", "transcript", "accept", file.toString())).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("`--all`");
        assertThat(file).content().contains("-RT");
    }

    @Test
    void where_nobody_can_be_asked_and_there_is_nothing_to_ask_all_is_well() throws IOException {
        Path file = write("a.transcript", KNEE);
        assertThat(run("", "transcript", "accept", file.toString())).isZero();
        assertThat(results()).isEqualTo("nothing was accepted, no file changed\n");
        assertThat(file).content().isEqualTo(KNEE);
    }

    @Test
    void what_cannot_be_played_keeps_nothing_else_from_being_written() throws IOException {
        String elsewhere = KNEE.replace("...\n", "plugins: acme\n...\n");
        Path file = write("a.transcript", KNEE.replace("-LT", "-RT") + "\n---\n" + elsewhere);
        assertThat(run("", "transcript", "accept", "--all", file.toString())).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(file).content().isEqualTo(KNEE + "\n---\n" + elsewhere);
        assertThat(remarks()).contains("there is no plugin `acme`");
    }

    @Test
    void a_title_or_a_page_that_would_make_a_session_unreadable_is_refused_before_it_is_held() throws IOException {
        Path file = folder.resolve("knee.transcript");
        for (String title : List.of("date: today", "= 20610-LT", "A knee\n---\nand a hip")) {
            assertThat(run("", "transcript", "record", file.toString(), "--title", title))
                    .as(title)
                    .isEqualTo(ExitCode.USAGE.number());
            assertThat(file).doesNotExist();
        }
        assertThat(results()).isEmpty();
        String open = "# Lessons\n\n```yaml\nnever: closed\n";
        Path page = write("lessons.md", open);
        assertThat(run("", "transcript", "record", page.toString())).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("close the fences of the page");
        assertThat(page).content().isEqualTo(open);
    }

    @Test
    void an_encounter_file_is_told_as_a_session_that_passes() throws IOException {
        Path from = write("knee.yaml", ENCOUNTER);
        String file = folder.resolve("knee.transcript").toString();
        assertThat(run("", "transcript", "record", file, "--from", from.toString()))
                .isZero();
        assertThat(Path.of(file)).content().contains("date: 2026-05-04\npayer: medicare\n", "? guidance", "= 20610-LT");
        assertThat(run("", "transcript", "run", file)).isZero();
        assertThat(run("", "transcript", "record", file, "--from", from.toString()))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("there is a file `" + file + "` already");
    }

    @Test
    void a_session_is_recorded_with_what_was_refused_and_taken_back_and_a_page_grows() throws IOException {
        Path page = write("lessons.md", "# Lessons\n\nMine.\n");
        String typed = TYPED + "\n".repeat(5) + "change guidance\nultrasound\nyes\n\n";
        assertThat(run(typed, "transcript", "record", page.toString(), "--title", "A knee, and then guided"))
                .isZero();
        assertThat(page)
                .content()
                .startsWith("# Lessons\n\nMine.\n\n## A knee, and then guided\n\n```transcript\ndate: 2026-05-04\n")
                .contains("> lefft\nrefused \"", "> back\n", "= 20610-RT", "> change guidance", "= 20611-RT")
                .endsWith("```\n");
        assertThat(run("", "transcript", "run", page.toString())).isZero();
    }

    @Test
    void the_answers_of_a_session_that_ended_early_are_kept() {
        String file = folder.resolve("knee.transcript").toString();
        assertThat(run(TYPED, "transcript", "record", file)).isEqualTo(ExitCode.OPEN.number());
        assertThat(Path.of(file)).doesNotExist();
        assertThat(folder.resolve("knee.yaml")).content().contains("structure: knee", "side: right");
        assertThat(remarks()).contains("the session ended before its result; its answers are kept in");
    }

    @Test
    void nothing_that_looks_personal_is_recorded() throws IOException {
        String named = ENCOUNTER.replace(
                "substance: triamcinolone-acetonide", "substance: other-drug, drug-name: \"MRN 12345678\"");
        Path from = write("knee.yaml", named);
        Path file = folder.resolve("knee.transcript");
        assertThat(run("", "transcript", "record", file.toString(), "--from", from.toString()))
                .isNotZero();
        assertThat(remarks()).contains("record number");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_session_in_the_folder_of_a_plugin_is_played_with_it() throws IOException {
        assertThat(run("", "plugin", "new", "acme", "--in", folder.toString())).isZero();
        assertThat(run("", "transcript", "run", folder.toString())).isZero();
        assertThat(results()).endsWith("1 transcript passed\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String results() {
        return results.toString(UTF_8);
    }

    private String remarks() {
        return remarks.toString(UTF_8);
    }

    private int run(String typed, String... words) {
        return run(TerminalFacts.NONE, typed, words);
    }

    private int run(TerminalFacts facts, String typed, String... words) {
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(results, false, UTF_8),
                new PrintStream(remarks, false, UTF_8),
                facts);
        return new Wizard(streams, ShellWiring.class).run(words);
    }
}
