package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payers side by side, and what one of them changes. */
class PayersBesideTest {

    private static final EngineParts.Loaded LOADED = new EngineParts().loaded(PluginFolders.NONE);

    /** Four muscles with saline under ultrasound, the third session. */
    private static final String FOUR_MUSCLES = """
            date-of-service: 2026-03-31
            contractor: noridian-jf
            diagnoses: [M79.18]
            procedures:
              - target: trigger-point
                muscles: [left trapezius, right trapezius, left rhomboid major, left levator scapulae]
                guidance: ultrasound
                image-recorded: yes
                prior-sessions: 2
                days-since-last: 60
                substances:
                  - {substance: saline, amount: 4 mL}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file = Path.of("");

    @BeforeEach
    void encounter() throws IOException {
        file = folder.resolve("four-muscles.yaml");
        Files.writeString(file, FOUR_MUSCLES);
    }

    @Test
    void what_differs_between_payers_comes_first_and_says_who_says_it() {
        assertThat(compare(Format.TEXT, "none", "medicare", "emblemhealth", "aetna"))
                .isEqualTo(ExitCode.DONE);
        assertThat(text(out))
                .containsSubsequence(
                        "What differs",
                        "none  medicare  emblemhealth  aetna",
                        "What is alike",
                        "20553",
                        "76942",
                        "Findings",
                        "(procedure 1, from medicare)")
                .contains("EmblemHealth does not cover", "Aetna covers trigger point injections of saline");
    }

    @Test
    void a_line_for_one_payer_alone_differs() throws IOException {
        Files.writeString(file, """
                date-of-service: 2026-03-31
                contractor: wps
                procedures:
                  - {target: tarsal-tunnel, side: left, guidance: none, substances: []}
                """);
        compare(Format.TEXT, "none", "medicare");
        assertThat(text(out)).containsSubsequence("What differs", "64450", "28899");
    }

    @Test
    void programs_get_every_result_and_the_differences() {
        compare(Format.NDJSON, "none", "emblemhealth");
        assertThat(text(out))
                .hasLineCount(1)
                .startsWith("{\"schema\":\"wizard/comparison/1\"")
                .contains(
                        "\"payers\":{\"none\":{\"schema\":\"wizard/result/1\"",
                        "\"differences\":{\"lines\":[],\"findings\":[{");
    }

    @Test
    void a_fact_that_one_payer_alone_needs_is_named() throws IOException {
        Files.writeString(file, FOUR_MUSCLES.replace("contractor: noridian-jf\n", ""));
        compare(Format.TEXT, "none", "medicare");
        assertThat(text(out)).containsSubsequence("Still missing", "medicare: contractor");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_once() throws IOException {
        Files.writeString(file, "date-of-service: 2026-03-31\nprocedurs: []\n");
        assertThat(compare(Format.TEXT, "none", "medicare")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).containsOnlyOnce("error[R010]").contains("did you mean `procedures`");
    }

    @Test
    void a_payer_that_is_not_installed_is_named_with_what_is_near() {
        assertThatThrownBy(() -> compare(Format.TEXT, "none", "medicar"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("`medicar` is not an installed payer; did you mean `medicare`");
    }

    @Test
    void what_a_payer_changes_is_counted_and_every_rule_has_an_example() {
        assertThat(explain(Optional.empty(), Format.TEXT)).isEqualTo(ExitCode.DONE);
        assertThat(text(out))
                .startsWith("emblemhealth: EmblemHealth, against the core rules alone")
                .contains("questions it adds", "ways to an outcome pass a question", "example: date-of-service =")
                .doesNotContain("none was found");
    }

    @Test
    void an_example_is_an_encounter_file_that_shows_its_rule() throws IOException {
        explain(Optional.of("trigger-points/injectate-not-covered"), Format.TEXT);
        Files.writeString(file, text(out));
        out.reset();
        code(Format.JSON, List.of());
        assertThat(text(out)).contains("\"rule\":\"trigger-points/injectate-not-covered\"");
    }

    @Test
    void a_rule_that_the_payer_does_not_have_is_told() {
        assertThatThrownBy(() -> explain(Optional.of("trigger-points/injectate-not-coverd"), Format.TEXT))
                .hasMessageContaining("is no rule of `emblemhealth`; did you mean");
    }

    @Test
    void programs_get_every_rule_with_its_example() {
        explain(Optional.empty(), Format.JSON);
        assertThat(text(out))
                .hasLineCount(1)
                .startsWith("{\"schema\":\"wizard/impact/1\",\"payer\":\"emblemhealth\"")
                .contains("\"kind\":\"finding\"", "\"example\":\"date-of-service: ", "\"linesWithoutPayer\":[");
    }

    private ExitCode compare(Format format, String... payers) {
        return code(format, List.of(payers));
    }

    private ExitCode code(Format format, List<String> payers) {
        CodeRequest request = new CodeRequest(List.of(file.toString()), format, false, false, Optional.empty(), payers);
        return new FileCoding(LOADED).code(request, streams());
    }

    private ExitCode explain(Optional<String> rule, Format format) {
        return new PluginExplanation(LOADED).explain(new ExplainRequest("emblemhealth", rule, format), streams());
    }

    private Streams streams() {
        return new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                TerminalFacts.NONE);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
