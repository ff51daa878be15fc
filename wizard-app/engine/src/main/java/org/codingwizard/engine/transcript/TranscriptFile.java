package org.codingwizard.engine.transcript;

import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Lazily;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;

/**
 * A file that was named, or that was found to hold transcripts.
 *
 * @param name its path as it was typed
 * @param text what it says, or why that is not known
 * @param read what is found in it; it is looked into both to find it and to play it
 */
public record TranscriptFile(String name, Checked<SourceText> text, Lazily<Checked<List<Transcript>>> read) {

    /** A file that says this, or that could not be read. */
    public TranscriptFile(String name, Checked<SourceText> text) {
        this(name, text, new Lazily<>(() -> text.then(TranscriptReader::read)));
    }

    /** A file by its path. */
    public static TranscriptFile of(Path file) {
        return new TranscriptFile(file.toString(), SourceReader.forEncounters().read(file));
    }

    /** Its transcripts, one at least, or everything that is wrong with it. */
    public Checked<List<Transcript>> transcripts() {
        return read.value()
                .then(found -> found.isEmpty() ? none(text.toOptional().orElseThrow()) : Checked.ok(found));
    }

    /** Whether it is a page without a session. */
    boolean isEmpty() {
        return read.value().match(ok -> ok.value().isEmpty(), broken -> false);
    }

    private static Checked<List<Transcript>> none(SourceText text) {
        boolean page = TranscriptReader.isPage(text.name());
        return Checked.broken(Diagnostic.at(
                        text.span(0, 0), DiagnosticCode.NO_TRANSCRIPT, "`" + text.name() + "` holds no transcript")
                .withHelp(
                        page
                                ? "write the session between a line ```` ```transcript ```` and a line ```` ``` ````"
                                : "begin the session with the day of service: `date: 2026-05-04`"));
    }
}
