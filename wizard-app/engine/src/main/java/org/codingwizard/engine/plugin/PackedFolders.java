package org.codingwizard.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.jspecify.annotations.Nullable;

/**
 * Plugin folders without Java that are packed in a jar: {@code META-INF/coding-wizard/index.txt} names their files, since a class path
 * cannot be listed.
 */
final class PackedFolders {

    static final String PLACE = "META-INF/coding-wizard/";
    static final String INDEX = PLACE + "index.txt";

    private static final SourceReader READER = SourceReader.forRulesets();

    private final Origin origin;
    private final Shelf files;

    PackedFolders(Origin origin, Shelf files) {
        this.origin = origin;
        this.files = files;
    }

    /** The files of a jar. */
    @FunctionalInterface
    interface Shelf {

        /** A file by its name in the jar, or null if there is none of that name; the reader closes it. */
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /** Takes the plugin that each folder of the index is. */
    void find(Finds finds, String index) {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        index.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && line.indexOf('/') > 0)
                .forEach(line -> folders.computeIfAbsent(
                                line.substring(0, line.indexOf('/')), folder -> new ArrayList<>())
                        .add(line));
        folders.forEach((folder, names) -> new YamlPlugin(
                        origin,
                        folder,
                        text(folder + "/" + YamlPlugin.MANIFEST),
                        () -> Checked.all(names.stream()
                                .filter(name -> !name.equals(folder + "/" + YamlPlugin.MANIFEST))
                                .map(this::text)
                                .toList()))
                .find(finds));
    }

    /** The text of a file of the jar, if it is there. */
    static Optional<String> plainText(Shelf files, String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(bytes(in), StandardCharsets.UTF_8));
        }
    }

    /** What is packed, as far as it can be of use: a small jar can hold a file that fills the memory. */
    static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(READER.mostBytes() + 1);
    }

    private Checked<SourceText> text(String name) {
        String shown = origin.path().map(path -> path + "/").orElse("") + name;
        try (InputStream in = files.open(PLACE + name)) {
            return in == null ? Checked.broken(missing(shown)) : READER.read(shown, bytes(in));
        } catch (IOException e) {
            return Checked.broken(
                    Faults.unreadable(origin, "`" + name + "` is damaged", "install it again from a sound copy"));
        }
    }

    private static Diagnostic missing(String shown) {
        return Diagnostic.of(DiagnosticCode.NO_FILE, "there is no file `" + shown + "`, although the index names it")
                .withPlace(SourceText.nameOnly(shown).whole())
                .withHelp("pack the file, or take its line out of `" + INDEX + "`");
    }
}
