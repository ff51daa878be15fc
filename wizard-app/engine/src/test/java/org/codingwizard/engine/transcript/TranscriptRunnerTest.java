package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.Lazily;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

/** Sessions are played as a coder would type them, and every place where they go otherwise is told. */
class TranscriptRunnerTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final Wizard WIZARD = Wizard.assemble(
                    path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();

    private static final String KNEE = """
            A left knee without imaging

            date: 2026-05-04
            ...
            target: joint-or-bursa
            structure: knee
            side: left
            guidance: none
            = 20610-LT
            """;

    @Test
    void answers_by_name_are_given_whenever_they_are_asked() {
        assertThat(says(KNEE)).isEmpty();
    }

    @Test
    void a_session_may_be_told_question_by_question_and_go_back() {
        assertThat(says("""
                Both ways of correcting an answer

                date: 2026-05-04
                ...
                ? target          What was injected?
                offers ganglion-cyst, knee|joint-or-bursa
                not offers spine
                > gangleon
                refused "gangleon"
                > joint-or-bursa
                ? side
                > left
                > back
                ? side            Which side?
                > right
                structure: knee
                guidance: none
                ...
                = 20610-RT
                because structure knee
                path joint-or-bursa/*
                not = 76942
                not ! blocking
                > change side
                ? side
                > left
                = 20610-LT
                not = *-RT
                """)).isEmpty();
    }

    @Test
    void every_source_of_a_line_may_be_cited() {
        assertThat(says("""
                Three levels of the neck on the right

                date: 2026-05-04
                ...
                target: facet-joint
                guidance: ct
                levels: C4-C5 right, C5-C6 right, C6-C7 right
                = 64490-RT
                cites "R-008"
                cites "R-050"
                = 64491-RT
                = 64492-RT
                cites "R-008"
                cites "R-009"
                cites "R-056"
                because levels
                ! ...
                """)).isEmpty();
    }

    @Test
    void a_line_that_is_another_one_is_shown_with_what_came() {
        Difference difference = only(KNEE.replace("= 20610-LT", "= 20610-RT"));

        assertThat(difference.line()).isEqualTo(9);
        assertThat(difference.expected()).containsExactly("= 20610-RT");
        assertThat(difference.got()).containsExactly("= 20610-LT");
    }

    @Test
    void lines_too_few_and_too_many_are_told() {
        assertThat(says(KNEE + "= 76942\n")).containsExactly("10 there is no such line");
        assertThat(says(KNEE.replace("= 20610-LT", "not = 76942"))).containsExactly("9 a line that nothing here names");
        assertThat(says(KNEE + "not = 20610\n")).containsExactly("10 there is such a line: 20610-LT");
    }

    @Test
    void an_answer_that_nobody_asks_for_is_told() {
        assertThat(says(KNEE.replace("side: left", "side: left\nlevels: L4-L5 both\nsyde: left")))
                .containsExactly("8 `levels` is never asked", "9 there is no question `syde`; did you mean `side`?");
    }

    @Test
    void a_question_that_nothing_answers_is_told() {
        assertThat(says(KNEE.replace("side: left\n", "")))
                .first()
                .isEqualTo("8 `1.side` is asked, and nothing answers it");
    }

    @Test
    void a_question_that_is_not_asked_is_told() {
        assertThat(says(KNEE.replace("...", "...\n? levels\n> L4-L5 both")))
                .contains("5 `levels` is not asked here; no question waits");
    }

    @Test
    void an_answer_that_is_refused_unawares_is_told() {
        assertThat(says(KNEE.replace("side: left", "side: lefft")))
                .first()
                .asString()
                .startsWith("7 `lefft` is refused");
    }

    @Test
    void placeholders_stand_for_the_same_text_throughout() {
        assertThat(says(KNEE.replace("= 20610-LT", "= {code}-LT\nnot = {code}-RT")))
                .isEmpty();
        assertThat(says(KNEE.replace("= 20610-LT", "= {code}-LT\nnot = {code}")))
                .hasSize(1);
    }

    @Test
    void loose_forms_leave_open_what_they_say_and_nothing_else() {
        for (String line :
                List.of("= 2061*-LT", "= 20610|20612-LT", "= 20610-*", "= 20610-LT x*", "= /206.*/", "= ...")) {
            assertThat(says(KNEE.replace("= 20610-LT", line + "\nnot = 76942")))
                    .as(line)
                    .isEmpty();
        }
        for (String line : List.of("= 2061*", "= 20611|20612-LT", "= 20610", "= 20610-LT x2", "= /206..$/")) {
            assertThat(says(KNEE.replace("= 20610-LT", line + "\nnot = 76942")))
                    .as(line)
                    .isNotEmpty();
        }
    }

    @Test
    void loose_lines_may_stand_in_any_order() {
        String two = """
                A knee with triamcinolone, a muscle with methylprednisolone

                date: 2026-05-04
                ...
                target: joint-or-bursa
                structure: knee
                side: left
                guidance: none
                substance: triamcinolone-acetonide
                amount: 40 mg
                container: multi-dose
                2.target: trigger-point
                2.muscles: right soleus
                2.guidance: none
                2.substance: methylprednisolone-acetate
                2.amount: 40 mg
                2.container: multi-dose
                = 20*-*
                = 20552*-*
                = J* x*
                = J33* x*
                """;
        assertThat(says(two)).isEmpty();
        assertThat(says(two.replace("J33*", "J34*"))).containsExactly("21 the line is another one");
    }

    @Test
    void a_line_that_must_not_be_there_teaches_no_placeholder() {
        assertThat(says(KNEE.replace("= 20610-LT", "not = {code}-59\n= {code}-*")))
                .isEmpty();
    }

    @Test
    void findings_are_named_by_weight_id_or_words() {
        String ultrasound = KNEE.replace("guidance: none", "guidance: ultrasound\nimage-recorded: no");
        assertThat(says(ultrasound))
                .hasSize(1)
                .first()
                .asString()
                .contains("a finding that nothing here names: warning");
        assertThat(says(ultrasound + "! warning *ultrasound*\n")).isEmpty();
        assertThat(says(ultrasound + "! \"ultrasound\"\n")).isEmpty();
        assertThat(says(ultrasound + "! ...\n")).isEmpty();
        assertThat(says(ultrasound + "! blocking *ultrasound*\n")).isNotEmpty();
        assertThat(says(ultrasound + "! ...\nnot ! warning\n")).hasSize(1);
    }

    @Test
    void what_is_missing_must_be_named() {
        String open = KNEE.replace("side: left", "side: unknown").replace("= 20610-LT", "= ...\nmissing side");
        assertThat(says(open)).isEmpty();
        assertThat(says(open.replace("missing side", "not = 20611"))).containsExactly("10 `1.side` is missing");
    }

    @Test
    void a_known_fault_that_is_none_is_a_failure() {
        assertThat(run(KNEE).passed()).isTrue();
        assertThat(run(KNEE.replace("...", "...\nfails: nobody knows why")).passed())
                .isFalse();
        assertThat(run(KNEE.replace("...", "...\nfails: the side is wrong").replace("-LT", "-RT"))
                        .passed())
                .isTrue();
    }

    @Test
    void the_wording_of_a_question_is_a_comment_unless_it_is_pinned() {
        String asked = KNEE.replace("side: left", "? side  %s\n> left\n...");
        assertThat(run(asked.formatted("Which side is it?")).wordings())
                .containsExactly(LineEdit.replace(7, "? side  Which side?"));
        assertThat(run(asked.formatted("Which side is it?")).differences()).isEmpty();
        assertThat(says(asked.formatted("\"Which side is it?\"")))
                .containsExactly("7 the question is worded otherwise");
    }

    @Test
    void nobody_ends_a_session_of_which_more_is_to_come() {
        Transcript read = read(KNEE);
        List<Step> steps = new ArrayList<>(read.steps());
        steps.add(steps.size() - 1, new Step.Typed(9, "quit"));
        Transcript ended =
                new Transcript(read.title(), read.prose(), read.plugins(), read.knownFault(), steps, read.place());

        assertThat(new TranscriptRunner(WIZARD).run(ended).differences()).isNotEmpty();
    }

    @Test
    void a_payer_whose_plugin_is_not_loaded_is_told_where_to_name_it() {
        String asked = "...\n? payer\n> medicare\n";
        assertThat(says(KNEE.replace("...\n", "payer: medicare\n...\n")))
                .singleElement()
                .asString()
                .startsWith("4 `medicare` is refused: ")
                .contains("`plugins:`", "`--plugins`");
        assertThat(says(KNEE.replace("...\n", asked))).first().asString().contains("`plugins:`", "`--plugins`");
    }

    @Test
    void the_name_of_an_answer_that_is_misspelled_is_guessed() {
        String change = "> change %s\nrefused \"did you mean `%s`?\"\n";
        assertThat(says(KNEE + change.formatted("guidnace", "guidance") + change.formatted("1.guidnace", "1.guidance")))
                .isEmpty();
    }

    @Test
    void a_fault_of_the_program_says_in_which_transcript_it_came_up() {
        Transcript read = read(KNEE);
        List<Step> steps =
                List.of(read.steps().get(0), new Step.Given(9_999, new QuestionName("payer", 0, 0), "nobody"));
        Transcript broken =
                new Transcript(read.title(), read.prose(), List.of(), Optional.empty(), steps, read.place());
        Checked<SourceText> text = Checked.ok(read.place().text());
        TranscriptSuite suite = new TranscriptSuite(new TranscriptWizards(WIZARD), 2);
        TranscriptFile played =
                new TranscriptFile("session.transcript", text, new Lazily<>(() -> Checked.ok(List.of(broken))));

        assertThatThrownBy(() -> suite.run(List.of(played)))
                .isInstanceOfSatisfying(
                        PlayingFault.class,
                        fault -> assertThat(fault.transcript())
                                .isEqualTo("session.transcript:3 A left knee without imaging"));
    }

    @Test
    void a_plugin_that_is_not_there_is_marked_where_it_is_named() {
        Transcript read = read(KNEE.replace("...\n", "plugins: elsewhere/acme\n...\n"));
        List<Diagnostic> said = new TranscriptWizards(WIZARD).of(read).diagnostics();

        assertThat(said).singleElement().satisfies(one -> {
            SourceSpan marked = one.place().orElseThrow().span();
            assertThat(marked.startLine()).isEqualTo(4);
            assertThat(marked.excerpt()).isEqualTo("elsewhere/acme");
        });
    }

    private static TranscriptOutcome run(String text) {
        return new TranscriptRunner(WIZARD).run(read(text));
    }

    private static Transcript read(String text) {
        List<Transcript> read = TranscriptReader.read(SourceText.of("session.transcript", text))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static List<String> says(String text) {
        return run(text).differences().stream()
                .map(difference -> difference.line() + " " + difference.says())
                .toList();
    }

    private static Difference only(String text) {
        assertThat(says(text)).hasSize(1);
        return run(text).differences().get(0);
    }
}
