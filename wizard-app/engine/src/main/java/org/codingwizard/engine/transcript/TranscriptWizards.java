package org.codingwizard.engine.transcript;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.Wizard;

/**
 * The wizards that transcripts are played with: the one with the installed plugins, and one for each set of plugins that files need besides.
 * A transcript in a folder {@code transcripts} of a plugin's folder needs that plugin.
 */
public final class TranscriptWizards {

    private static final String FOLDER = "transcripts";

    private final Wizard installed;
    private final Map<Set<Path>, Checked<Wizard>> further = new ConcurrentHashMap<>();

    /** The wizards around this one. */
    public TranscriptWizards(Wizard installed) {
        this.installed = installed;
    }

    /** The wizard for a transcript; or why a plugin that it needs cannot be used, or what it names that the wizard does not know. */
    public Checked<Wizard> of(Transcript transcript) {
        return needed(transcript).then(wizard -> Checked.of(wizard, NameChecker.problems(wizard, transcript)));
    }

    private Checked<Wizard> needed(Transcript transcript) {
        Optional<Path> file = path(transcript.place().text().name());
        Set<Path> needed = new LinkedHashSet<>();
        file.flatMap(TranscriptWizards::pluginAround).ifPresent(needed::add);
        for (NeededPlugin named : transcript.plugins()) {
            Optional<Path> beside = file.flatMap(path -> path(named.path()).map(path::resolveSibling));
            if (beside.filter(Files::exists).isEmpty()) {
                return Checked.broken(noPlugin(named));
            }
            needed.add(beside.get().normalize());
        }
        return needed.isEmpty() ? Checked.ok(installed) : further.computeIfAbsent(needed, this::with);
    }

    private Checked<Wizard> with(Set<Path> paths) {
        List<LoadedPlugin> plugins = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path path : paths) {
            PluginLoader.Found found = found(path);
            problems.addAll(found.problems());
            found.plugins().stream().filter(plugin -> !isInstalled(plugin)).forEach(plugins::add);
            if (found.plugins().isEmpty() && found.problems().isEmpty()) {
                problems.add(Diagnostic.of(DiagnosticCode.NO_FILE, "`" + path + "` holds no plugin")
                        .withHelp("a plugin is a jar, or a folder with `plugin.yaml`"));
            }
        }
        return Checked.of(plugins.isEmpty() ? installed : installed.with(plugins), problems)
                .then(wizard -> policiesOf(plugins, wizard));
    }

    /** Where the policies of a plugin do not work, nothing that its transcripts expect would be about them. */
    private static Checked<Wizard> policiesOf(List<LoadedPlugin> plugins, Wizard wizard) {
        List<Diagnostic> errors = plugins.stream()
                .flatMap(plugin -> wizard.coding(plugin.payer()).diagnostics().stream())
                .filter(Diagnostic::isError)
                .toList();
        return Checked.of(wizard, errors);
    }

    private static PluginLoader.Found found(Path path) {
        return Files.isDirectory(path)
                ? PluginLoader.find(ClassLoader.getPlatformClassLoader(), List.of(path))
                : PluginLoader.at(path);
    }

    /** Whether there is a plugin that does the same already: then no other wizard has to be put together. */
    private boolean isInstalled(LoadedPlugin plugin) {
        return installed.plugins().stream()
                .anyMatch(other -> other.payer().equals(plugin.payer())
                        && other.title().equals(plugin.title())
                        && policies(other).equals(policies(plugin))
                        && isPlain(other)
                        && isPlain(plugin));
    }

    private static boolean isPlain(LoadedPlugin plugin) {
        return plugin.edits().toOptional().filter(List::isEmpty).isPresent();
    }

    private static Optional<List<String>> policies(LoadedPlugin plugin) {
        return plugin.policies()
                .toOptional()
                .map(texts -> texts.stream().map(SourceText::text).sorted().toList());
    }

    /** The folder of the plugin whose {@code transcripts} a file lies in, however deep. */
    private static Optional<Path> pluginAround(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && !Objects.equals(folder.getFileName(), Path.of(FOLDER))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder)
                .map(Path::getParent)
                .filter(parent -> Files.isRegularFile(parent.resolve("plugin.yaml")));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Diagnostic noPlugin(NeededPlugin named) {
        return Diagnostic.at(
                        named.place(),
                        DiagnosticCode.NO_FILE,
                        "there is no plugin `" + named.path() + "`, which the transcript names")
                .withHelp("name a folder or jar in `plugins:` as it is seen from the folder of the transcript");
    }
}
