package org.codingwizard.engine.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;

/** The tables as they lie in the repository. */
final class ShippedTables {

    static final Path FOLDER = Path.of("..", "..", "rulesets", "data");

    private static final LoadedEditions LOADED = value(value(editions()).everything());

    private ShippedTables() {}

    static LoadedEditions loaded() {
        return LOADED;
    }

    static Checked<Editions> editions() {
        return Editions.load(file -> Files.newInputStream(FOLDER.resolve(file)));
    }

    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> T value(Checked<T> checked) {
        return checked.toOptional().orElseThrow(() -> new AssertionError(checked.diagnostics()));
    }
}
