package org.codingwizard.engine.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.ruleset.ManifestReader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlReader;

/**
 * A plugin without Java: a manifest and policies.
 *
 * @param folder what the folder with the manifest is called
 * @param policies how its policies are read
 */
record YamlPlugin(
        Origin origin, String folder, Checked<SourceText> manifest, Supplier<Checked<List<SourceText>>> policies) {

    static final String MANIFEST = "plugin.yaml";

    /** Takes the plugin by its manifest; its policies are not read yet. */
    void find(Finds finds) {
        Checked<Manifest> read = manifest.then(YamlReader::read).then(ManifestReader::read);
        Optional<Manifest> sound = read.toOptional();
        if (sound.isEmpty()) {
            finds.lose(folder, read.diagnostics());
            return;
        }
        Optional<Diagnostic> refusal = refusal(sound.get());
        if (refusal.isPresent()) {
            finds.lose(sound.get().payer().text(), List.of(refusal.get()));
            return;
        }
        finds.add(new LoadedPlugin(
                LoadedPlugin.Identity.of(sound.get()),
                origin,
                new LoadedPlugin.Contents(policies, () -> Checked.ok(List.of()))));
    }

    private Optional<Diagnostic> refusal(Manifest manifest) {
        String payer = manifest.payer().text();
        if (!payer.equals(folder)) {
            return Optional.of(Faults.otherName(
                    manifest,
                    "the plugin in the folder `" + folder + "` calls itself `" + payer + "`",
                    "call the folder `" + payer + "`, or write `plugin: " + folder + "`"));
        }
        return SpiRange.of(manifest.spi()).holdsCurrent() ? Optional.empty() : Optional.of(Faults.version(manifest));
    }
}
