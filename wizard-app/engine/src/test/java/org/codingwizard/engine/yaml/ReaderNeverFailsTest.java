package org.codingwizard.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the outcome is a value or an explanation with a place in the text; never an exception. */
class ReaderNeverFailsTest {

    private static final int ROUNDS = 4_000;

    private static final List<String> SEEDS = List.of("""
            # an encounter
            date-of-service: 2026-03-04
            payer: none
            diagnoses: [M17.11, "M25.561"]
            procedures:
              - target: joint-or-bursa
                structure: knee
                side: 'right'
                note: |
                  a block
                    of text
                substances:
                - {substance: lidocaine, amount: 40 mg}
                - substance: "triamcinolone \\u00e9 \uD83D\uDE00"
                  amount: 1e3
              - target: epidural
                levels: ["L4-L5 both", C5-C6 left]
                folded: >-
                  one
                  two
            """, """
            {"date-of-service": "2026-03-04", "diagnoses": ["M17.11"],
            \t"procedures": [{"target": "epidural", "level-count": 2, "x": null, "y": true, "z": -1.5e3},
              {"note": "a \\"quoted\\" \\u00e9 \uD83D\uDE00"}]}
            """);

    private static final List<String> SPLINTERS = List.of(
            ":",
            ": ",
            "- ",
            "-",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "  ",
            " ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            "\"",
            "\\",
            "&a",
            "*a",
            "!t",
            "!!",
            "? ",
            "|",
            ">",
            "|9",
            ">-",
            "#",
            " # ",
            "%",
            "%YAML 9.9",
            "@",
            "`",
            "---",
            "...",
            "---\n",
            "\u0000",
            "\uFEFF",
            "\u00A0",
            "\u2028",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "null",
            "~",
            "\\u12",
            "\\x",
            "<<: *a",
            "0x",
            "1e",
            "/*",
            "//",
            "=",
            "NaN",
            "\u0085");

    @ParameterizedTest
    @ValueSource(strings = {"ruleset.yaml", "encounter.json", "-"})
    void any_change_of_a_readable_text_is_read_or_explained(String name) {
        Random random = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            String text = mutated(SEEDS.get(round % SEEDS.size()), random);
            check(name, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruleset.yaml", "encounter.json", "-"})
    void any_heap_of_splinters_is_read_or_explained(String name) {
        Random random = new Random(19700101);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(random.nextInt(3) == 0 ? "ab" : SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            }
            check(name, text.toString());
        }
    }

    @Test
    void any_bytes_are_read_or_explained() {
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            Checked<YamlNode> read =
                    new SourceReader(1_000).read("bytes", bytes).then(YamlReader::read);
            assertThat(read.isOk() || !read.diagnostics().isEmpty()).isTrue();
        }
    }

    private static void check(String name, String text) {
        SourceText source = SourceText.of(name, text);
        Checked<YamlNode> read = read(source);
        for (Diagnostic diagnostic : read.diagnostics()) {
            assertThat(diagnostic.place().orElseThrow().span().text()).isEqualTo(source);
            assertThat(diagnostic.message()).isNotBlank().doesNotContainIgnoringCase("invalid");
            assertThat(diagnostic.help()).isNotEmpty().allMatch(line -> !line.isBlank());
        }
        read.toOptional().ifPresent(root -> NodeWalk.of(root).forEach(node -> checkPlace(node, source)));
    }

    private static Checked<YamlNode> read(SourceText source) {
        try {
            return YamlReader.read(source);
        } catch (RuntimeException | StackOverflowError thrown) {
            return fail("the reader threw for: " + source.text(), thrown);
        }
    }

    /** A plain word stands in the text where its place says. */
    private static void checkPlace(YamlNode node, SourceText source) {
        assertThat(node.span().text()).isEqualTo(source);
        if (node instanceof YamlScalar scalar
                && !scalar.quoted()
                && !scalar.text().isEmpty()) {
            String written = scalar.span().excerpt();
            boolean manyLines = written.contains("\n") || written.contains("\r");
            assertThat(manyLines || written.equals(scalar.text()))
                    .as("`%s` at %s in %s", scalar.text(), scalar.span(), source.text())
                    .isTrue();
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, text.substring(at, to));
                default ->
                    text.replace(at, Math.min(text.length(), at + 1), SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            }
        }
        return text.toString();
    }
}
