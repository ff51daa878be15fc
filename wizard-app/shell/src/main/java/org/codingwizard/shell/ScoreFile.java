package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.practice.Scored;

/** The file that keeps scores, one row a case: the case, its topic and payer, and the marks, but not who practised or when. */
record ScoreFile(Path path) {

    /** {@code coding-wizard/practice.tsv} in the user's folder of data, which is {@code ~/.local/share} unless the environment names another. */
    static ScoreFile ofUser(Map<String, String> environment, String home) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        String user = environment.getOrDefault("HOME", home);
        // A relative one is to be ignored, says the specification of these folders.
        Path folder = data.startsWith("/") ? Path.of(data) : Path.of(user, ".local", "share");
        return new ScoreFile(folder.resolve("coding-wizard").resolve("practice.tsv"));
    }

    /** Adds rows, below the names of the columns if the file is new. */
    void add(List<String> rows) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        StringBuilder text = new StringBuilder(Files.exists(path) ? "" : Scored.HEAD + "\n");
        rows.forEach(row -> text.append(row).append('\n'));
        Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
