package org.codingwizard.engine.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a plugin comes from.
 *
 * @param name the file, folder or class, for a person
 * @param path the jar or folder, where it came from a folder of plugins
 * @param shipped whether it comes with the wizard
 */
record Origin(String name, Optional<Path> path, boolean shipped) {

    /** A part of the wizard itself. */
    static Origin shipped(String name) {
        return new Origin(name, Optional.empty(), true);
    }

    /** A jar or folder from elsewhere. */
    static Origin outside(Path path) {
        return new Origin(path.toString(), Optional.of(path), false);
    }
}
