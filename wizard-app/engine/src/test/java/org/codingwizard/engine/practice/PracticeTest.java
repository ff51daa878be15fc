package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.api.Test;

final class PracticeTest {

    private static final String PAGE = """
            # Knees

            ## A knee with its image kept

            The image makes the difference.

            ```transcript
            date: 2026-05-04
            target: joint-or-bursa
            structure: knee
            side: left
            guidance: ultrasound
            image-recorded: yes
            1.1.substance: triamcinolone-acetonide
            1.1.amount: 40 mg
            1.1.container: single-dose
            1.1.discarded: 0
            ...
            = 20611-LT
            = J3301-JZ x4
            ```

            ## A knee that is known to come out otherwise

            ```transcript
            date: 2026-05-04
            fails: it is an example of that
            target: joint-or-bursa
            structure: knee
            ...
            = 20605
            ```

            ## A knee, then a hip of the other side

            A knee without a drug.

            ```transcript
            date: 2026-05-04
            target: joint-or-bursa
            structure: knee
            side: left
            guidance: none
            ...
            = 20610-LT
            > change side
            ? side
            > right
            = 20610-RT
            ```
            """;
    private static final List<Transcript> TRANSCRIPTS = TranscriptReader.read(SourceText.of("knees.md", PAGE))
            .match(ok -> ok.value(), broken -> {
                throw new AssertionError(broken.diagnostics());
            });

    private final List<Scored> scored = new ArrayList<>();

    @Test
    void a_transcript_is_told_as_a_note_and_its_own_words_come_behind_the_answer() {
        String first = begin(1).text();
        String shown = plain(first);

        assertThat(shown)
                .contains("Left knee injected under ultrasound.", "40 mg of triamcinolone acetonide", "image")
                .doesNotContain("20611", "makes the difference");
        assertThat(plain(typed(1, "20611-LT, J3301-JZ x4", "")))
                .contains("Right: code 2 of 2, units 2 of 2, modifiers 2 of 2")
                .contains("because \"A permanent image and a written report of the guidance are in the record\" - ")
                .contains(
                        "Otherwise: 20610-LT x1 instead of 20611-LT x1 if the note said \"No image of the guidance was")
                .doesNotContain("image-recorded")
                .contains("A knee with its image kept: The image makes the difference.");
    }

    @Test
    void what_is_wrong_is_said_line_by_line() {
        assertThat(plain(typed(1, "20611-RT", "J3301 x3", "")))
                .contains("Score: code 2 of 2, units 1 of 2, modifiers 0 of 2")
                .contains("`20611-RT x1`: lacks LT and does not take RT")
                .contains("lacks JZ; the units are x4");
        assertThat(scored).hasSize(1);
    }

    @Test
    void what_is_not_understood_is_refused_with_a_remedy_and_never_scored() {
        assertThat(plain(typed(1, "", "20611-L", "left knee", "1234", "B", "none of it")))
                .contains("error: no line was typed", "help: `none` if nothing is billed")
                .contains("`20611-L` is not understood", "`1234` is not understood");
        assertThat(scored).isEmpty();
    }

    @Test
    void what_is_understood_beside_it_is_kept() {
        assertThat(plain(typed(1, "20611-LT, bogus, J3301-JZ x4", "")))
                .contains("`bogus` is not understood", "so far: 20611-LT x1, J3301-JZ x4", "Right: code 2 of 2");
    }

    @Test
    void what_is_shown_after_a_case_fits_a_screen_and_why_shows_the_rest() {
        PracticeTurn scored = say(say(begin(1), "20610-LT, J3301-JZ x4"), "");
        assertThat(scored.text().lines()).hasSizeLessThan(24);
        assertThat(scored.ended()).isFalse();
        assertThat(scored.prompt()).contains("why");

        PracticeTurn why = say(scored, "why");
        assertThat(why.text()).contains("Sources", "Tables used", "20611-LT");
        PracticeTurn end = say(why, "");
        assertThat(end.ended()).isTrue();
        assertThat(end.text()).contains("Summary");
        assertThat(typed(1, "why")).contains("no case was scored yet");
        assertThat(this.scored).hasSize(1);
    }

    @Test
    void each_result_of_a_session_is_a_case_and_its_words_come_with_the_first() {
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(Optional.empty(), Optional.empty(), 1);
        Practising practising =
                Practising.of(ShippedWizard.wizard(), choosing).toOptional().orElseThrow();
        CaseSource cases = new TranscriptCases(practising, List.of(TRANSCRIPTS.get(2)));
        List<PracticeCase> all = IntStream.rangeClosed(1, 9)
                .mapToObj(cases::number)
                .flatMap(Optional::stream)
                .toList();

        assertThat(all)
                .extracting(one -> one.name() + " " + Variation.claim(one.lines()) + " "
                        + one.lesson().map(PracticeCase.Lesson::words).orElse("-"))
                .containsExactlyInAnyOrder(
                        "knees.md: A knee, then a hip of the other side 20610-LT x1 A knee without a drug.",
                        "knees.md: A knee, then a hip of the other side, 2 20610-RT x1 -");
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(one.note().prose()).contains(one.name().endsWith("2") ? "Right knee" : "Left knee"));
    }

    @Test
    void a_letter_picks_a_claim_for_half_marks() {
        PracticeTurn shown = say(begin(1), "choices");
        String right = shown.text()
                .lines()
                .filter(line -> line.contains("20611-LT x1, J3301-JZ x4"))
                .findFirst()
                .orElseThrow()
                .trim()
                .substring(0, 1);
        assertThat(shown.text()).contains("A) ", "B) ", "C) ");
        PracticeTurn refused = say(shown, "Z");
        PracticeTurn picked = say(refused, right.toLowerCase(Locale.ROOT));

        assertThat(refused.text()).contains("`Z` is none of the letters", "choose from A to");
        assertThat(plain(picked.text())).contains("Right: code 1 of 2, units 1 of 2, modifiers 1 of 2 (half marks");
        assertThat(scored).singleElement().satisfies(one -> {
            assertThat(one.withChoices()).isTrue();
            assertThat(one.row(7))
                    .isEqualTo(String.join(
                            "\t",
                            "knees.md: A knee with its image kept",
                            "joint-or-bursa",
                            "none",
                            "7",
                            "1",
                            "1",
                            "1",
                            "2",
                            "yes"));
            assertThat(Scored.HEAD.split("\t")).hasSameSizeAs(one.row(7).split("\t"));
        });
    }

    @Test
    void help_the_note_and_forgetting_lines_score_nothing() {
        String shown = plain(typed(1, "?", "20610", "case", "clear", "none"));

        assertThat(shown)
                .contains("choices shows claims", "so far: 20610 x1", "so far: no line", "missing: `20611-LT x1`");
        assertThat(shown.split("Case 1 of 1")).hasSize(3);
        assertThat(scored).hasSize(1);
    }

    @Test
    void a_summary_by_topic_ends_it_and_skipped_cases_do_not_count() {
        String shown = plain(typed(3, "skip", "none", "quit"));

        assertThat(shown).contains("skipped; right was: 20611-LT x1, J3301-JZ x4", "Summary", "1 case skipped");
        assertThat(shown.substring(shown.indexOf("Summary"))).containsPattern("[a-z-]+: 1 case, code 0(\\.5)? of");
    }

    @Test
    void lines_that_wait_when_the_input_ends_are_scored() {
        PracticeTurn waiting = say(begin(2), "20611-LT, J3301-JZ x4");
        PracticeTurn last = waiting.next().close();

        assertThat(last.ended()).isTrue();
        assertThat(last.scored()).isPresent();
        assertThat(plain(last.text())).contains("Right: ", "Summary").doesNotContain("Case 2");
        assertThat(begin(1).next().close().text()).contains("no case was scored");
    }

    @Test
    void lines_that_wait_when_somebody_stops_are_not_scored_and_the_summary_comes() {
        PracticeTurn scored = say(begin(2), "none");
        PracticeTurn stopped = say(scored, "20610").next().stop();

        assertThat(stopped.ended()).isTrue();
        assertThat(stopped.scored()).isEmpty();
        assertThat(plain(stopped.text())).contains("Summary", "1 case, code 0 of 2");
    }

    @Test
    void practice_without_a_case_ends_at_once() {
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(Optional.of("prolotherapy"), Optional.empty(), 1);
        PracticeTurn turn = Practice.begin(setting(choosing, List.of(), 1));

        assertThat(turn.ended()).isTrue();
        assertThat(turn.next().isEmpty()).isTrue();
    }

    private PracticeTurn begin(int count) {
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(Optional.empty(), Optional.empty(), 1);
        return Practice.begin(setting(choosing, TRANSCRIPTS.subList(0, 2), count));
    }

    private static Practice.Setting setting(MadeUpCases.Choosing choosing, List<Transcript> transcripts, int count) {
        Practising practising =
                Practising.of(ShippedWizard.wizard(), choosing).toOptional().orElseThrow();
        return new Practice.Setting(practising.cases(transcripts), practising.explaining(), count, Screen.PLAIN);
    }

    private PracticeTurn say(PracticeTurn turn, String line) {
        PracticeTurn next = turn.next().say(line);
        next.scored().ifPresent(scored::add);
        return next;
    }

    /** Everything that is shown when these lines are typed. */
    private String typed(int count, String... lines) {
        PracticeTurn turn = begin(count);
        StringBuilder shown = new StringBuilder(turn.text());
        for (String line : lines) {
            turn = say(turn, line);
            shown.append(turn.text());
        }
        return shown.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
