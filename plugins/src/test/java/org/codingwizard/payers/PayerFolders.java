package org.codingwizard.payers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the payers that need no Java, as they lie beside this module. */
final class PayerFolders {

    private PayerFolders() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("."))) {
            return folders.map(Path::normalize)
                    .filter(folder -> Files.exists(folder.resolve("plugin.yaml")))
                    .sorted()
                    .toList();
        }
    }

    /** The YAML files right in a folder, by name. */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
