package org.codingwizard.engine.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.scaffold.PluginScaffold.Kind;
import org.codingwizard.engine.scaffold.PluginScaffold.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginScaffoldTest {

    private static final Set<String> TAKEN = Set.of("none", "core", "medicare");
    private static final Pattern PLUGIN_VERSION =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

    @TempDir
    Path parent;

    @Test
    void a_folder_holds_manifest_policy_cases_and_readme() {
        Outcome.Written written = written("acme-health", Kind.FOLDER);
        assertThat(written.folder()).isEqualTo(parent.resolve("acme-health"));
        assertThat(names(written))
                .containsExactly(
                        "plugin.yaml",
                        "trigger-points.yaml",
                        "cases/first.yaml",
                        "transcripts/first.transcript",
                        "README.md");
    }

    @ParameterizedTest
    @EnumSource
    void no_word_of_a_template_is_left_open(Kind kind) throws IOException {
        for (PluginScaffold.Page page : written("acme-health", kind).pages()) {
            assertThat(page.file()).content().doesNotContain("{{", "}}");
            assertThat(page.purpose()).isNotBlank();
        }
    }

    @Test
    void a_module_is_called_after_its_payer() throws IOException {
        Outcome.Written written = written("acme-health", Kind.JAVA);
        assertThat(names(written)).contains("src/main/java/org/example/acmehealth/AcmeHealthPlugin.java");
        assertThat(written.folder().resolve("pom.xml"))
                .content()
                .contains("<artifactId>wizard-plugin-acme-health</artifactId>", "<name>Acme Health for")
                .contains("<wizard.version>1.2.3</wizard.version>");
    }

    @Test
    void a_payer_called_like_a_word_of_java_gets_a_package_that_compiles() {
        assertThat(names(written("new", Kind.JAVA))).contains("src/main/java/org/example/newpayer/NewPlugin.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme health", "1st", "acme_health", "", "../acme", "acme-"})
    void an_id_that_is_none_is_refused(String id) {
        assertThat(write(id, Kind.FOLDER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.says()).contains("is not a payer's id", "acme-health"));
        assertThat(parent).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "core", "medicare"})
    void an_id_that_another_has_is_refused(String id) {
        assertThat(write(id, Kind.FOLDER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.says()).startsWith("the id `" + id + "` is taken"));
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothing_is_written_over_what_is_there() throws IOException {
        Path mine = Files.createDirectory(parent.resolve("acme")).resolve("notes.txt");
        Files.writeString(mine, "mine");
        assertThat(write("acme", Kind.FOLDER))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.says()).endsWith("is there already; nothing was written"));
        assertThat(parent.resolve("acme")).isDirectoryContaining(mine::equals);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_place_that_takes_no_folder_is_named() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThat(new PluginScaffold("acme", TAKEN, "1.2.3").write(Kind.FOLDER, file))
                .isInstanceOf(Outcome.Unwritten.class);
    }

    @Test
    void a_module_is_built_with_the_versions_that_this_build_uses() throws IOException {
        Path module = written("acme", Kind.JAVA).folder();
        String ours = Files.readString(Path.of("..", "..", "pom.xml"));
        List<String> used = versions(Files.readString(module.resolve("pom.xml")));
        assertThat(used).hasSize(4).isSubsetOf(versions(ours));
    }

    private static List<String> versions(String pom) {
        Matcher matcher = PLUGIN_VERSION.matcher(pom);
        return matcher.results()
                .map(result -> result.group(1) + " " + result.group(2))
                .toList();
    }

    private static List<String> names(Outcome.Written written) {
        Stream<String> names = written.pages().stream()
                .map(page -> written.folder().relativize(page.file()).toString().replace('\\', '/'));
        return names.toList();
    }

    private Outcome.Written written(String id, Kind kind) {
        return (Outcome.Written) write(id, kind);
    }

    private Outcome write(String id, Kind kind) {
        return new PluginScaffold(id, TAKEN, "1.2.3").write(kind, parent);
    }
}
