package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders that plugins are looked for in.
 *
 * @param usual the one that is looked into without being named; it need not be there
 * @param named those of {@code --plugins}, in their order; all of them are there
 */
record PluginFolders(Optional<Path> usual, List<Path> named) {

    /** No folder: only what comes with the wizard is loaded. */
    static final PluginFolders NONE = new PluginFolders(Optional.empty(), List.of());

    PluginFolders {
        named = List.copyOf(named);
    }

    /** {@code coding-wizard/plugins} in the user's folder of settings, which is {@code ~/.config} unless the environment names another. */
    static PluginFolders ofUser(Map<String, String> environment, String home) {
        String settings = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String user = environment.getOrDefault("HOME", home);
        // A relative one is to be ignored, says the specification of these folders.
        Path folder = settings.startsWith("/") ? Path.of(settings) : Path.of(user, ".config");
        return new PluginFolders(Optional.of(folder.resolve("coding-wizard").resolve("plugins")), List.of());
    }

    /** The same with the folders that a command line names; one that is not there is a usage problem. */
    PluginFolders with(List<String> folders) {
        return new PluginFolders(
                usual, folders.stream().map(PluginFolders::folder).toList());
    }

    /** Where plugins lie, the usual folder first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        usual.filter(PluginFolders::holdsSomething).ifPresent(all::add);
        all.addAll(named);
        return all;
    }

    /** What is to be allowed: what is named, or the folders of the command line, or else the usual one. */
    List<Path> toAllow(List<String> paths) {
        if (!paths.isEmpty()) {
            return paths.stream().map(PluginFolders::path).toList();
        }
        if (named.isEmpty() && usual.filter(Files::isDirectory).isEmpty()) {
            throw new UsageProblem("there is no folder of plugins"
                    + usual.map(path -> " `" + path + "`").orElse("")
                    + "; expected a path behind `wizard plugin allow`");
        }
        return named.isEmpty() ? usual.stream().toList() : named;
    }

    /** A path as it was typed; throws a usage problem if it is none. */
    static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new UsageProblem("`" + typed + "` is no path here; expected the name of a file or folder");
        }
    }

    private static Path folder(String typed) {
        if (typed.isEmpty()) {
            throw new UsageProblem("`--plugins` needs a value; expected a folder of plugins");
        }
        Path folder = path(typed);
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem("there is no folder `" + typed
                    + "`; `--plugins` takes a folder with jars and folders of plugins, or the folder of one plugin");
        }
        return folder;
    }

    private static boolean holdsSomething(Path folder) {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return true; // that it cannot be read is said when its plugins are looked for
        }
    }
}
