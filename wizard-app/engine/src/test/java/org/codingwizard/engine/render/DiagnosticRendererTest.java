package org.codingwizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    private static final DiagnosticRenderer PLAIN = new DiagnosticRenderer(Theme.plain());

    @Test
    void a_block_says_what_where_why_see_show_and_help() {
        SourceText text = SourceText.of("rulesets/drug/ruleset.yaml", "steps:\n  a: 1\n  b: 2\n  a: 3\n");
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.DUPLICATE_KEY, "the key `a` stands here twice")
                .withPlace(marked(text, "a", 4), "the second time")
                .withSee(marked(text, "a", 2), "the first time")
                .withShow(List.of("target: knee", "side: left"))
                .withHelp("keep one of them")
                .withHelp("or write a list");

        assertThat(PLAIN.block(diagnostic)).isEqualTo("""
                        error[Y006]: the key `a` stands here twice
                          --> rulesets/drug/ruleset.yaml:4:3
                           |
                         4 |   a: 3
                           |   ^ the second time
                          why: of two values under one key, one would be lost without a word
                          see: rulesets/drug/ruleset.yaml:2:3 the first time
                           |
                         2 |   a: 1
                           |   ^
                         show: target: knee
                               side: left
                         help: keep one of them
                         help: or write a list
                        """);
    }

    @Test
    void the_gutter_is_as_wide_as_the_largest_line_number() {
        SourceText text = SourceText.of("a.yaml", "\n".repeat(999) + "x: 1");

        assertThat(PLAIN.block(about(marked(text, "x", 1000))))
                .contains("\n    --> a.yaml:1000:1\n     |\n1000 | x: 1\n     | ^\n");
    }

    @Test
    void carets_stand_below_their_characters_behind_tabs_and_wide_characters() {
        SourceText text = SourceText.of("a.yaml", "\t\u6F22e\u0301\uD83D\uDE00: here");

        assertThat(PLAIN.block(about(marked(text, "here", 1))))
                .contains("\n 1 |     \u6F22e\u0301\uD83D\uDE00: here\n   |            ^^^^\n");
    }

    @Test
    void wide_characters_have_wide_marks() {
        SourceText text = SourceText.of("a.yaml", "a: \u6F22\u5B57");

        assertThat(PLAIN.block(about(marked(text, "\u6F22\u5B57", 1)))).contains("\n   |    ^^^^\n");
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        String line = "a".repeat(200) + "here" + "b".repeat(200);
        DiagnosticRenderer narrow = new DiagnosticRenderer(Theme.plain(), 40);

        assertThat(narrow.block(about(marked(SourceText.of("a.yaml", line), "here", 1))))
                .contains("\n 1 | ...aaaaaaaaaaahereb" + "b".repeat(18) + "...\n   |               ^^^^\n");
    }

    @Test
    void the_ends_of_a_long_line_are_not_cut() {
        DiagnosticRenderer narrow = new DiagnosticRenderer(Theme.plain(), 30);

        assertThat(narrow.block(about(marked(SourceText.of("a.yaml", "here" + "b".repeat(200)), "here", 1))))
                .contains("\n 1 | here" + "b".repeat(20) + "...\n   | ^^^^\n");
        assertThat(narrow.block(about(marked(SourceText.of("a.yaml", "b".repeat(200) + "here"), "here", 1))))
                .contains("\n 1 | ...bbbbbbbbhere\n   |            ^^^^\n");
    }

    @Test
    void a_place_over_several_lines_is_marked_on_its_first() {
        SourceText text = SourceText.of("a.yaml", "a: 'one\n  two'\n");

        assertThat(PLAIN.block(about(text.span(3, 14)))).contains("\n 1 | a: 'one\n   |    ^^^^\n");
    }

    @Test
    void an_empty_place_has_one_mark() {
        SourceText text = SourceText.of("a.yaml", "a:\n");

        assertThat(PLAIN.block(about(text.span(2, 2)))).contains("\n 1 | a:\n   |   ^\n");
    }

    @Test
    void where_there_is_nothing_to_see_only_the_place_is_named() {
        assertThat(PLAIN.block(about(SourceText.nameOnly("big.yaml").whole()))).isEqualTo("""
                        error[Y001]: something
                          --> big.yaml:1:1
                          why: a file that is not well-formed YAML has no sure meaning
                        """);
        assertThat(PLAIN.block(Diagnostic.of(DiagnosticCode.EMPTY_FILE, "nowhere")))
                .doesNotContain("-->");
    }

    @Test
    void nothing_unseen_reaches_the_screen() {
        SourceText text = SourceText.of("a\u001B[31m.yaml", "x: \u001B[2J\u200B!\n");
        Diagnostic diagnostic = about(marked(text, "\u200B", 1)).withHelp("not\nthis \u0007");

        String block = PLAIN.block(diagnostic);

        assertThat(block)
                .contains("--> a<U+001B>[31m.yaml:1:8")
                .contains(" 1 | x: <U+001B>[2J<U+200B>!\n   |               ^^^^^^^^\n")
                .contains(" help: not this <U+0007>\n")
                .doesNotContain("\u001B");
        assertThat(PLAIN.line(diagnostic)).doesNotContain("\u001B");
    }

    @Test
    void one_line_names_place_weight_code_and_message() {
        SourceText text = SourceText.of("a.yaml", "a: 1\nb: 2\n");

        assertThat(PLAIN.lines(List.of(about(marked(text, "b", 2)), Diagnostic.of(DiagnosticCode.TAB, "nowhere"))))
                .isEqualTo("a.yaml:2:1: error[Y001]: something\nerror[Y002]: nowhere\n");
    }

    @Test
    void a_summary_counts_by_weight() {
        Diagnostic error = Diagnostic.of(DiagnosticCode.TAB, "x");
        Diagnostic warning = Diagnostic.of(DiagnosticCode.NOT_FULLY_ANALYSED, "x");

        assertThat(PLAIN.summary(List.of(error, warning, error), 3)).isEqualTo("2 errors, 1 warning in 3 files");
        assertThat(PLAIN.summary(List.of(error), 1)).isEqualTo("1 error in 1 file");
        assertThat(PLAIN.summary(List.of(), 14)).isEqualTo("nothing found in 14 files");
    }

    @Test
    void colours_change_nothing_but_colours() {
        SourceText text = SourceText.of("a.yaml", "a: 1\n");
        Diagnostic diagnostic = about(marked(text, "a", 1))
                .withSee(marked(text, "1", 1), "this")
                .withHelp("so");

        String coloured = new DiagnosticRenderer(Theme.ansi()).block(diagnostic);

        assertThat(coloured).contains("\u001B[1;31merror[Y001]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(PLAIN.block(diagnostic));
    }

    @Test
    void json_has_every_part_on_one_line() {
        SourceText text = SourceText.of("a.yaml", "a: \"q\"\n");
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNCLOSED, "`\"` is not closed")
                .withPlace(text.span(3, 4), "here")
                .withSee(text.span(0, 1), "key")
                .withShow(List.of("x"))
                .withHelp("close it");

        assertThat(DiagnosticJson.lines(List.of(diagnostic)))
                .isEqualTo(
                        "{\"file\":\"a.yaml\",\"line\":1,\"column\":4,\"endLine\":1,\"endColumn\":5,\"code\":\"Y003\","
                                + "\"severity\":\"error\",\"message\":\"`\\\"` is not closed\","
                                + "\"why\":\"without its end, a quote or bracket swallows the lines that follow\","
                                + "\"label\":\"here\",\"see\":[{\"file\":\"a.yaml\",\"line\":1,\"column\":1,\"endLine\":1,"
                                + "\"endColumn\":2,\"label\":\"key\"}],\"show\":[\"x\"],\"help\":[\"close it\"]}\n");
    }

    @Test
    void a_json_array_can_be_empty_and_have_messages_without_a_place() {
        assertThat(DiagnosticJson.array(List.of())).isEqualTo("[]\n");
        assertThat(DiagnosticJson.array(
                        List.of(Diagnostic.of(DiagnosticCode.TAB, "x"), Diagnostic.of(DiagnosticCode.TAG, "y"))))
                .startsWith("[\n{\"file\":null,\"line\":null,\"column\":null,")
                .contains("},\n{")
                .endsWith("}\n]\n");
    }

    private static Diagnostic about(SourceSpan span) {
        return Diagnostic.at(span, DiagnosticCode.MALFORMED_YAML, "something");
    }

    private static SourceSpan marked(SourceText text, String word, int line) {
        int start = text.text().indexOf(word, lineStart(text, line));
        return text.span(start, start + word.length());
    }

    private static int lineStart(SourceText text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.text().indexOf('\n', start) + 1;
        }
        return start;
    }
}
