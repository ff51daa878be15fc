package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.render.ResultJson;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.shell.terminal.EditedPort;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every shipped transcript comes to the same at a terminal, at a dumb one, over a pipe, and as a file. */
final class FourFacesTest {

    private static final EngineParts.Loaded LOADED = new EngineParts().loaded(PluginFolders.NONE);

    private static final String NAMES_FEWER_MISSING = "\"Tendon injection\" and no more is not enough";

    private static List<TranscriptOutcome> played = List.of();

    /** Not while the class is being made: several threads play, and each of them would wait for it. */
    @BeforeAll
    static void play() {
        TranscriptRunner runner = new TranscriptRunner(LOADED.sound());
        played = new ShippedTranscripts(FourFacesTest.class.getClassLoader())
                .all().parallelStream()
                        .filter(transcript -> transcript.plugins().isEmpty())
                        .map(runner::run)
                        .toList();
    }

    @Test
    void there_are_transcripts_of_the_rulesets_and_of_payers_and_they_come_out_as_they_say() {
        assertThat(played).hasSizeGreaterThan(100).allMatch(TranscriptOutcome::passed, "passes");
        assertThat(played.stream().map(one -> one.transcript().place().text().name()))
                .anyMatch(name -> name.startsWith("joint-or-bursa/"))
                .anyMatch(name -> name.startsWith("medicare/"));
    }

    @Test
    void at_a_pseudo_terminal_where_lines_are_edited() {
        try (EditedPort port = EditedPort.unseen("")) {
            assertThat(port.isOfTheMachine())
                    .isEqualTo(!System.getProperty("os.name").startsWith("Windows"));
        }
        assertThat(differing(typed -> EditedPort.unseen(String.join("\r", typed) + "\r")))
                .isEmpty();
    }

    @Test
    void at_a_dumb_terminal() {
        TerminalFacts dumb = new TerminalFacts(true, true, true, "dumb", true);

        assertThat(differing(typed ->
                        streams(typed, dumb, OutputStream.nullOutputStream()).openOnOutput()))
                .isEmpty();
    }

    @Test
    void over_a_pipe() {
        assertThat(differing(typed -> streams(typed, TerminalFacts.NONE, OutputStream.nullOutputStream())
                        .openOnOutput()))
                .isEmpty();
    }

    @Test
    void as_a_file_with_a_result_in_json() {
        List<String> differing = played.parallelStream()
                .filter(one -> last(one).isPresent())
                .map(one -> fileDifference(one, last(one).orElseThrow()))
                .flatMap(Optional::stream)
                .toList();

        assertThat(differing).isEmpty();
    }

    /**
     * A file says the same. Of the one session that is named here it names a further missing fact, since a session passes over what an unknown
     * answer leaves undecided.
     */
    private static Optional<String> fileDifference(TranscriptOutcome one, CodingResult result) {
        String expected = told(result);
        String got = told(fileCoded(EncounterWriter.write(one.answers())));
        boolean more = one.transcript().title().equals(NAMES_FEWER_MISSING)
                && result.missing().stream()
                        .map(missing -> "{\"id\":\"" + missing.key().question() + "\"")
                        .allMatch(got::contains)
                && withoutMissing(got).equals(withoutMissing(expected));
        return more ? Optional.empty() : difference(one, expected, got);
    }

    private static String withoutMissing(String told) {
        return told.substring(0, told.indexOf("\nmissing"));
    }

    private static Optional<String> difference(TranscriptOutcome one, String expected, String got) {
        return got.equals(expected)
                ? Optional.empty()
                : Optional.of(one.transcript().name() + "\nexpected: " + expected + "\ngot: " + got);
    }

    /** The streams of a process at which these lines are typed. */
    private static Streams streams(List<String> typed, TerminalFacts facts, OutputStream shown) {
        String input = typed.stream().map(line -> line + "\n").collect(Collectors.joining());
        PrintStream output = new PrintStream(shown, false, UTF_8);
        return new Streams(new ByteArrayInputStream(input.getBytes(UTF_8)), output, output, facts);
    }

    /** The transcripts that come to something else when their lines come from such a port. */
    private static List<String> differing(Function<List<String>, LinePort> ports) {
        EncounterCourse course = new EncounterCourse(LOADED.sound(), Diligence.ASK_ALL);
        return played.parallelStream()
                .map(one -> {
                    Streams nobody = streams(List.of(), TerminalFacts.NONE, OutputStream.nullOutputStream());
                    try (LinePort port = ports.apply(one.typed())) {
                        Interview end = TerminalConversation.hold(Interview.begin(course, Screen.PLAIN), port, nobody);
                        return difference(one, told(one), told(end));
                    }
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static String told(TranscriptOutcome one) {
        return last(one).map(FourFacesTest::told).orElse("no result") + "\n" + one.answers();
    }

    private static String told(Interview end) {
        return end.result().map(FourFacesTest::told).orElse("no result") + "\n"
                + end.session().counting();
    }

    private static Optional<CodingResult> last(TranscriptOutcome one) {
        return one.results().stream().reduce((former, later) -> later);
    }

    /** What {@code wizard code --no-input --format json -} writes. */
    private static String fileCoded(String encounter) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(encounter.getBytes(UTF_8)),
                new PrintStream(results, true, UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                TerminalFacts.NONE);
        CodeRequest request = new CodeRequest(List.of("-"), Format.JSON, false, false, Optional.empty(), List.of());
        new FileCoding(LOADED).code(request, streams);
        return results.toString(UTF_8);
    }

    private static String told(CodingResult result) {
        return told(new ResultJson().coded("-", result));
    }

    /** Lines, findings and missing facts of a result, as its JSON has them. */
    private static String told(String json) {
        YamlNode document = YamlReader.read(SourceText.of("result.json", json))
                .toOptional()
                .orElseThrow(() -> new AssertionError(json));
        return document instanceof YamlMapping result
                ? Stream.of("complete", "lines", "findings", "missing")
                        .map(part -> part
                                + result.find(part)
                                        .map(node -> node.span().excerpt())
                                        .orElse(""))
                        .collect(Collectors.joining("\n"))
                : json;
    }
}
