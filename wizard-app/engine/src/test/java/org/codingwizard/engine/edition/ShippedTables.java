package org.codingwizard.engine.edition;

import java.nio.file.Files;
import java.nio.file.Path;
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

    static <T> T value(Checked<T> checked) {
        return checked.toOptional().orElseThrow(() -> new AssertionError(checked.diagnostics()));
    }
}
