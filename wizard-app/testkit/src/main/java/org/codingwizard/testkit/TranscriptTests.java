package org.codingwizard.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.transcript.report.TranscriptText;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of every transcript in files and folders: a container for each file, a test for each session in it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> every_session_goes_as_it_is_told() {
 *     return TranscriptTests.with(TestWizard.withPluginsOnClassPath()).of(Path.of("transcripts"));
 * }
 * }</pre>
 */
public final class TranscriptTests {

    private final TranscriptWizards wizards;

    private TranscriptTests(TranscriptWizards wizards) {
        this.wizards = wizards;
    }

    /** Tests that play with this wizard; a transcript that lies in the folder of a plugin is played with that plugin besides. */
    public static TranscriptTests with(TestWizard wizard) {
        return new TranscriptTests(new TranscriptWizards(wizard.wizard()));
    }

    /**
     * The transcripts of a folder among the test resources, at any depth.
     *
     * @throws AssertionError if there is no such folder
     */
    public Stream<DynamicNode> of(String folder) {
        return of(Resources.folder(folder));
    }

    /** The transcripts of files and of folders, at any depth; a failing test for each that holds none or cannot be read. */
    public Stream<DynamicNode> of(Path... paths) {
        List<TranscriptFile> files =
                TranscriptFiles.of(Stream.of(paths).map(Path::toString).toList());
        return files.isEmpty()
                ? Stream.of(failing("no path is named", "a test of no transcript would pass"))
                : files.stream().map(this::file);
    }

    private DynamicNode file(TranscriptFile file) {
        return file.transcripts()
                .match(
                        ok -> DynamicContainer.dynamicContainer(
                                file.name(),
                                place(file.name(), 1),
                                ok.value().stream().map(this::test)),
                        broken -> failing(
                                file.name() + " cannot be read",
                                "\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics())));
    }

    private DynamicNode test(Transcript transcript) {
        int line = transcript.place().startLine();
        String file = transcript.place().text().name();
        // Reports of build servers have the name of a test, and not its place.
        String at = file + ":" + line;
        String name = transcript.title().isEmpty() ? at : transcript.title() + " (" + at + ")";
        return DynamicTest.dynamicTest(name, place(file, line), () -> play(transcript));
    }

    private void play(Transcript transcript) {
        TranscriptOutcome outcome = wizards.of(transcript)
                .match(ok -> new TranscriptRunner(ok.value()).run(transcript), broken -> {
                    throw new AssertionError("\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()));
                });
        if (!outcome.passed()) {
            throw new AssertionError("\n" + new TranscriptText(Theme.plain(), false).outcome(outcome));
        }
    }

    private static URI place(String file, int line) {
        return URI.create(Path.of(file).toUri() + "?line=" + line);
    }

    private static DynamicNode failing(String name, String why) {
        return DynamicTest.dynamicTest(name, () -> {
            throw new AssertionError(why);
        });
    }
}
