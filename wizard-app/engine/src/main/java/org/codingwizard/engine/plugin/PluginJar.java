package org.codingwizard.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.ruleset.ManifestReader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.engine.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** A jar in a folder of plugins. */
final class PluginJar {

    private static final String MANIFEST = PackedFolders.PLACE + YamlPlugin.MANIFEST;

    private final Path path;
    private final Origin origin;

    PluginJar(Path path) {
        this.path = path;
        this.origin = Origin.outside(path);
    }

    /** What a jar says it holds. */
    private record Listed(Optional<String> index, Collection<String> classes, Optional<Checked<SourceText>> manifest) {}

    /** Takes every plugin in the jar. */
    void find(Finds finds) {
        // Opened as a jar first: to a class loader, a damaged one looks like one without plugins.
        try (JarFile jar = new JarFile(path.toFile())) {
            if (namesOthers(jar)) {
                finds.lose(name(), List.of(withOthers()));
            } else {
                find(finds, listed(jar));
            }
        } catch (IOException e) {
            finds.lose(
                    name(),
                    List.of(Faults.unreadable(
                            origin, "it is no whole jar", "copy it again; a download may have been cut off")));
        }
    }

    /** Its classes would come from these too, which nobody looked at. */
    private static boolean namesOthers(JarFile jar) throws IOException {
        java.util.jar.Manifest about = jar.getManifest();
        return about != null && about.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
    }

    private Diagnostic withOthers() {
        return Faults.entry(
                origin,
                "the jar `" + path + "` names other jars in the `Class-Path` of its manifest",
                "pack what it needs into it and leave `Class-Path` out: it sees the plugin interface and the JDK, and no"
                        + " other jar");
    }

    private Listed listed(JarFile jar) throws IOException {
        PackedFolders.Shelf files = name -> open(jar, name);
        return new Listed(
                PackedFolders.plainText(files, PackedFolders.INDEX),
                PackedFolders.plainText(files, ServiceEntries.FILE)
                        .map(ServiceEntries::of)
                        .orElse(Set.of()),
                manifest(jar));
    }

    private void find(Finds finds, Listed listed) {
        listed.index().ifPresent(index -> new PackedFolders(origin, this::opened).find(finds, index));
        if (listed.index().isEmpty() && listed.classes().isEmpty()) {
            finds.lose(
                    name(),
                    List.of(Faults.entry(
                            origin,
                            "the jar `" + path + "` registers no payer plugin",
                            "name its class in `" + ServiceEntries.FILE + "`, or its folders in `" + PackedFolders.INDEX
                                    + "`; a library belongs into the jar that needs it")));
        }
        if (!listed.classes().isEmpty()) {
            findClasses(finds, listed);
        }
    }

    private void findClasses(Finds finds, Listed listed) {
        Optional<Checked<Manifest>> read =
                listed.manifest().map(text -> text.then(YamlReader::read).then(ManifestReader::read));
        Optional<Manifest> manifest = read.flatMap(Checked::toOptional);
        if (read.isPresent() && manifest.isEmpty()) {
            finds.lose(name(), read.get().diagnostics());
        } else if (manifest.isPresent() && !SpiRange.of(manifest.get().spi()).holdsCurrent()) {
            finds.lose(manifest.get().payer().text(), List.of(Faults.version(manifest.get())));
        } else {
            JavaPlugin plugins = new JavaPlugin(PluginClasses.of(path), origin, manifest, finds);
            listed.classes().forEach(plugins::find);
        }
    }

    private Optional<Checked<SourceText>> manifest(JarFile jar) throws IOException {
        try (InputStream in = open(jar, MANIFEST)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SourceReader.forRulesets().read(path + "/" + MANIFEST, PackedFolders.bytes(in)));
        }
    }

    private static @Nullable InputStream open(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        return entry == null ? null : jar.getInputStream(entry);
    }

    /** A file of the jar when it is closed again. */
    private @Nullable InputStream opened(String name) throws IOException {
        try (JarFile jar = new JarFile(path.toFile());
                InputStream in = open(jar, name)) {
            return in == null ? null : new ByteArrayInputStream(PackedFolders.bytes(in));
        }
    }

    private String name() {
        return PluginFolder.name(path).replaceFirst("\\.jar$", "");
    }
}
