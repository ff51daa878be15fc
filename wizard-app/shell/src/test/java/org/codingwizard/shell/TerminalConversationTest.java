package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.shell.terminal.RecordedPort;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalConversationTest {

    private static final EngineParts.Loaded LOADED = new EngineParts().loaded(PluginFolders.NONE);

    /** Both knees under ultrasound, then four muscles of both shoulders, for Medicare. */
    private static final List<String> VISIT = List.of(
            "2026-03-31",
            "medicare",
            "palmetto",
            "",
            "joint or",
            "knee",
            "both",
            "2",
            "yes",
            "Kenalog",
            "",
            "80 mg",
            "single",
            "0",
            "",
            "trigger-point",
            "left trapezius, right trapezius, left levator scapulae, right levator scapulae",
            "none",
            "0",
            "lidocaine",
            "",
            "",
            "",
            "",
            "yes",
            "");

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @Test
    void a_visit_with_two_injections_is_coded() {
        CodingResult result = held(VISIT).result().orElseThrow();

        assertThat(lines(result)).contains("20611-50 x1", "J3301-JZ x8", "20553-59 x1");
        assertThat(result.complete()).isTrue();
    }

    @Test
    void going_back_and_changing_an_answer_leads_to_the_same_result() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.add(9, "back");
        typed.add(10, "");
        typed.addAll(typed.indexOf("lidocaine"), List.of("change 1.guidance", "none", "change 1.guidance", "ultra"));

        assertThat(held(typed).result()).isEqualTo(held(VISIT).result());
    }

    @Test
    void a_result_can_be_asked_what_if() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.addAll(List.of("change 1.image-recorded", "no"));

        assertThat(lines(held(typed).result().orElseThrow()))
                .contains("20610-50 x1")
                .doesNotContain("20611-50 x1");
    }

    @Test
    void a_result_can_be_put_beside_that_of_other_payers() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.addAll(List.of("compare none, medicare", "compare aetnaa"));
        RecordedPort port = new RecordedPort(typed.toArray(String[]::new));

        held(port);

        assertThat(port.screen())
                .containsSubsequence("What differs", "none", "medicare", "finding 1")
                .contains("`aetnaa` is not an installed payer", "did you mean `aetna`?");
    }

    @Test
    void an_unknown_answer_leaves_the_other_questions_and_a_result_that_says_what_it_could_become() {
        List<String> typed = List.of(
                "2026-03-31", "none", "", "joint or", "knee", "both", "unknown", "lidocaine", "", "", "", "", "");
        RecordedPort port = new RecordedPort(typed.toArray(String[]::new));

        CodingResult result = held(port).result().orElseThrow();

        assertThat(result.complete()).isFalse();
        assertThat(result.missing())
                .extracting(missing -> missing.key().question().text())
                .contains("guidance");
        assertThat(port.screen()).contains("20610-50 x1", "77002 x1");
    }

    @Test
    void answers_that_are_not_understood_keep_the_question_open() {
        RecordedPort port = new RecordedPort("soon", "1999-01-01", "2026-03-31", "martian", "none");

        Interview interview = held(port);

        assertThat(interview.session().given().stream().map(AnswerName::of))
                .containsExactly("date-of-service", "payer");
        assertThat(port.screen()).contains("2026", "error: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void every_page_can_be_read_at_every_question_without_answering_it() {
        List<String> typed = new ArrayList<>();
        for (String answer : VISIT) {
            typed.addAll(List.of("?", "why", "answers", "change nothing-of-that-name", answer));
        }
        RecordedPort port = new RecordedPort(typed.toArray(String[]::new));

        assertThat(lines(held(port).result().orElseThrow())).contains("20611-50 x1");
        assertThat(port.screen()).doesNotContain("Exception", "\tat ").isASCII();
    }

    @Test
    void text_fits_the_screen_except_for_addresses() {
        RecordedPort port = new RecordedPort(VISIT.toArray(String[]::new));
        held(port);

        assertThat(port.screen().lines().filter(line -> line.length() > 80))
                .allMatch(line -> line.contains("http") || line.startsWith("muscles ["));
    }

    @Test
    void a_pipe_asks_the_same_questions_as_a_port_in_memory() {
        RecordedPort port = new RecordedPort(VISIT.toArray(String[]::new));
        held(port);

        assertThat(piped(String.join("\r\n", VISIT) + "\r\n")).isEqualTo(ExitCode.DONE);
        assertThat(results.toString(UTF_8)).isEqualTo(port.screen());
        assertThat(remarks.toString(UTF_8)).isEmpty();
    }

    @Test
    void input_that_ends_names_the_open_question_on_one_line() {
        assertThat(piped("2026-03-31\nnone\noffice\njoint or\n")).isEqualTo(ExitCode.OPEN);
        assertThat(remarks.toString(UTF_8)).contains("1.structure").hasLineCount(1);
    }

    @Test
    void quitting_codes_nothing() {
        assertThat(piped("2026-03-31\nquit\n")).isEqualTo(ExitCode.OPEN);
        assertThat(remarks.toString(UTF_8)).isEmpty();
    }

    @Test
    void saving_that_fails_says_why(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plain.txt");
        Files.writeString(file, "");

        assertThat(shown("save " + folder.resolve("none").resolve("a.yaml"))).contains("there is no such folder");
        assertThat(shown("save " + file)).contains("there is a file");
        assertThat(shown("save " + file.resolve("a.yaml"))).contains("could not be written: not a directory");
    }

    @Test
    void words_that_look_personal_are_refused_with_the_reason_and_the_question_waits() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.add(typed.indexOf("trigger-point") + 1, "left trapezius of 03/14/1961");
        RecordedPort port = new RecordedPort(typed.toArray(String[]::new));

        assertThat(held(port).result()).isEqualTo(held(VISIT).result());
        assertThat(port.screen().replaceAll("\\s+", " "))
                .contains("this looks personal: it holds what looks like a full date", "help: leave it out");
    }

    @Test
    void nothing_is_saved_under_a_name_that_looks_personal(@TempDir Path folder) throws IOException {
        String shown = shown("2026-03-31", "save " + folder.resolve("mrn-4711.yaml"));

        assertThat(shown.replaceAll("\\s+", " ")).contains("nothing was saved: as for the name of the file");
        assertThat(folder).isEmptyDirectory();
        shown("2026-03-31", "save " + folder.resolve("2026-03-31.yaml"), "save " + folder.resolve("v20260331.yaml"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("2026-03-31.yaml", "v20260331.yaml");
    }

    @Test
    void answers_of_a_file_that_look_personal_are_coded_but_not_saved_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("visit.yaml");
        Files.writeString(file, """
                date-of-service: 2026-03-31
                procedures:
                  - target: joint-or-bursa
                    structure: knee
                    side: right
                    guidance: none
                    substances: [{substance: other-drug, drug-name: lot 4711471147}]
                  - target: ganglion-cyst
                    substances: []
                """);
        Streams streams = streams(
                "save " + folder.resolve("again.yaml") + "\nleft\n",
                new TerminalFacts(true, false, true, "dumb", false));
        CodeRequest request =
                new CodeRequest(List.of(file.toString()), Format.NDJSON, false, true, Optional.empty(), List.of());

        new FileCoding(LOADED).code(request, streams);

        assertThat(results.toString(UTF_8)).contains("20610", "\"ok\":true");
        assertThat(remarks.toString(UTF_8)).contains("as for `1.1.drug-name`");
        assertThat(folder.resolve("again.yaml")).doesNotExist();
    }

    @Test
    void a_diagnosis_that_is_too_short_is_remarked_upon_at_once_and_in_the_result() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.set(typed.size() - 3, "m545");
        String shown = shown(typed.toArray(String[]::new)).replaceAll("\\s+", " ");

        assertThat(shown).contains("note: M54.5 is too short", "Warnings - M54.5 is too short", "points to M54.5 (1)");
    }

    @Test
    void details_stand_beside_a_result_and_nowhere_else() {
        List<String> typed = new ArrayList<>(VISIT);
        typed.add("details");
        String shown = shown(typed.toArray(String[]::new)).replaceAll("\\s+", " ");

        assertThat(shown).contains("figures work", "conversion factor 33.4009", "not the schedule of the day");
        assertThat(shown("details")).contains("there is none yet");
    }

    @Test
    void saved_answers_are_an_encounter_file_that_is_coded_alike(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("visit.yaml");
        List<String> typed = new ArrayList<>(VISIT);
        typed.add("save " + file);
        held(typed);

        ExitCode exit = new FileCoding(LOADED)
                .code(
                        new CodeRequest(
                                List.of(file.toString()), Format.TEXT, false, false, Optional.empty(), List.of()),
                        streams("", TerminalFacts.NONE));

        assertThat(Files.readString(file)).doesNotContain("name:");
        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(results.toString(UTF_8)).contains("20611-50", "20553", "J3301-JZ");
    }

    @Test
    void what_a_file_leaves_open_is_asked_at_a_terminal(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("open.yaml");
        Files.writeString(file, """
                date-of-service: 2026-03-31
                procedures:
                  - target: joint-or-bursa
                    structure: knee
                    guidance: none
                    substances: []
                """);
        Streams streams = streams("left\n", new TerminalFacts(true, false, true, "dumb", false));

        ExitCode exit = new FileCoding(LOADED)
                .code(
                        new CodeRequest(
                                List.of(file.toString()), Format.NDJSON, false, true, Optional.empty(), List.of()),
                        streams);

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(results.toString(UTF_8)).contains("\"20610\"", "\"LT\"").hasLineCount(1);
        assertThat(remarks.toString(UTF_8)).contains("side: ").doesNotContain("payer");
    }

    private static List<String> lines(CodingResult result) {
        return result.lines().stream().map(coded -> coded.line().toString()).toList();
    }

    private Interview held(List<String> typed) {
        return held(new RecordedPort(typed.toArray(String[]::new)));
    }

    /** What the screen shows when this is typed. */
    private String shown(String... typed) {
        RecordedPort port = new RecordedPort(typed);
        held(port);
        return port.screen();
    }

    private Interview held(RecordedPort port) {
        EncounterCourse course = new EncounterCourse(LOADED.sound(), Diligence.ASK_ALL);
        return TerminalConversation.hold(Interview.begin(course, Screen.PLAIN), port, streams("", TerminalFacts.NONE));
    }

    private ExitCode piped(String typed) {
        Streams streams = streams(typed, TerminalFacts.NONE);
        ExitCode exit = new TerminalConversation(LOADED).hold(streams);
        streams.flush();
        return exit;
    }

    private Streams streams(String typed, TerminalFacts facts) {
        return new Streams(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(results, true, UTF_8),
                new PrintStream(remarks, true, UTF_8),
                facts);
    }
}
