package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that lies in the folder of a plugin is looked at as that plugin's. */
class PolicyOfAFolderTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final RulesetInspection INSPECTION = RulesetInspection.beside(
                    path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();
    private static final String SOURCES = """
            title: What acme wants
            sources: {manual: {title: provider manual, where: in print, confidence: high}}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_other_policies_of_the_folder_are_taken_with_it() throws IOException {
        write("plugin.yaml", "plugin: acme\ntitle: Acme Health Plan\nspi: \"1.0\"\n");
        write("questions.yaml", "policy: questions\n" + SOURCES + """
                questions:
                  plan: {kind: yes-no, ask: Is it the gold plan?, help: The card says it., why: It pays more., cite: manual}
                asks: [{after: encounter/payer, question: plan, cite: manual}]
                """);
        Path limit = write("limits.yaml", "policy: limits\n" + SOURCES + """
                advice:
                  gold: {when: {plan: yes}, severity: note, says: "Gold of {payer}.", cite: manual}
                """);

        assertThat(said(limit)).isEmpty();
        Files.delete(folder.resolve("acme/questions.yaml"));
        assertThat(said(limit)).containsExactly("L003 `plan` is not a question or a fact");
    }

    @Test
    void conditions_may_name_the_payer_of_the_manifest() throws IOException {
        write("plugin.yaml", "plugin: acme\ntitle: Acme Health Plan\nspi: \"1.0\"\n");

        assertThat(said(policyAbout("acme"))).isEmpty();
        assertThat(said(policyAbout("other"))).containsExactly("L004 `other` is not offered for `payer`");
    }

    @Test
    void what_is_wrong_with_the_manifest_is_told() throws IOException {
        write("plugin.yaml", "plugin: acme\n");
        Path policy = write("notes.yaml", "policy: notes\n" + SOURCES);

        assertThat(said(policy)).isNotEmpty().allMatch(said -> said.startsWith("R002"));
    }

    private Path policyAbout(String payer) throws IOException {
        return write("notes.yaml", "policy: notes\n" + SOURCES + """
                advice:
                  ours: {when: {payer: %s}, severity: note, says: Ours., cite: manual}
                """.formatted(payer));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("acme")).resolve(name), text);
    }

    private static List<String> said(Path policy) {
        SourceText text = SourceReader.forRulesets().read(policy).toOptional().orElseThrow();
        return INSPECTION.of(List.of(text)).diagnostics().stream()
                .map(one -> one.code().id() + " " + one.message())
                .toList();
    }
}
