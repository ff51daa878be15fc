package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.codingwizard.engine.doctor.PluginDoctor;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.scaffold.PluginScaffold;
import org.codingwizard.engine.scaffold.PluginScaffold.Kind;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSurgeryTest {

    private static final ClassLoader CLASSES = PluginSurgeryTest.class.getClassLoader();
    private static final PluginLoader.Found SHIPPED = PluginLoader.onClassPath(CLASSES);
    private static final PluginSurgery SURGERY = new PluginSurgery(
            PluginDoctor.beside(Shelf.shipped(CLASSES), SHIPPED).toOptional().orElseThrow(), SHIPPED);
    private static final TerminalFacts TERMINAL = new TerminalFacts(true, true, true, "dumb", false);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_a_path_every_plugin_that_is_found_is_sound() {
        assertThat(examine(TerminalFacts.NONE, Format.TEXT)).as(text(out)).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).contains("medicare: nothing found in");
    }

    @Test
    void a_new_folder_passes_its_own_first_test() {
        assertThat(examine(written(Kind.FOLDER))).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).isEqualTo("acme: nothing found in 4 files; 2 cases passed; 1 transcript passed\n");
    }

    @Test
    void a_case_that_fails_shows_what_was_expected_and_what_came() throws IOException {
        Path acme = acme();
        replace(acme.resolve("trigger-points.yaml"), "at-most: 4", "at-most: 5");
        assertThat(examine(TERMINAL, Format.TEXT, acme.toString())).isEqualTo(ExitCode.OPEN);
        assertThat(text(out))
                .contains("error[T001]: the case `fifth-session-is-warned-of` does not come out as expected")
                .contains("first.yaml:15:9")
                .contains("show: finding missing: warning about `trigger-point-sessions`")
                .contains("expected: 20552", "got lines: 20552")
                .endsWith("1 error in 3 files; 1 of 2 cases passed\n");
    }

    @Test
    void what_the_policy_gets_wrong_is_told_and_no_case_is_run() throws IOException {
        Path acme = acme();
        replace(
                acme.resolve("trigger-points.yaml"),
                "asked-after: trigger-point/guidance",
                "asked-after: trigger-point/guidence");
        assertThat(examine(acme)).isEqualTo(ExitCode.OPEN);
        assertThat(text(out)).contains("trigger-points.yaml:19:").endsWith("; no case was run\n");
    }

    @Test
    void a_rule_that_no_case_shows_and_a_file_that_nobody_reads_are_warned_of() throws IOException {
        Path acme = acme();
        replace(acme.resolve("cases/first.yaml"), "prior-sessions: 4", "prior-sessions: 2");
        replace(
                acme.resolve("cases/first.yaml"),
                "findings: [{about: [trigger-point-sessions, 4], severity: warning}]",
                "missing: []");
        Files.writeString(acme.resolve("limits.txt"), "four");
        assertThat(examine(acme)).isEqualTo(ExitCode.DONE);
        assertThat(text(out))
                .contains(
                        "trigger-points.yaml:16:3: warning[T003]: no case shows `trigger-points/trigger-point-sessions`")
                .contains("warning[P020]: nobody reads `" + acme.resolve("limits.txt") + "`")
                .endsWith("2 warnings in 3 files; 2 cases passed\n");
    }

    @Test
    void a_weak_case_is_refused() throws IOException {
        Path acme = acme();
        replace(acme.resolve("cases/first.yaml"), "      lines: [\"20552\"]\n      no-findings", "      no-findings");
        assertThat(examine(acme)).isEqualTo(ExitCode.OPEN);
        assertThat(text(out)).contains("first.yaml:12:7: error[R006]: this expects nothing that could fail");
    }

    @Test
    void a_plugin_without_cases_is_warned_of() throws IOException {
        Path acme = acme();
        Files.delete(acme.resolve("cases/first.yaml"));
        assertThat(examine(acme)).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).contains("warning[T002]: `" + acme + "` has no case");
    }

    @Test
    void in_a_folder_of_plugins_the_good_one_is_examined_beside_the_bad_one() throws IOException {
        acme();
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("plugin.yaml"), "plugin: bad\ntitel: Bad\nspi: \"1.0\"\n");
        assertThat(examine(folder)).isEqualTo(ExitCode.OPEN);
        assertThat(text(out))
                .contains("plugin.yaml:2:1: error[R001]", "acme: nothing found in 3 files; 2 cases passed");
    }

    @Test
    void the_id_of_a_shipped_payer_cannot_be_taken() throws IOException {
        Path taken = Files.move(acme(), folder.resolve("medicare"));
        replace(taken.resolve("plugin.yaml"), "plugin: acme", "plugin: medicare");
        assertThat(examine(taken)).isEqualTo(ExitCode.OPEN);
        assertThat(text(out)).contains("error[P002]: the id `medicare` belongs to a plugin that comes with the wizard");
    }

    @Test
    void a_path_that_is_not_there_weighs_most() throws IOException {
        assertThat(examine(
                        TerminalFacts.NONE,
                        Format.TEXT,
                        acme().toString(),
                        folder.resolve("nowhere").toString()))
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(text(out)).contains("error[Y015]: there is no `", "acme: nothing found");
    }

    @Test
    void as_json_plugins_and_cases_have_what_programs_need() throws IOException {
        assertThat(examine(TerminalFacts.NONE, Format.JSON, acme().toString())).isEqualTo(ExitCode.DONE);
        assertThat(text(out))
                .startsWith("[\n{\"plugin\":\"acme\",\"title\":\"Acme\"")
                .contains("\"sound\":true,\"files\":3,\"diagnostics\":[],\"cases\":[{\"file\":")
                .contains("\"line\":3,\"column\":9,\"id\":\"fourth-session-is-paid\"")
                .contains("\"passed\":true,\"faults\":[],\"expected\":\"20552\",\"got\":[\"lines: 20552\"")
                .endsWith("]\n");
        assertThat(text(err)).isEqualTo("acme: nothing found in 3 files; 2 cases passed\n");
    }

    @Test
    void a_new_module_compiles_loads_and_is_sound() throws IOException {
        Path module = written(Kind.JAVA);
        Path classes = Files.createDirectories(module.resolve("target/classes"));
        compile(sources(module.resolve("src")), classes);
        Path jar = jar(module, classes);
        assertThat(examine(jar)).as(text(out)).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).startsWith("acme: nothing found");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void compile(List<Path> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--release",
                "17",
                "-proc:none");
        Stream<String> words = Stream.concat(options.stream(), sources.stream().map(Path::toString));
        assertThat(compiler.run(null, said, said, words.toArray(String[]::new)))
                .as(said.toString(UTF_8))
                .isZero();
    }

    /** What Maven packs: the classes and the resources of the module. */
    private static Path jar(Path module, Path classes) throws IOException {
        Path jar = module.resolve("target/acme.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path root : List.of(classes, module.resolve("src/main/resources"))) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = root.relativize(file).toString().replace('\\', '/');
                        if (!name.endsWith("Test.class")) {
                            out.putNextEntry(new JarEntry(name));
                            out.write(Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return jar;
    }

    /** A new plugin without its session, so that its cases alone tell of its rules. */
    private Path acme() throws IOException {
        Path acme = written(Kind.FOLDER);
        Files.delete(acme.resolve("transcripts/first.transcript"));
        return acme;
    }

    private Path written(Kind kind) {
        return ((PluginScaffold.Outcome.Written) new PluginScaffold("acme", Set.of(), "1.0").write(kind, folder))
                .folder();
    }

    private static void replace(Path file, String text, String other) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, other));
    }

    private ExitCode examine(Path path) {
        return examine(TerminalFacts.NONE, Format.TEXT, path.toString());
    }

    private ExitCode examine(TerminalFacts facts, Format format, String... paths) {
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                facts);
        ExitCode exit = SURGERY.examine(new CheckRequest(List.of(paths), format), streams);
        streams.flush();
        return exit;
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
