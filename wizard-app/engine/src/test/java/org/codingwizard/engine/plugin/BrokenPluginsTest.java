package org.codingwizard.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.Workshop.Jar;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a plugin can be broken: it is named with the cause, and its good neighbour works. */
class BrokenPluginsTest {

    private static final String BAD = "bad.Bad";
    private static final ClassLoader NOTHING = new ClassLoader(null) {};

    @TempDir
    Path folder;

    private Workshop workshop;
    private Optional<EncounterCoder> coder = Optional.empty();

    @BeforeEach
    void a_good_neighbour() throws IOException {
        workshop = new Workshop(folder);
        workshop.folder("good", Map.of("good.yaml", Workshop.policy("good")));
        workshop.jar("good-java.jar", "fine.Fine", Workshop.editing("fine.Fine", "good-java", """
                return List.of(new Finding("java-speaks", Severity.NOTE, "This edit ran.", "", List.of(),
                        new Citation("A bulletin", "page 1", "", Confidence.HIGH)));"""));
    }

    @Test
    void good_plugins_stand_beside_each_other() {
        assertThat(found().problems()).isEmpty();
        neighboursWork();
    }

    @Test
    void a_constructor_that_throws() throws IOException {
        workshop.jar(
                "bad.jar", BAD, bad("public Bad() { throw new IllegalStateException(\"its table is damaged\"); }"));
        assertFault(DiagnosticCode.PLUGIN_FAILED, "bad.jar", "`bad.Bad`", "its table is damaged");
    }

    @Test
    void a_dependency_that_is_missing_when_it_is_loaded() throws IOException {
        packWithout("lib/Lib.class", bad("private final lib.Lib lib = new lib.Lib();"), "public class Lib {}");
        assertFault(DiagnosticCode.PLUGIN_FAILED, "bad.jar", "the class `lib.Lib` is missing");
        assertThat(found().problems().get(0).help()).anyMatch(help -> help.contains("into its jar"));
    }

    @Test
    void a_dependency_that_is_missing_only_when_it_is_used() throws IOException {
        packWithout(
                "lib/Lib.class",
                bad("public List<PolicyDocument> policies() { return lib.Lib.policies(); }"),
                "public class Lib { public static java.util.List<org.codingwizard.spi.PolicyDocument> policies() { return null; } }");
        assertThat(found().problems()).isEmpty();
        assertLacksPolicies("bad.jar", "the class `lib.Lib` is missing");
    }

    @Test
    void a_dependency_of_an_edit_that_is_missing() throws IOException {
        packWithout(
                "lib/Lib.class",
                Workshop.editing(BAD, "bad", "return lib.Lib.findings();"),
                "public class Lib { public static java.util.List<org.codingwizard.spi.Finding> findings() { return null; } }");
        assertLacksEdit("the class `lib.Lib` is missing");
    }

    @Test
    void a_class_that_is_no_plugin() throws IOException {
        workshop.jar("bad.jar", BAD, "package bad; public class Bad {}");
        assertFault(DiagnosticCode.PLUGIN_ENTRY, "bad.jar", "`bad.Bad`", "is no payer plugin");
    }

    @Test
    void a_class_that_is_missing() throws IOException {
        workshop.write("bad.jar", Jar.registering("bad.Gone"));
        assertFault(DiagnosticCode.PLUGIN_ENTRY, "bad.jar", "`bad.Gone`", "is missing");
    }

    @ParameterizedTest
    @CsvSource({"Bad() {}", "private Bad() {}", "public Bad(int tables) {}"})
    void a_class_without_a_public_constructor(String constructor) throws IOException {
        workshop.jar("bad.jar", BAD, bad(constructor));
        assertFault(DiagnosticCode.PLUGIN_ENTRY, "bad.jar", "`bad.Bad`", "cannot be made");
    }

    @Test
    void a_class_that_was_built_against_another_version_of_a_library() throws IOException {
        Map<String, byte[]> built = workshop.compiled(Map.of(
                BAD,
                bad("public Bad() { lib.Lib.added(); }"),
                "lib.Lib",
                "package lib; public class Lib { public static void added() {} }"));
        Map<String, byte[]> all = new LinkedHashMap<>(built);
        all.putAll(workshop.compiled(Map.of("lib.Lib", "package lib; public class Lib {}")));
        workshop.write("bad.jar", Jar.registering(BAD).withAll(all, UnaryOperator.identity()));
        assertFault(DiagnosticCode.PLUGIN_FAILED, "bad.jar", "`bad.Bad`", "does not fit");
    }

    @Test
    void a_jar_that_registers_nothing() throws IOException {
        workshop.write("bad.jar", Jar.empty());
        assertFault(DiagnosticCode.PLUGIN_ENTRY, "bad.jar", "registers no payer plugin");
        assertThat(found().lost()).containsKey("bad");
    }

    @Test
    void a_jar_that_was_cut_off() throws IOException {
        Path jar = workshop.jar("bad.jar", BAD, bad(""));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        assertFault(DiagnosticCode.PLUGIN_FILE, "bad.jar", "no whole jar");
    }

    @Test
    void a_class_for_a_newer_java() throws IOException {
        Map<String, byte[]> built = workshop.compiled(Map.of(BAD, bad("")));
        workshop.write("bad.jar", Jar.registering(BAD).withAll(built, bytes -> {
            bytes[7] = 99;
            return bytes;
        }));
        assertFault(DiagnosticCode.PLUGIN_FAILED, "bad.jar", "`bad.Bad`", "compiled for Java 55");
    }

    @ParameterizedTest
    @CsvSource({"'2.0', newer", "'[1.1,2.0)', newer", "'[0.5,1.0)', ask the team"})
    void a_jar_for_another_version_of_the_interface(String spi, String help) throws IOException {
        Jar jar = Jar.registering(BAD)
                .with("META-INF/coding-wizard/plugin.yaml", Workshop.manifest("bad", spi))
                .withAll(workshop.compiled(Map.of(BAD, bad(""))), UnaryOperator.identity());
        workshop.write("bad.jar", jar);
        assertFault(DiagnosticCode.PLUGIN_VERSION, "`bad`", "`" + spi + "`");
        assertThat(found().problems().get(0).help().get(0)).contains(help);
        assertThat(found().lost()).containsKey("bad");
    }

    @Test
    void a_payer_that_another_jar_has_taken_already() throws IOException {
        workshop.jar("a.jar", "one.Bad", Workshop.source("one.Bad", "bad", ""));
        workshop.jar("b.jar", "two.Bad", Workshop.source("two.Bad", "bad", ""));
        assertFault(DiagnosticCode.PLUGIN_ID, "a.jar", "b.jar", "the second one is not used");
        assertThat(found().plugins())
                .filteredOn(plugin -> plugin.payer().text().equals("bad"))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.origin()).endsWith("a.jar"));
    }

    @ParameterizedTest
    @CsvSource({"none", "core"})
    void a_payer_with_a_reserved_id(String id) throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.source(BAD, id, ""));
        assertFault(DiagnosticCode.PLUGIN_ID, "bad.jar", "reserved id `" + id + "`");
    }

    @Test
    void a_manifest_with_a_key_that_nobody_reads() throws IOException {
        Path bad = workshop.folder("bad", Map.of("bad.yaml", Workshop.policy("bad")));
        Files.writeString(bad.resolve("plugin.yaml"), Workshop.manifest("bad", "1.0") + "titel: Bad\n");
        assertFault(DiagnosticCode.UNKNOWN_KEY, "`titel`");
        assertThat(coded("bad").diagnostics())
                .singleElement()
                .satisfies(said -> assertThat(said.help()).anyMatch(help -> help.contains("could not be loaded")));
    }

    @Test
    void a_policy_that_is_no_yaml() throws IOException {
        workshop.folder("bad", Map.of("bad.yaml", "policy: bad\ntitle: [open\n"));
        assertThat(found().problems()).isEmpty();
        assertLacksPolicies("bad.yaml:2:");
    }

    @Test
    void a_ruleset_in_a_plugin() throws IOException {
        workshop.folder("bad", Map.of("core.yaml", "ruleset: trigger-point\ntitle: Ours\nsources: {}\n"));
        assertLacksPolicies("core.yaml:1:1", "this is a ruleset");
    }

    @Test
    void an_edit_that_throws() throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.editing(BAD, "bad", "throw new IllegalStateException(\"no table\");"));
        assertLacksEdit("no table");
    }

    @Test
    void an_edit_that_calls_itself_without_end() throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.editing(BAD, "bad", "return review(draft);"));
        assertLacksEdit("called itself without end");
    }

    @Test
    void an_edit_that_never_ends() throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.editing(BAD, "bad", "while (true) { Thread.onSpinWait(); }"));
        assertLacksEdit("had not ended after 2 seconds");
    }

    @Test
    void an_edit_that_returns_null() throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.editing(BAD, "bad", "return null;"));
        assertLacksEdit("returned null");
    }

    @Test
    void a_plugin_without_a_payer() throws IOException {
        workshop.jar("bad.jar", BAD, Workshop.source(BAD, "Not An Id", ""));
        assertFault(DiagnosticCode.PLUGIN_FAILED, "bad.jar", "`bad.Bad`", "a payer id is kebab-case");
    }

    private static String bad(String members) {
        return Workshop.source(BAD, "bad", members);
    }

    /** A jar that was built with a library and lacks it. */
    private void packWithout(String missing, String source, String library) throws IOException {
        Map<String, byte[]> built = workshop.compiled(Map.of(BAD, source, "lib.Lib", "package lib; " + library));
        workshop.write(
                "bad.jar",
                Jar.registering(BAD).withAll(built, UnaryOperator.identity()).without(missing));
    }

    private PluginLoader.Found found() {
        return PluginLoader.find(NOTHING, List.of(workshop.plugins()));
    }

    private void assertFault(DiagnosticCode code, String... words) {
        assertThat(found().problems()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.message()).contains(words);
            assertThat(fault.help()).isNotEmpty();
            assertThat(fault.place()).isPresent();
        });
        neighboursWork();
    }

    private void assertLacksPolicies(String... words) {
        assertLacks("payer-policies-not-applied", words);
    }

    private void assertLacksEdit(String... words) {
        assertThat(found().problems()).isEmpty();
        assertLacks("payer-edit-failed", words);
    }

    /** Coded by the general rules, with a finding that says what is missing and why. */
    private void assertLacks(String finding, String... words) {
        CodingResult result = coded("bad").toOptional().orElseThrow();
        assertThat(result.complete()).isFalse();
        assertThat(result.lines()).extracting(line -> line.line().toString()).containsExactly("20552 x1");
        assertThat(result.findings())
                .filteredOn(coded -> coded.finding().id().equals(finding))
                .singleElement()
                .satisfies(coded -> {
                    assertThat(coded.from()).isEqualTo("bad");
                    assertThat(coded.finding().message()).contains(words);
                });
        neighboursWork();
    }

    private void neighboursWork() {
        assertSays("good", "good-speaks");
        assertSays("good-java", "java-speaks");
    }

    private void assertSays(String payer, String finding) {
        CodingResult result = coded(payer).toOptional().orElseThrow();
        assertThat(result.complete()).isTrue();
        assertThat(result.findings())
                .extracting(coded -> coded.finding().id())
                .contains(finding)
                .doesNotContain("payer-policies-not-applied", "payer-edit-failed");
    }

    /** Made once everything is in its folder: assembling takes longer than all the rest. */
    private EncounterCoder coder() {
        EncounterCoder made = coder.orElseGet(() -> new EncounterCoder(ShippedWizard.with(found())));
        coder = Optional.of(made);
        return made;
    }

    private Checked<CodingResult> coded(String payer) {
        return coder().code(SourceText.of("encounter.yaml", """
                date-of-service: 2026-02-02
                payer: %s
                procedures:
                  - {target: trigger-point, muscle-count: 2, guidance: none, substances: []}
                """.formatted(payer)));
    }
}
