package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that would test nothing is refused, and nothing else is. */
class TranscriptReaderTest {

    private static final String SESSION = """
            A knee

            date: 2026-05-04
            guidance: none
            %s
            = 20610-LT
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "> quit | T005 `quit` ends the session, and nothing behind it would be played",
                "> exit | T005 `exit` ends the session, and nothing behind it would be played",
                "> save knee.yaml | T005 a session that is played keeps nothing",
                "side: back | T005 `back` is a command, and no answer",
                "side: change guidance | T005 `change guidance` is a command, and no answer",
                "side: ? | T005 `?` is a command, and no answer",
                "doc \"/[/\" | R004 `/[/` is no regular expression: unclosed character class",
                "! /[/ | R004 `/[/` is no regular expression: unclosed character class",
                "! note id \"/*/\" | R004 `/*/` is no regular expression: dangling meta character '*'",
                "path /(/ | R004 `/(/` is no regular expression: unclosed group",
                "= /(/ | R004 `/(/` is no regular expression: unclosed group",
                "= J3301-/[/ | R004 `/[/` is no regular expression: unclosed character class",
                "= J3301 x/[/ | R004 `/[/` is no regular expression: unclosed character class",
                "? side \"/[/\" | R004 `/[/` is no regular expression: unclosed character class",
                "doc \"consent\" \"and more\" | R004 one group of words stands in double quotes, and nothing behind it",
                "doc consent | R004 one group of words stands in double quotes, and nothing behind it",
                "doc \"\" | R004 one group of words stands in double quotes, and nothing behind it",
                "? side \"Which side?\" x | R004 one group of words stands in double quotes, and nothing behind it",
                "! warning \" \" | R004 a finding is named by its weight, its id and words of it",
                "! warning some-id more | R004 a finding is named by its weight, its id and words of it",
                "not = ... | R004 `...` is not written like a claim line",
                "not ! ... | R004 `...` is the id of no finding",
                "= / | R004 `/` is not written like a claim line",
                "not = 2061 | R004 `2061` is no code",
                "not = 20610-L | R004 `L` is no modifier",
                "not = 20610 xtwo | R004 `two` is no number of units",
                "? - | R004 behind `?` stands no name of a question",
                "missing 1.1.1.side | R004 `1.1.1.side` is no name of a question",
                "side: | R006 nothing stands behind `side:`",
                "path | R006 no step stands here",
                "guidance: none | L007 `guidance` is answered twice",
                "1.guidance: none | L007 `1.guidance` is answered twice",
                "date: 2026-05-05 | L007 `date-of-service` is answered twice",
                "because | R004 `` is no name of a question",
                "refused | T005 this line has nothing to be about here",
                "says \"x\" | T005 this line has nothing to be about here",
                "offers x | T005 this line has nothing to be about here",
                "ofers x | T004 this is no line of a session",
            })
    void a_line_that_would_test_nothing_is_refused(String line, String says) {
        assertThat(problems(SESSION.formatted(line))).containsExactly("5 " + says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "side: unknown",
                "side: backwards",
                "2.guidance: none",
                "doc \"consent\"",
                "doc \"/con.ent/\"",
                "! warning *imaging* \"saved\"",
                "! \"saved\"",
                "not ! warning",
                "not = 76942",
                "not = 7694*-26|TC x*",
                "not = {code}-59",
                "not = /7.*/",
                "not = *",
                "= ...",
                "! ...",
                "path joint-or-bursa/*",
                "doc \"consent\"  # of the patient",
            })
    void a_line_that_tests_something_is_taken(String line) {
        assertThat(problems(SESSION.formatted(line))).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(problems("""
                A knee

                date: 5/4/2026
                > knee
                refused "x"
                = 20610
                """))
                .containsExactly(
                        "3 R004 `5/4/2026` is no day",
                        "4 T005 no question stands above this answer",
                        "5 T005 this line has nothing to be about here");
    }

    @Test
    void a_fence_is_closed_by_one_that_is_as_long_or_longer() {
        assertThat(titles("""
                # Knee
                ```transcript
                date: 2026-05-04
                = 20610
                `````
                Prose.
                ## Hip
                ~~~transcript
                date: 2026-05-04
                = 20610
                ~~~~
                """)).containsExactly("Knee", "Hip");
        assertThat(titles("""
                ````
                ```transcript
                no session
                ```
                ````
                """)).isEmpty();
        assertThat(titles("""
                A line with ```marks``` in it.
                ```transcript``` is how it begins.
                # Knee
                ```transcript
                date: 2026-05-04
                = 20610
                ```
                """)).containsExactly("Knee");
    }

    @Test
    void a_session_that_a_page_hides_is_told() {
        assertThat(pageProblems("""
                # Knee
                ```transcript
                date: 2026-05-04
                = 20610

                Prose.
                """)).containsExactly("2 T005 this fence is never closed");
        assertThat(pageProblems("""
                # Knee
                > ```transcript
                > date: 2026-05-04
                > = 20610
                > ```
                """)).containsExactly("2 T005 a session in a quotation is not played");
    }

    @Test
    void a_page_may_end_in_capitals() {
        assertThat(TranscriptReader.read(SourceText.of("KNEE.MD", """
                # Knee
                ```transcript
                date: 2026-05-04
                = 20610
                ```
                """))
                        .toOptional()
                        .orElseThrow())
                .hasSize(1);
    }

    private static List<String> titles(String page) {
        return TranscriptReader.read(SourceText.of("page.md", page)).toOptional().orElseThrow().stream()
                .map(Transcript::title)
                .toList();
    }

    private static List<String> pageProblems(String page) {
        return told(TranscriptReader.read(SourceText.of("page.md", page)));
    }

    private static List<String> problems(String text) {
        return told(TranscriptReader.read(SourceText.of("session.transcript", text)));
    }

    private static List<String> told(Checked<List<Transcript>> read) {
        return read.diagnostics().stream()
                .map(one -> one.place().orElseThrow().span().startLine() + " "
                        + one.code().id() + " " + one.message())
                .toList();
    }
}
