package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptSuite;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

/** What comes of a session depends on nothing but the session: not on how often it is played, nor on what is played beside it. */
final class RepeatedTranscriptsTest {

    private static final Path PROJECT = Path.of("..", "..");
    private static final int MANY = 1_000;
    private static final int TIMES = 4;

    /** Everything that came of a session. */
    private record Came(String name, List<?> differences, List<String> typed, Object answers, List<?> results) {

        static Came of(TranscriptOutcome outcome) {
            return new Came(
                    outcome.transcript().name(),
                    outcome.differences(),
                    outcome.typed(),
                    outcome.answers(),
                    outcome.results());
        }
    }

    @Test
    void a_thousand_sessions_played_side_by_side_come_to_the_same_every_time() {
        List<TranscriptFile> shipped = TranscriptFiles.of(List.of(
                PROJECT.resolve("rulesets").toString(),
                PROJECT.resolve("plugins").toString()));
        List<Came> all = play(Collections.nCopies(TIMES, shipped).stream()
                .flatMap(List::stream)
                .toList());
        assertThat(all).hasSizeGreaterThanOrEqualTo(MANY);
        int once = all.size() / TIMES;
        for (int number = 0; number < all.size(); number++) {
            assertThat(all.get(number)).isEqualTo(all.get(number % once));
            assertThat(all.get(number).differences()).isEmpty();
        }
    }

    /** Plays on more threads than there are processors, so that they get into each other's way as much as they can. */
    private static List<Came> play(List<TranscriptFile> files) {
        ClassLoader classes = RepeatedTranscriptsTest.class.getClassLoader();
        Wizard wizard = Wizard.assemble(Shelf.shipped(classes), PluginLoader.onClassPath(classes))
                .toOptional()
                .orElseThrow();
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        return new TranscriptSuite(new TranscriptWizards(wizard), threads)
                .run(files).stream()
                        .map(PlayedFile::played)
                        .flatMap(List::stream)
                        .map(Came::of)
                        .toList();
    }
}
