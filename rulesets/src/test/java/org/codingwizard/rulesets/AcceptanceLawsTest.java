package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Acceptance;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.LineEdit;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.transcript.TranscriptUpdater;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every transcript that is accepted, tried on the shipped pages with random slips in them. */
class AcceptanceLawsTest {

    private static final Wizard WIZARD = Wizard.assemble(
                    Shelf.shipped(AcceptanceLawsTest.class.getClassLoader()),
                    new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();
    private static final TranscriptRunner RUNNER = new TranscriptRunner(WIZARD);
    private static final int SLIPS_IN_A_PAGE = 6;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of(""), 3, (path, kind) -> path.toString().matches("[a-z-]+/transcripts/.*\\.md"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_pages_to_try_it_on() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_accepted_passes(Path page) throws IOException {
        String text = Files.readString(page);
        Random random = new Random(page.toString().hashCode());
        int tried = 0;
        for (int slip = 0; slip < SLIPS_IN_A_PAGE; slip++) {
            SourceText slipped = SourceText.of(page.toString(), slipped(text, random));
            List<TranscriptOutcome> outcomes = run(slipped);
            boolean mendable = outcomes.stream()
                    .flatMap(outcome -> outcome.differences().stream())
                    .noneMatch(difference -> difference.repair().isEmpty());
            if (mendable
                    && outcomes.stream()
                            .anyMatch(outcome -> !outcome.differences().isEmpty())) {
                tried++;
                List<TranscriptOutcome> again = run(accepted(slipped));
                assertThat(differences(again))
                        .as("accepted after\n%s", differences(outcomes))
                        .isEmpty();
                assertThat(again).hasSameSizeAs(outcomes);
            }
        }
        assertThat(tried).as("slips that could be mended").isPositive();
    }

    /** As the command accepts: one difference after the other, the transcript being played again after each. */
    private static SourceText accepted(SourceText text) {
        TranscriptFile file = new TranscriptFile(text.name(), Checked.ok(text));
        return new Acceptance(
                        new TranscriptWizards(WIZARD), (transcript, difference) -> Acceptance.Decision.ACCEPT, false)
                .of(file)
                .toOptional()
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void accepting_what_passes_changes_nothing(Path page) throws IOException {
        SourceText text = SourceText.of(page.toString(), Files.readString(page));
        List<TranscriptOutcome> passing =
                run(text).stream().filter(TranscriptOutcome::passed).toList();

        assertThat(passing).isNotEmpty();
        assertThat(TranscriptUpdater.apply(
                        text,
                        repairs(passing.stream()
                                .filter(outcome ->
                                        outcome.transcript().knownFault().isEmpty())
                                .toList())))
                .isEqualTo(text.text());
    }

    /** The page with a slip in one of its sessions, whose others are left out. */
    private static String slipped(String page, Random random) {
        List<List<String>> sessions = sessions(page);
        List<String> session = new ArrayList<>(sessions.get(random.nextInt(sessions.size())));
        // The day stands first and must stay; everything else may be wrong.
        List<Integer> places = new ArrayList<>(IntStream.range(1, session.size())
                .filter(line -> !session.get(line).startsWith("fails:"))
                .boxed()
                .toList());
        Collections.shuffle(places, random);
        for (int place : places.subList(0, Math.min(places.size(), 1 + random.nextInt(3)))) {
            slip(session, place, random);
        }
        return "```transcript\n" + String.join("\n", session) + "\n```\n";
    }

    private static List<List<String>> sessions(String page) {
        List<List<String>> sessions = new ArrayList<>();
        Optional<List<String>> open = Optional.empty();
        for (String line : page.lines().toList()) {
            if (open.isPresent() && line.startsWith("```")) {
                sessions.add(open.get());
                open = Optional.empty();
            } else if (line.equals("```transcript")) {
                open = Optional.of(new ArrayList<>());
            } else {
                open.ifPresent(session -> session.add(line));
            }
        }
        return sessions;
    }

    private static void slip(List<String> session, int place, Random random) {
        String line = session.get(place);
        switch (random.nextInt(5)) {
            case 0 -> session.set(place, "# " + line);
            case 1 -> session.set(place, line.replaceFirst("2", "3").replaceFirst("left", "right"));
            case 2 ->
                session.set(place, line.replaceFirst("-[A-Z0-9]{2}\\b", "").replaceFirst("\"\\w+", "\"nobody"));
            case 3 -> session.add(place, line.startsWith("=") ? "= 99999-LT x7" : "prior-surgeries: 3");
            default -> Collections.swap(session, place, 1 + random.nextInt(session.size() - 1));
        }
    }

    private static List<TranscriptOutcome> run(SourceText text) {
        List<Transcript> read = TranscriptReader.read(text).toOptional().orElse(List.of());
        return read.stream().map(RUNNER::run).toList();
    }

    private static List<LineEdit> repairs(List<TranscriptOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.differences().stream())
                .flatMap(difference -> difference.repair().stream())
                .toList();
    }

    private static List<Difference> differences(List<TranscriptOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.differences().stream())
                .toList();
    }
}
