package org.codingwizard.engine.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.spi.PayerPlugin;

/**
 * Finds payer plugins: those that come with the wizard, then those in folders. One that fails is named, and the others are loaded all the
 * same; of two for one payer, the first counts.
 */
public final class PluginLoader {

    private PluginLoader() {}

    /**
     * What was found.
     *
     * @param plugins the plugins that can be used, by payer
     * @param problems the faults of the others, in the order they were found
     * @param lost why there is no plugin for a payer for whom there should be one, by the payer's id
     */
    public record Found(List<LoadedPlugin> plugins, List<Diagnostic> problems, Map<String, Diagnostic> lost) {
        public Found {
            plugins = List.copyOf(plugins);
            problems = List.copyOf(problems);
            lost = Map.copyOf(lost);
        }

        /** With problems that concern no payer in particular. */
        public Found(List<LoadedPlugin> plugins, List<Diagnostic> problems) {
            this(plugins, problems, Map.of());
        }
    }

    /** The plugins that come with the wizard, and those of each folder in the order of their names. */
    public static Found find(ClassLoader classes, List<Path> folders) {
        Finds finds = new Finds();
        new ClassPath(classes).find(finds);
        folders.forEach(folder -> new PluginFolder(folder).find(finds));
        return finds.found();
    }

    /** All plugins that a class loader sees. */
    public static Found onClassPath(ClassLoader classes) {
        return find(classes, List.of());
    }

    /** Just the plugin that a folder is, or those that are in a jar. */
    public static Found at(Path plugin) {
        Finds finds = new Finds();
        if (Files.isDirectory(plugin)) {
            PluginFolder.plain(plugin, finds);
        } else {
            new PluginJar(plugin).find(finds);
        }
        return finds.found();
    }

    /** The plugin in whose folder a file lies; empty if the folder is none. */
    public static Optional<Found> around(Path file) {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return PluginFolder.isPlugin(folder) ? Optional.of(at(folder)) : Optional.empty();
    }

    /** Plugins that are there already, such as those of a test. */
    public static Found of(List<? extends PayerPlugin> given) {
        Finds finds = new Finds();
        given.forEach(plugin -> {
            Origin origin = Origin.shipped(plugin.getClass().getName());
            ClassLoader classes = plugin.getClass().getClassLoader();
            new JavaPlugin(classes, origin, Optional.empty(), finds).find(plugin);
        });
        return finds.found();
    }
}
