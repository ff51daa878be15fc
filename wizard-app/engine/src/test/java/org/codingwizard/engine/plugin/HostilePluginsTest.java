package org.codingwizard.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.Workshop.Jar;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins that try what nobody should: the wizard neither falls over them nor lets them past the list of what is allowed. */
class HostilePluginsTest {

    private static final String BAD = "bad.Bad";
    private static final ClassLoader NOTHING = new ClassLoader(null) {};

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void a_workshop() throws IOException {
        workshop = new Workshop(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return List.of(new Finding(\"x\", null, \"m\", \"\", List.of(), sure()));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", null, List.of(), sure()));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", \"\", List.of(), null));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", \"\", List.of(), new Citation(\"t\", \"p\", null, Confidence.HIGH)));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", \"\", List.of(), new Citation(\"t\", \"p\", \"\", null)));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", \"\", List.of(2), sure()));",
                "return List.of(new Finding(\"x\", Severity.NOTE, \"m\", \"\", List.of(0), sure()));",
                "return java.util.Arrays.asList((Finding) null);",
                "throw new RuntimeException() { @Override public String getMessage() { throw new IllegalStateException(); } };"
            })
    void an_edit_whose_findings_have_holes(String review) throws IOException {
        editing(review);
        CodingResult result = coded();
        assertThat(result.complete()).isFalse();
        assertThat(result.lines()).hasSize(1);
        assertThat(bad(result)).extracting(coded -> coded.finding().id()).containsExactly("payer-edit-failed");
    }

    @Test
    void an_edit_that_blocks_without_a_sure_source_only_warns() throws IOException {
        editing("""
                return List.of(new Finding("sure", Severity.BLOCKING, "m", "", List.of(1), sure()),
                        new Finding("unsure", Severity.BLOCKING, "m", "", List.of(1), new Citation("t", "p", "", Confidence.MEDIUM)));""");
        assertThat(bad(coded()))
                .extracting(
                        coded -> coded.finding().id() + " " + coded.finding().severity())
                .containsExactly("sure " + Severity.BLOCKING, "unsure " + Severity.WARNING);
    }

    @Test
    void a_jar_that_names_other_jars() throws IOException {
        workshop.jar("library.jar", "lib.Lib", "package lib; public class Lib {}");
        workshop.write(
                "bad.jar",
                Jar.registering(BAD)
                        .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nClass-Path: library.jar\r\n")
                        .withAll(
                                workshop.compiled(Map.of(BAD, Workshop.source(BAD, "bad", ""))),
                                UnaryOperator.identity()));
        assertThat(found().plugins()).isEmpty();
        assertThat(found().problems())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("bad.jar` names other jars"));
    }

    @Test
    void a_jar_whose_index_would_fill_the_memory() throws IOException {
        workshop.write(
                "bad.jar",
                Jar.empty().with("META-INF/coding-wizard/index.txt", "bad/plugin.yaml\n" + " ".repeat(9_000_000)));
        assertThat(PackedFolders.plainText(name -> new ByteArrayInputStream(new byte[9_000_000]), "any"))
                .hasValueSatisfying(text -> assertThat(text).hasSizeLessThan(5_000_002));
        assertThat(found().plugins()).isEmpty();
        assertThat(found().problems()).isNotEmpty();
    }

    @Test
    void a_link_to_a_folder_that_changes_after_it_was_allowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path real = elsewhere.resolve("acme");
        Files.move(workshop.folder("acme", Map.of("acme.yaml", Workshop.policy("acme"))), real);
        Files.createSymbolicLink(workshop.plugins().resolve("acme"), real);
        allowAll();
        assertThat(found().plugins()).hasSize(1);

        Files.writeString(real.resolve("acme.yaml"), Workshop.policy("changed"));
        assertNotAllowed();
    }

    @Test
    void a_link_within_a_folder_to_a_file_that_changes_after_it_was_allowed() throws IOException {
        Path real = Files.writeString(folder.resolve("acme.yaml"), Workshop.policy("acme"));
        Path acme = workshop.folder("acme", Map.of());
        Files.createSymbolicLink(acme.resolve("acme.yaml"), real);
        allowAll();
        assertThat(found().plugins()).hasSize(1);

        Files.writeString(real, Workshop.policy("changed"));
        assertNotAllowed();
    }

    @Test
    void a_folder_that_contains_itself() throws IOException {
        Path acme = workshop.folder("acme", Map.of("acme.yaml", Workshop.policy("acme")));
        Files.createSymbolicLink(acme.resolve("again"), acme);
        assertThat(found().plugins())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.digest()).isEmpty());
    }

    @Test
    void a_manifest_beside_the_list_of_what_is_allowed() throws IOException {
        workshop.folder("acme", Map.of("acme.yaml", Workshop.policy("acme")));
        allowAll();
        Files.writeString(workshop.plugins().resolve("plugin.yaml"), Workshop.manifest("plugins", "1.0"));
        Files.writeString(workshop.plugins().resolve("more.yaml"), Workshop.policy("more"));
        assertThat(found().plugins())
                .extracting(plugin -> plugin.payer().text())
                .containsExactly("acme");
    }

    @Test
    void a_list_that_leads_nowhere_allows_nothing() throws IOException {
        workshop.folder("acme", Map.of("acme.yaml", Workshop.policy("acme")));
        Files.createSymbolicLink(workshop.plugins().resolve(AllowList.NAME), folder.resolve("gone"));
        assertNotAllowed();
    }

    @Test
    void a_title_that_speaks_to_the_terminal() throws IOException {
        workshop.jar(
                "bad.jar",
                BAD,
                Workshop.source(BAD, "bad", "").replace("\"The bad plan\"", "\"\\u001b[2J\\n The bad \\n plan\""));
        assertThat(found().plugins())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.title()).isEqualTo("[2J The bad plan"));
    }

    private void allowAll() throws IOException {
        AllowList.in(workshop.plugins()).replace(AllowList.digests(workshop.plugins()));
    }

    private void assertNotAllowed() {
        assertThat(found().plugins()).isEmpty();
        assertThat(found().problems()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.PLUGIN_NOT_ALLOWED);
    }

    private void editing(String review) throws IOException {
        String source = Workshop.editing(BAD, "bad", review);
        String sure =
                "static Citation sure() { return new Citation(\"A bulletin\", \"page 1\", \"\", Confidence.HIGH); }\n";
        workshop.jar("bad.jar", BAD, source.replace("public String id()", sure + "public String id()"));
    }

    private PluginLoader.Found found() {
        return PluginLoader.find(NOTHING, List.of(workshop.plugins()));
    }

    private static List<CodedFinding> bad(CodingResult result) {
        return result.findings().stream()
                .filter(coded -> coded.from().equals("bad"))
                .toList();
    }

    private CodingResult coded() {
        return new EncounterCoder(ShippedWizard.with(found()))
                .code(SourceText.of("encounter.yaml", """
                        date-of-service: 2026-02-02
                        payer: bad
                        procedures:
                          - {target: trigger-point, muscle-count: 2, guidance: none, substances: []}
                        """))
                .toOptional()
                .orElseThrow();
    }
}
