package org.codingwizard.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.plugin.PluginLoader;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTestsTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final TestWizard WIZARD = TestWizard.assembled(
            path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()));
    private static final String SESSION = """
            A ganglion

            date: 2026-05-04
            ...
            target: ganglion-cyst
            side: left
            guidance: none
            = 20612
            """;

    @TempDir
    Path folder;

    @Test
    void each_session_is_a_test_that_says_in_which_file_and_line_it_stands() throws IOException {
        Path file = write("a.transcript", SESSION + "\n---\n" + SESSION.substring(SESSION.indexOf("date:")));
        List<DynamicNode> tests = tests(folder);

        assertThat(tests)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("A ganglion (" + file + ":3)", file + ":11");
        assertThat(tests.get(0).getTestSourceUri().orElseThrow()).hasToString(file.toUri() + "?line=3");
    }

    @Test
    void a_session_that_goes_otherwise_fails_its_own_test_only() throws IOException {
        Path file = write("a.transcript", SESSION + "\n---\n" + SESSION.replace("= 20612", "= 20612-RT"));
        List<DynamicNode> tests = tests(folder);

        assertThatCode(() -> execute(tests.get(0))).doesNotThrowAnyException();
        assertThatThrownBy(() -> execute(tests.get(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(file + ":13 A ganglion")
                .hasMessageContaining("- 18 | = 20612-RT")
                .hasMessageContaining("= 20612");
    }

    @Test
    void a_session_that_cannot_be_played_fails_its_test() throws IOException {
        write("a.transcript", SESSION.replace("...", "plugins: nowhere/acme"));

        assertThatThrownBy(() -> execute(tests(folder).get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no plugin `nowhere/acme`");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_failing_test() throws IOException {
        write("a.transcript", SESSION.replace("= 20612", "equals 20612"));

        assertThatThrownBy(() -> execute(tests(folder).get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.transcript:8");
    }

    @Test
    void a_test_of_no_transcript_fails() {
        assertThatThrownBy(() -> execute(tests(folder).get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holds no transcript");
        assertThatThrownBy(() -> execute(tests().get(0))).isInstanceOf(AssertionError.class);
    }

    private static List<DynamicNode> tests(Path... paths) {
        return TranscriptTests.with(WIZARD)
                .of(paths)
                .flatMap(node -> node instanceof DynamicContainer file
                        ? file.getChildren().map(DynamicNode.class::cast)
                        : Stream.of(node))
                .toList();
    }

    private static void execute(DynamicNode node) throws Throwable {
        ((DynamicTest) node).getExecutable().execute();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
