package org.codingwizard.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;

/** A folder of plugins, or a folder that is one. */
final class PluginFolder {

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private final Path folder;

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /** Takes the plugin that this folder is, or every jar and folder with a manifest in it, in the order of their names. */
    void find(Finds finds) {
        AllowList allowed = AllowList.in(folder);
        // A folder with a list is one of plugins: a manifest that somebody put beside the list must not pass it by.
        if (isPlugin(folder) && !allowed.isThere()) {
            plain(folder, finds);
            return;
        }
        try {
            if (allowed.fault().isPresent()) {
                finds.lose(allowed.fault().get());
                return;
            }
            for (Path entry : entries(folder)) {
                findEntry(entry, allowed, finds);
            }
        } catch (IOException e) {
            finds.lose(Faults.unreadable(
                    Origin.outside(folder),
                    Files.exists(folder) ? "it is no folder that may be read" : "there is no such folder",
                    "name a folder of plugins"));
        }
    }

    private static void findEntry(Path entry, AllowList allowed, Finds finds) throws IOException {
        if (!isCandidate(entry)) {
            if (Files.isDirectory(entry) && hasYaml(entry)) {
                finds.lose(name(entry), List.of(withoutManifest(entry)));
            }
            return;
        }
        Optional<Diagnostic> refusal = allowed.refusal(entry);
        if (refusal.isPresent()) {
            finds.lose(name(entry).replaceFirst("\\.jar$", ""), List.of(refusal.get()));
        } else if (isPlugin(entry)) {
            plain(entry, finds);
        } else {
            new PluginJar(entry).find(finds);
        }
    }

    private static Diagnostic withoutManifest(Path entry) {
        return Faults.entry(
                Origin.outside(entry),
                "the folder `" + entry + "` holds YAML and no `" + YamlPlugin.MANIFEST + "`",
                "add `" + YamlPlugin.MANIFEST + "` with `plugin: " + name(entry)
                        + "`, `title:` and `spi:`, or move the folder elsewhere");
    }

    /** The plugin that a folder with a manifest is. */
    static void plain(Path folder, Finds finds) {
        new YamlPlugin(
                        Origin.outside(folder),
                        name(folder),
                        SourceReader.forRulesets().read(folder.resolve(YamlPlugin.MANIFEST)),
                        () -> policies(folder))
                .find(finds);
    }

    /** Whether something in a folder of plugins is one by its looks. */
    static boolean isCandidate(Path entry) {
        return isPlugin(entry) || (name(entry).endsWith(".jar") && Files.isRegularFile(entry));
    }

    static boolean isPlugin(Path path) {
        return Files.isRegularFile(path.resolve(YamlPlugin.MANIFEST));
    }

    /** What lies in a folder and is not hidden, in the order of the names. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !name(file).startsWith("."))
                    .sorted(Comparator.comparing(PluginFolder::name))
                    .toList();
        }
    }

    /** What a folder or file is called, wherever one stands. */
    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Checked<List<SourceText>> policies(Path folder) {
        try {
            List<Checked<SourceText>> texts = new ArrayList<>();
            for (Path file : entries(folder)) {
                if (isYaml(file) && !name(file).equals(YamlPlugin.MANIFEST)) {
                    texts.add(SourceReader.forRulesets().read(file));
                }
            }
            return Checked.all(texts);
        } catch (IOException e) {
            return Checked.broken(
                    Faults.unreadable(Origin.outside(folder), "the folder may not be read", "see that it may be read"));
        }
    }

    private static boolean hasYaml(Path folder) throws IOException {
        return entries(folder).stream().anyMatch(PluginFolder::isYaml);
    }

    private static boolean isYaml(Path file) {
        return YAML.matcher(name(file)).matches() && Files.isRegularFile(file);
    }
}
