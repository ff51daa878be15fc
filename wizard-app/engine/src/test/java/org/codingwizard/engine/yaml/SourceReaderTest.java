package org.codingwizard.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

    private static final SourceReader READER = SourceReader.forEncounters();

    @Test
    void utf_8_is_read_with_or_without_a_byte_order_mark() {
        assertThat(READER.read("a", "é\uD83D\uDE00".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Checked.ok(SourceText.of("a", "é\uD83D\uDE00")));
        assertThat(READER.read("a", "\uFEFFé".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Checked.ok(SourceText.of("a", "é")));
        assertThat(READER.read("a", new byte[0])).isEqualTo(Checked.ok(SourceText.of("a", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void other_unicode_encodings_are_named(String charset) {
        Diagnostic said = only(READER.read("a", "payer: none\n".getBytes(Charset.forName(charset))));

        assertThat(said.code()).isEqualTo(DiagnosticCode.NOT_UTF_8);
        assertThat(said.message()).isEqualTo("this file is " + charset.substring(0, 6) + " text, not UTF-8");
    }

    @Test
    void the_first_byte_that_is_not_utf_8_has_a_place_and_a_guess() {
        Diagnostic said = only(READER.read("a", "one: 1\r\ntwo: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(said.message()).isEqualTo("the byte E9 does not belong to UTF-8 text");
        assertThat(said.place().orElseThrow().span()).hasToString("a:2:9");
        assertThat(said.help())
                .containsExactly(
                        "save the file as UTF-8; it looks like Windows-1252 (Latin-1), where this byte is `é`");
    }

    @Test
    void nothing_is_guessed_about_a_damaged_utf_8_file() {
        byte[] bytes = "\uFEFF\uFFFDé: é".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';

        Diagnostic said = only(READER.read("a", bytes));

        assertThat(said.place().orElseThrow().span()).hasToString("a:1:5");
        assertThat(said.help()).containsExactly("save the file as UTF-8");
    }

    @Test
    void a_file_of_fifty_megabytes_is_refused_unread(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50_000_000);
        }

        assertThat(only(READER.read(large)).message()).isEqualTo("this file has 50.0 MB; at most 1.0 MB are read");
        assertThat(only(SourceReader.forRulesets().read(large)).message())
                .isEqualTo("this file has 50.0 MB; at most 5.0 MB are read");
    }

    @Test
    void bytes_up_to_the_limit_are_read_and_one_more_is_not() {
        assertThat(new SourceReader(3).read("a", new byte[] {'a', 'b', 'c'}).isOk())
                .isTrue();
        assertThat(only(new SourceReader(3).read("a", new byte[] {'a', 'b', 'c', 'd'}))
                        .code())
                .isEqualTo(DiagnosticCode.TOO_LARGE);
    }

    @Test
    void a_file_that_is_not_there_is_named_with_its_neighbour(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ruleset.yaml"), "a: 1");

        Diagnostic said = only(READER.read(folder.resolve("rulset.yaml")));

        assertThat(said.code()).isEqualTo(DiagnosticCode.NO_FILE);
        assertThat(said.help()).containsExactly("did you mean `ruleset.yaml`?");
        assertThat(only(READER.read(folder.resolve("no/such/folder.yaml"))).help())
                .isEmpty();
    }

    @Test
    void a_folder_is_not_a_file(@TempDir Path folder) {
        assertThat(only(READER.read(folder)).message()).endsWith("is a folder, not a file");
    }

    @Test
    void a_file_is_named_as_it_was_given(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");

        assertThat(READER.read(file)).isEqualTo(Checked.ok(SourceText.of(file.toString(), "a: 1")));
    }

    private static Diagnostic only(Checked<SourceText> read) {
        assertThat(read.diagnostics()).hasSize(1);
        return read.diagnostics().get(0);
    }
}
