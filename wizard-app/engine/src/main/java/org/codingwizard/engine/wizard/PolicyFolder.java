package org.codingwizard.engine.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.ruleset.ManifestReader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.engine.yaml.YamlReader;

/**
 * A folder that is a payer's plugin: its manifest says whose the policies in it are.
 *
 * @param manifest the manifest
 * @param policies every policy right in the folder
 */
record PolicyFolder(Manifest manifest, List<Checked<SourceText>> policies) {

    private static final String MANIFEST = "plugin.yaml";

    PolicyFolder {
        policies = List.copyOf(policies);
    }

    /** The plugin that the folder of a file is, or what is wrong with its manifest; empty if it has none. */
    static Optional<Checked<PolicyFolder>> around(SourceText policy) {
        Path file = Path.of(policy.name());
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        Path manifest = folder.resolve(MANIFEST);
        return Files.isRegularFile(manifest)
                ? Optional.of(SourceReader.forRulesets()
                        .read(manifest)
                        .then(YamlReader::read)
                        .then(ManifestReader::read)
                        .map(read -> new PolicyFolder(read, texts(folder))))
                : Optional.empty();
    }

    private static List<Checked<SourceText>> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(file -> !file.endsWith(MANIFEST))
                    .sorted()
                    .map(SourceReader.forRulesets()::read)
                    .toList();
        } catch (IOException unlisted) {
            return List.of(Checked.broken(
                    Diagnostic.of(DiagnosticCode.NO_FILE, "the folder `" + folder + "` could not be looked through")));
        }
    }
}
