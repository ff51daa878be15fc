package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Recorded;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.yaml.SourceReader;

/**
 * The file that a recorded session goes to: a plain one of its own, or a page that it is added to.
 *
 * @param path as it was typed
 * @param page whether it is a Markdown page
 * @param force whether a plain file is written over
 */
record RecordingFile(Path path, boolean page, boolean force) {

    private static final String SAMPLE = "date: 2026-05-04\n= 20610-LT\n";

    /** The file of a request; a usage problem, before anything is asked, if nothing could be written to it. */
    static RecordingFile of(RecordRequest request) {
        Path path = PluginFolders.path(request.file());
        boolean page = request.file().endsWith(TranscriptReader.MARKDOWN);
        if (!page && !request.file().endsWith(TranscriptFiles.PLAIN)) {
            throw new UsageProblem("`" + request.file() + "` is no name of a transcript; expected one that ends in `"
                    + TranscriptFiles.PLAIN + "`, or a page that ends in `" + TranscriptReader.MARKDOWN + "`");
        }
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem("there is no folder `" + folder + "`; make it first");
        }
        if (Files.exists(path) && !page && !request.force()) {
            throw new UsageProblem(
                    "there is a file `" + path + "` already; choose another name, or write over it with `--force`");
        }
        refusePersonal("the title", request.title().orElse(""));
        refusePersonal("the name of the file", String.valueOf(path.getFileName()));
        RecordingFile file = new RecordingFile(path, page, request.force());
        file.refuseUnreadable(request.title().orElse("A session"));
        return file;
    }

    /** A title, or a page, with which no session could be read again is told before anything is asked. */
    private void refuseUnreadable(String title) {
        try {
            text(new Recorded(title, SAMPLE));
        } catch (IOException unreadable) {
            throw new UsageProblem("`" + path + "` could not hold the session: " + WriteFault.words(unreadable));
        }
    }

    private static void refusePersonal(String what, String text) {
        PersonalText.in(text).ifPresent(why -> {
            throw new UsageProblem("as for " + what + ", " + why + "; " + PersonalText.REMEDY);
        });
    }

    void write(Recorded recorded) throws IOException {
        String text = text(recorded);
        if (page && Files.exists(path)) {
            FileReplacing.replace(path, before(), text);
        } else if (page || !force) {
            create(path, text);
        } else {
            FileReplacing.overwrite(path, text);
        }
    }

    /** What the file is to say; it is read again, so that no session is written where none would be found. */
    private String text(Recorded recorded) throws IOException {
        SourceText before = page && Files.exists(path) ? before() : SourceText.of(path.toString(), "");
        int held = read(before, "it cannot be read as it is").size();
        String text = page ? recorded.appendedTo(before.text()) : recorded.file();
        List<Transcript> now = read(SourceText.of(path.toString(), text), "with this title, it could not be read");
        if (now.size() != held + 1) {
            throw new IOException(
                    "it would not be found there; close the fences of the page, and take a title of one line of words");
        }
        return text;
    }

    private SourceText before() throws IOException {
        return SourceReader.forEncounters()
                .read(path)
                .toOptional()
                .orElseThrow(() -> new IOException("it is no page of UTF-8 text that can be read"));
    }

    private static List<Transcript> read(SourceText text, String problem) throws IOException {
        Checked<List<Transcript>> read = TranscriptReader.read(text);
        if (!read.isOk()) {
            Diagnostic first = read.diagnostics().get(0);
            String line = first.place()
                    .map(place -> " in line " + place.span().startLine())
                    .orElse("");
            throw new IOException(problem + ": " + first.message() + line);
        }
        return read.toOptional().orElseThrow();
    }

    /** Writes a file of the same name that ends in {@code .yaml}, with a number where there is one already; the path it has. */
    Path beside(String text) throws IOException {
        String name = String.valueOf(path.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path file = path.resolveSibling(stem + ".yaml");
        for (int number = 2; ; number++) {
            try {
                create(file, text);
                return file;
            } catch (FileAlreadyExistsException taken) {
                file = path.resolveSibling(stem + "-" + number + ".yaml");
            }
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
}
