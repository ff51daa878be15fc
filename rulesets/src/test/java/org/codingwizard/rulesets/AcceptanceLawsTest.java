package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.LineEdit;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.transcript.TranscriptUpdater;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every transcript that is accepted, tried on the shipped pages. */
class AcceptanceLawsTest {

    private static final Wizard WIZARD = Wizard.assemble(
                    Shelf.shipped(AcceptanceLawsTest.class.getClassLoader()),
                    new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();
    private static final TranscriptRunner RUNNER = new TranscriptRunner(WIZARD);

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
}
