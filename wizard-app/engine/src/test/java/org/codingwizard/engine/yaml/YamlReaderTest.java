package org.codingwizard.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00100",
                "NO",
                "no",
                "on",
                "1e3",
                "010",
                "0x1F",
                "0o17",
                "1_000",
                "12:30",
                "2024-01-01",
                ".5",
                "+12",
                "-0",
                ".inf",
                "True",
                "=",
                "<<",
                "1.10",
                "08"
            })
    void scalars_keep_the_text_that_was_typed(String typed) {
        assertThat(scalar(read("key: " + typed), "key")).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: ~", "key: null", "key: Null", "key: # nothing", "{\"key\": null}"})
    void nothing_is_an_empty_scalar(String text) {
        YamlNode value = mapping(read(text)).find("key").orElseThrow();

        assertThat(value).isInstanceOf(YamlScalar.class);
        assertThat(((YamlScalar) value).isEmpty()).isTrue();
        assertThat(((YamlScalar) value).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key: ''", "key: 'null'", "key: \"~\"", "{\"key\": \"\"}", "key: |\n  null"})
    void what_stands_in_quotes_or_as_a_block_is_a_text(String text) {
        YamlScalar value = (YamlScalar) mapping(read(text)).find("key").orElseThrow();

        assertThat(value.quoted()).isTrue();
        assertThat(value.isEmpty()).isFalse();
    }

    @Test
    void every_value_knows_its_place() {
        String text = "a: 1\nb:\n  c: 'x y'\n  d:\n  - one\n  - {e: f}\ng: |\n  block\n\n# end\nh: [p, q]\n";

        assertThat(places(read(text)))
                .containsExactly(
                        "1:1-11:10",
                        "1:1-1:2 a",
                        "1:4-1:5 1",
                        "2:1-2:2 b",
                        "3:3-6:11",
                        "3:3-3:4 c",
                        "3:6-3:11 x y",
                        "4:3-4:4 d",
                        "5:3-6:11",
                        "5:5-5:8 one",
                        "6:5-6:11",
                        "6:6-6:7 e",
                        "6:9-6:10 f",
                        "7:1-7:2 g",
                        "7:4-8:8 block\n",
                        "11:1-11:2 h",
                        "11:4-11:10",
                        "11:5-11:6 p",
                        "11:8-11:9 q");
    }

    @Test
    void json_places_are_exact_with_tabs_escapes_and_characters_of_two_units() {
        String text = "{\r\n\t\"\uD83D\uDE00\\\"\": \"\\u00e9\", \"b\" : [12, true,\tnull]}";

        assertThat(places(YamlReader.read(SourceText.of("encounter.json", text))))
                .containsExactly(
                        "1:1-2:42",
                        "2:2-2:7 \uD83D\uDE00\"",
                        "2:9-2:17 é",
                        "2:19-2:22 b",
                        "2:25-2:41",
                        "2:26-2:28 12",
                        "2:30-2:34 true",
                        "2:36-2:40 ");
    }

    @Test
    void lines_end_with_crlf_or_cr_as_well() {
        assertThat(places(read("a: 1\r\nb: 2\rc: 3")))
                .containsExactly(
                        "1:1-3:5", "1:1-1:2 a", "1:4-1:5 1", "2:1-2:2 b", "2:4-2:5 2", "3:1-3:2 c", "3:4-3:5 3");
    }

    @Test
    void columns_behind_a_byte_order_mark_and_wide_characters_count_characters() {
        assertThat(places(read("\uFEFFa: \uD83D\uDE00 x # \uD83D\uDE00\nb: [\uD83D\uDE00, c]")))
                .containsExactly(
                        "1:1-2:10",
                        "1:1-1:2 a",
                        "1:4-1:7 \uD83D\uDE00 x",
                        "2:1-2:2 b",
                        "2:4-2:10",
                        "2:5-2:6 \uD83D\uDE00",
                        "2:8-2:9 c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.yaml", "long.json"})
    void characters_of_two_units_may_stand_anywhere_in_a_long_text(String name) {
        for (int before = 0; before < 2; before++) {
            String value = "x".repeat(before) + "\uD83D\uDE00".repeat(9_000);

            Checked<YamlNode> read = YamlReader.read(SourceText.of(name, "{\"key\": \"" + value + "\",\n\"b\": 1}"));

            assertThat(scalar(read, "key")).isEqualTo(value);
            assertThat(mapping(read).entry("b").orElseThrow().key().span()).hasToString(name + ":2:1");
        }
    }

    @Test
    void a_line_of_many_keeps_its_number() {
        SourceText file = SourceText.of("encounters.ndjson", "{\"a\": 1}\n\n{\"b\": 2}\n{\"c\" 3}\n");

        List<Checked<YamlNode>> read =
                file.lines().stream().map(YamlReader::read).toList();

        assertThat(places(read.get(1))).containsExactly("3:1-3:9", "3:2-3:5 b", "3:7-3:8 2");
        assertThat(said(read.get(2))).containsExactly("4:6 Y004 `:` was expected before this");
    }

    @Test
    void a_part_of_a_text_has_a_place() {
        YamlScalar plain = first("- L4-L5 both");
        YamlScalar quoted = first("- 'L4-L5 both'");
        YamlScalar escaped = first("- \"L4\\tboth\"");

        assertThat(plain.part(6, 10)).hasToString("test.txt:1:9");
        assertThat(plain.part(6, 10).excerpt()).isEqualTo("both");
        assertThat(quoted.part(6, 10).excerpt()).isEqualTo("both");
        assertThat(escaped.part(3, 7)).isEqualTo(escaped.span());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
                    a:\\n  b: 1\\n c: 2        ¦ 3:2 Y001 this line is indented by 1 space, unlike the lines it belongs to
                    a: 1\\n   b: 2             ¦ 2:4 Y001 a key stands in the middle of a value
                    a:\\n\\tb: 1               ¦ 2:1 Y002 a tab stands in the indentation
                    a:\\tb                     ¦ 1:3 Y002 a tab stands where a space is expected
                    a: "b\\nc: 1               ¦ 1:4 Y003 `"` is not closed
                    a: [1, 2\\nb: 1            ¦ 1:4 Y003 `[` is not closed
                    a: [1,                     ¦ 1:4 Y003 `[` is not closed
                    a: {b: 1                   ¦ 1:4 Y003 `{` is not closed
                    a: 1\\nb\\nc: 2            ¦ 2:1 Y001 `:` was expected after `b`
                    - a\\n-b\\n- c             ¦ 2:1 Y001 `:` was expected after `-b`
                    a: 1\\n- b                 ¦ 2:1 Y001 a list item stands where a key was expected
                    - a\\nb: 1                 ¦ 2:1 Y001 a key stands where a list item was expected
                    a: - b                     ¦ 1:4 Y001 a list begins in the middle of a line
                    a: b: c                    ¦ 1:5 Y001 a second `:` stands in one line
                    a: "b" c                   ¦ 1:8 Y001 `c` follows a value that is already complete
                    a: [1]]                    ¦ 1:7 Y001 `]` follows a value that is already complete
                    a: @b                      ¦ 1:4 Y001 a text cannot begin with `@` in YAML
                    a: * b                     ¦ 1:4 Y001 a text cannot begin with `*` in YAML
                    a: ? b                     ¦ 1:4 Y001 a text cannot begin with `? ` in YAML
                    a: "\\q"                   ¦ 1:5 Y001 `\\q` is not an escape that can stand in double quotes
                    a: >x                      ¦ 1:4 Y001 after `|` and `>` the text begins on the next line
                    a: ]                       ¦ 1:4 Y001 a value was expected before `]`
                    : v                        ¦ 1:1 Y001 a key was expected before `:`
                    %                          ¦ 1:1 Y001 a text cannot begin with `%` in YAML
                    a: {b: 1, c: "d" e}      ¦ 1:18 Y001 `,` or `}` was expected before this
                    """)
    void malformed_yaml_is_explained_at_its_place(String text, String expected) {
        assertThat(said(read(text.replace("\\n", "\n").replace("\\t", "\t"))))
                .hasSize(1)
                .first()
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 1 "b": 2}   | 1:9 Y004 `,` was expected before this
                    {"a" 1}           | 1:6 Y004 `:` was expected before this
                    {a: 1}            | 1:2 Y004 a key in double quotes was expected
                    {"a": foo}        | 1:7 Y004 a text in double quotes or a number was expected
                    {"a": 00100}      | 1:7 Y004 a text in double quotes or a number was expected
                    {"a": NaN}        | 1:7 Y004 a text in double quotes or a number was expected
                    {"a": 1,}         | 1:9 Y004 a key was expected before `}`
                    [1,]              | 1:4 Y004 a value was expected before `]`
                    {"a": 1]          | 1:8 Y004 `}` was expected instead of `]`
                    ]                 | 1:1 Y004 `]` closes nothing that was opened
                    {"a": [1          | 1:7 Y003 `[` is not closed
                    {"a": "b          | 1:7 Y003 `"` is not closed
                    {"a": "b\\n"}     | 1:7 Y003 `"` is not closed
                    {"a": "b\\tc"}    | 1:9 Y004 a tab stands inside a text
                    {"a": "\\q"}      | 1:8 Y004 `\\q` is not an escape that JSON knows
                    {"a": 1} x        | 1:10 Y004 nothing was expected after the end of the value
                    {"a": 1} [2]      | 1:10 Y009 a second document begins here
                    // c              | 1:1 Y004 JSON has no comments
                    """)
    void malformed_json_is_explained_at_its_place(String text, String expected) {
        String unescaped = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(said(YamlReader.read(SourceText.of("encounter.json", unescaped))))
                .containsExactly(expected);
    }

    @Test
    void yaml_that_only_begins_like_json_is_read_as_yaml_where_the_name_says_so() {
        assertThat(YamlReader.read(SourceText.of("a.yaml", "{a: [1, 'b']}")).isOk())
                .isTrue();
        assertThat(YamlReader.read(SourceText.of("a.json", "{a: [1, 'b']}")).isOk())
                .isFalse();
    }

    @Test
    void all_duplicate_keys_are_shown_with_both_places() {
        Checked<YamlNode> read = read("a: 1\na: 2\nb:\n  c: 1\n  \"c\": 2\n");

        assertThat(said(read))
                .containsExactly("2:1 Y006 the key `a` stands here twice", "5:3 Y006 the key `c` stands here twice");
        assertThat(read.diagnostics().get(1).see().get(0).span()).hasToString("test.txt:4:3");
    }

    @Test
    void anchors_aliases_and_tags_are_refused_and_each_kind_of_reference_is_told_once() {
        assertThat(said(read("a: &x\n  b: !!str 1\nc: *x\n? &k d\n: !t [*x]\n")))
                .containsExactly(
                        "1:4 Y007 `&x` is an anchor",
                        "2:6 Y008 `!!str` is a tag",
                        "3:4 Y007 `*x` is an alias",
                        "5:3 Y008 `!t` is a tag");
    }

    @Test
    void an_alias_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d,".formatted(i - 1).repeat(9))
                    .append("]\n");
        }

        assertThat(said(read(bomb.toString())))
                .containsExactly("1:5 Y007 `&a0` is an anchor", "2:10 Y007 `*a0` is an alias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{\"a\":", "{a: ", "? ", "[[{a: "})
    void bottomless_nesting_is_refused(String level) {
        assertThat(said(YamlReader.read(SourceText.of("deep.yaml", level.repeat(100_000)))))
                .anyMatch(line -> line.matches(".* (Y010|Y001|Y003|Y011) .*"));
    }

    @Test
    void fifty_levels_are_read_and_one_more_is_not() {
        assertThat(read("[".repeat(50) + "]".repeat(50)).isOk()).isTrue();
        assertThat(said(read("[".repeat(51) + "]".repeat(51))))
                .containsExactly("1:51 Y010 lists and mappings are nested more than 50 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# only this", "---\n", "---\n# c\n...\n", "\uFEFF"})
    void a_file_without_content_is_called_empty(String text) {
        assertThat(said(read(text))).containsExactly("1:1 Y005 there is nothing in this file");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(said(read("a: 1\n---\nb: 2\n"))).containsExactly("2:1 Y009 a second document begins here");
        assertThat(said(read("---\n---\nb: 2\n"))).containsExactly("2:1 Y009 a second document begins here");
        assertThat(read("---\na: 1\n...\n").isOk()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a]\n: 1", "? {a: b}\n: 1", "a: 1\n[a]: 2", "a: {[b]: c}", "? \n: 1", "{\"\": 1}"})
    void a_key_that_is_not_a_text_is_refused(String text) {
        assertThat(read(text).diagnostics()).hasSize(1).allMatch(d -> d.code() == DiagnosticCode.KEY_NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \u0007",
                "a: \u0000",
                "a: \u202Eb",
                "a: \u200Bb",
                "a\uFEFF: b",
                "a: \uD83D",
                "a: \uFFFE",
                "a: \"\\u0000\"",
                "a: \"\\ud83d\"",
                "{\"a\": \"\\u001b\"}",
                "a: \u2028",
                "a: \u009B"
            })
    void characters_that_nobody_can_see_are_refused(String text) {
        assertThat(read(text).diagnostics()).hasSize(1).allMatch(d -> d.code() == DiagnosticCode.UNPRINTABLE);
    }

    @Test
    void a_no_break_space_is_pointed_out_where_it_does_harm() {
        assertThat(read("a: 1\nb:\u00A02\nc: 3").diagnostics().get(0).help())
                .anyMatch(line -> line.contains("no-break space (U+00A0)"));
    }

    private static Checked<YamlNode> read(String text) {
        return YamlReader.read(SourceText.of("test.txt", text));
    }

    private static YamlMapping mapping(Checked<YamlNode> read) {
        return (YamlMapping) read.toOptional().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static String scalar(Checked<YamlNode> read, String key) {
        return ((YamlScalar) mapping(read).find(key).orElseThrow()).text();
    }

    private static YamlScalar first(String text) {
        return (YamlScalar)
                ((YamlSequence) read(text).toOptional().orElseThrow()).items().get(0);
    }

    private static List<String> said(Checked<YamlNode> read) {
        return read.diagnostics().stream().map(YamlReaderTest::said).toList();
    }

    private static String said(Diagnostic diagnostic) {
        var span = diagnostic.place().orElseThrow().span();
        return span.startLine() + ":" + span.startColumn() + " "
                + diagnostic.code().id() + " " + diagnostic.message();
    }

    private static List<String> places(Checked<YamlNode> read) {
        return read.toOptional()
                .map(node -> NodeWalk.of(node).map(YamlReaderTest::place).toList())
                .orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    private static String place(YamlNode node) {
        var span = node.span();
        String place = "%d:%d-%d:%d".formatted(span.startLine(), span.startColumn(), span.endLine(), span.endColumn());
        return node instanceof YamlScalar scalar ? place + " " + scalar.text() : place;
    }
}
