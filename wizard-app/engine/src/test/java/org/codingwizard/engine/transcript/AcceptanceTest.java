package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Acceptance.Decision;
import org.codingwizard.engine.transcript.Acceptance.Why;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

/** A transcript is mended stage by stage until it passes, or until only a person can go on. */
class AcceptanceTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final TranscriptWizards WIZARDS = new TranscriptWizards(Wizard.assemble(
                    path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow());

    private static final String KNEE = """
            A left knee, then the right one

            date: 2026-05-04
            ...
            target: joint-or-bursa
            structure: knee
            side: left
            guidance: none
            # the first result
            = 2061*-LT
            > change side
            ? side
            > right
            # the second one
            = 20610-RT   # without imaging
            """;

    @Test
    void two_results_between_which_nothing_happens_any_more_become_one() {
        assertThat(mended(KNEE.replace("> change side\n", "")))
                .isEqualTo(KNEE.replace("> change side\n? side\n> right\n", "")
                        .replace("= 20610-RT   # without imaging\n", ""));
    }

    @Test
    void a_name_that_is_misspelled_is_written_as_it_should_be() {
        assertThat(mended(KNEE.replace("side: left", "syde: left"))).isEqualTo(KNEE);
        assertThat(mended(KNEE.replace("? side", "? sidee"))).isEqualTo(KNEE);
    }

    @Test
    void questions_in_another_order_keep_their_answers() {
        String swapped = """
                Cysts

                date: 2026-05-04
                target: ganglion-cyst
                guidance: none
                ...
                ? cyst-count
                > 3
                ? side
                > left
                ...
                = 20612 x3
                ! ...
                """;
        assertThat(mended(swapped)).contains("? side\n> left\n", "? 1.cyst-count\n> 3\n", "= 20612\n= 20612-59\n");
    }

    @Test
    void an_answer_that_is_lost_comes_in_below_its_question() {
        assertThat(mended(KNEE.replace("> right\n", "")))
                .contains("? side\n# the second one\n> unknown\n")
                .contains("missing 1.side\n");
    }

    @Test
    void a_result_of_which_nothing_is_true_any_more_stays_a_result() {
        String nothing = KNEE.replace("target: joint-or-bursa", "target: unknown");
        assertThat(mended(nothing)).contains("# the first result\n", "# the second one\n", "missing 1.target");
    }

    @Test
    void what_only_a_person_can_mend_stays_and_is_told_as_such() {
        String text = KNEE.replace("2026-05-04", "1990-01-01");
        Acceptance.Accepted accepted = accepted(text, Decision.ACCEPT);
        assertThat(accepted.text().text()).isEqualTo(text);
        assertThat(accepted.left()).extracting(Acceptance.Left::why).containsOnly(Why.NO_REPAIR);
    }

    @Test
    void what_is_rejected_or_skipped_stays() {
        String text = KNEE.replace("2061*-LT", "2061*-RT").replace("20610-RT", "20611-RT");
        for (Decision decision : List.of(Decision.REJECT, Decision.SKIP, Decision.QUIT)) {
            Acceptance.Accepted accepted = accepted(text, decision);
            assertThat(accepted.text().text()).isEqualTo(text);
            assertThat(accepted.left()).as("%s", decision).hasSize(2);
            assertThat(accepted.left()).extracting(Acceptance.Left::why).containsOnly(Why.DECIDED);
        }
    }

    @Test
    void what_cannot_be_played_takes_nothing_from_what_was_accepted_before_it() {
        String wrong = KNEE.replace("20610-RT", "20611-RT");
        String elsewhere = wrong.replace("...\n", "plugins: nowhere/acme\n...\n");
        Acceptance.Accepted accepted = accepted(wrong + "\n---\n" + elsewhere + "\n---\n" + wrong, Decision.ACCEPT);

        assertThat(accepted.text().text()).isEqualTo(KNEE + "\n---\n" + elsewhere + "\n---\n" + KNEE);
        assertThat(accepted.accepted()).isEqualTo(2);
        assertThat(accepted.unplayed())
                .singleElement()
                .satisfies(said -> assertThat(said.message()).contains("there is no plugin `nowhere/acme`"));
    }

    private static String mended(String text) {
        Acceptance.Accepted accepted = accepted(text, Decision.ACCEPT);
        assertThat(accepted.left()).isEmpty();
        return accepted.text().text();
    }

    private static Acceptance.Accepted accepted(String text, Decision decision) {
        SourceText source = SourceText.of("session.transcript", text);
        return new Acceptance(WIZARDS, (transcript, difference) -> decision, false)
                .of(new TranscriptFile(source.name(), Checked.ok(source)))
                .toOptional()
                .orElseThrow();
    }
}
