package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFilesTest {

    private static final String SESSION = "date: 2026-05-04\n...\n= 20610-LT\n";
    private static final String PAGE = "# A page\n\n## A session\n\n```transcript\n" + SESSION + "```\n";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("b.transcript", SESSION);
        write("a/deep/lesson.md", PAGE);
        write("a/README.md", "# No session here\n");
        write("a/shown.md", "````\n```transcript\n" + SESSION + "```\n````\n");
        write("target/copy.transcript", SESSION);
        write(".hidden/other.transcript", SESSION);
        write("notes.txt", SESSION);
    }

    @Test
    void a_folder_is_searched_at_any_depth_in_a_stable_order() {
        assertThat(found(folder)).containsExactly("a/deep/lesson.md", "b.transcript");
    }

    @Test
    void what_is_named_is_taken_whatever_it_is_called_and_none_twice() {
        Path notes = folder.resolve("notes.txt");
        assertThat(found(notes, folder, folder.resolve("a/../b.transcript")))
                .containsExactly("notes.txt", "a/deep/lesson.md", "b.transcript");
    }

    @Test
    void a_hidden_folder_is_searched_when_it_is_named() {
        assertThat(found(folder.resolve(".hidden"))).containsExactly(".hidden/other.transcript");
    }

    @Test
    void a_page_without_a_session_is_an_error_when_it_is_named() {
        assertThat(said(folder.resolve("a/README.md")))
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.NO_TRANSCRIPT);
    }

    @Test
    void a_folder_without_a_transcript_is_an_error_with_a_remedy() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(said(empty)).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo(DiagnosticCode.NO_TRANSCRIPT);
            assertThat(said.help()).singleElement().asString().contains("ends in `.transcript`");
        });
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        assertThat(said(folder.resolve("c.transcript")))
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.NO_FILE);
    }

    @Test
    void a_link_that_leads_back_ends_the_search_there() throws IOException {
        Files.createSymbolicLink(folder.resolve("a/again"), folder);
        assertThat(found(folder)).contains("a/deep/lesson.md", "b.transcript");
    }

    @Test
    void what_cannot_be_looked_through_is_told_of_a_folder_too() throws IOException {
        Files.createSymbolicLink(folder.resolve("lost.transcript"), folder.resolve("nowhere"));
        List<TranscriptFile> files = TranscriptFiles.in(folder);

        assertThat(files).hasSize(3);
        assertThat(files.get(2).transcripts().diagnostics())
                .singleElement()
                .satisfies(said -> assertThat(said.message()).contains("lost.transcript"));
    }

    private List<String> found(Path... paths) {
        return TranscriptFiles.of(List.of(paths).stream().map(Path::toString).toList()).stream()
                .map(file -> folder.relativize(Path.of(file.name())).toString())
                .toList();
    }

    private static List<Diagnostic> said(Path path) {
        return TranscriptFiles.of(List.of(path.toString())).stream()
                .flatMap(file -> file.transcripts().diagnostics().stream())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
