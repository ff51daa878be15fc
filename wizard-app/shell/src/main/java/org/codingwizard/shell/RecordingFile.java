package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Recorded;
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
        return new RecordingFile(path, page, request.force());
    }

    private static void refusePersonal(String what, String text) {
        PersonalText.in(text).ifPresent(why -> {
            throw new UsageProblem("as for " + what + ", " + why + "; " + PersonalText.REMEDY);
        });
    }

    void write(Recorded recorded) throws IOException {
        if (page && Files.exists(path)) {
            SourceText before = SourceReader.forEncounters()
                    .read(path)
                    .toOptional()
                    .orElseThrow(() -> new IOException("it is no page of UTF-8 text that can be read"));
            FileReplacing.replace(path, before, recorded.appendedTo(before.text()));
        } else if (page || !force) {
            create(path, page ? recorded.appendedTo("") : recorded.file());
        } else {
            FileReplacing.overwrite(path, recorded.file());
        }
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
