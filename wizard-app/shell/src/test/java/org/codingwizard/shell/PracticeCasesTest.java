package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.practice.MadeUpCases;
import org.codingwizard.engine.practice.PhraseReader;
import org.codingwizard.engine.practice.Phrases;
import org.codingwizard.engine.practice.Practice;
import org.codingwizard.engine.practice.PracticeCase;
import org.codingwizard.engine.practice.PracticeTurn;
import org.codingwizard.engine.practice.Practising;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.ClaimLine;
import org.junit.jupiter.api.Test;

/** What holds of every case that is made up, over all payers that are shipped. */
final class PracticeCasesTest {

    private static final Wizard WIZARD =
            new EngineParts().loaded(PluginFolders.NONE).sound();
    private static final Phrases PHRASES =
            WIZARD.phrases().then(PhraseReader::read).toOptional().orElseThrow();
    private static final int SEEDS = 300;
    private static final Pattern HYPHENED = Pattern.compile("\\b[a-z]+(?:-[a-z0-9]+)+\\b");

    /** Words of these findings say that two answers do not fit together. */
    private static final Pattern CONTRADICTION = Pattern.compile("contradict|disagree|differ|conflict|twice");

    private static final Pattern SOONER =
            Pattern.compile("last [^.]* (?:[0-9]|[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]) days ago");

    private static final List<PracticeCase> CASES = cases();

    @Test
    void every_question_of_rulesets_and_payers_has_a_phrase() {
        assertThat(graphs().flatMap(graph -> graph.questions().stream())
                        .filter(question -> question.kind() != Question.Kind.ENTRIES)
                        .map(question -> question.id().text())
                        .collect(Collectors.toSet()))
                .allSatisfy(question -> assertThat(PHRASES.facts()).containsKey(question));
    }

    @Test
    void every_case_that_is_made_up_reads_like_a_chart_and_contradicts_nothing() {
        Set<String> words = graphs().flatMap(graph -> graph.questions().stream())
                .flatMap(question -> question.choices().stream())
                .map(Choice::label)
                .collect(Collectors.toSet());
        for (PracticeCase one : CASES) {
            String prose = one.note().prose();
            assertThat(prose).as(one.name()).doesNotContain("?", "{", "}", "  ", "..");
            assertThat(hyphened(prose)).as(prose).allMatch(words::contains);
            assertThat(one.note().paragraphs()).as(prose).allSatisfy(PracticeCasesTest::tellsNothingTwice);
            assertThat(prose.contains("No earlier session of this kind")
                            && SOONER.matcher(prose).find())
                    .as(prose)
                    .isFalse();
            assertThat(one.result().isBlocked()).as(prose).isFalse();
            assertThat(one.result().findings())
                    .as(prose)
                    .noneMatch(
                            coded -> CONTRADICTION.matcher(coded.finding().id()).find());
        }
    }

    @Test
    void the_right_lines_score_full_marks_as_they_are_typed() {
        Practising practising = practising(7, "none");
        for (PracticeCase one : CASES.subList(0, 12)) {
            PracticeTurn turn = Practice.begin(
                    new Practice.Setting(number -> Optional.of(one), practising.explaining(), 1, Screen.PLAIN));
            String typed = one.lines().stream().map(ClaimLine::toString).collect(Collectors.joining(", "));
            PracticeTurn waiting = typed.isEmpty() ? turn : turn.next().say(typed);
            PracticeTurn scored = waiting.next().say(typed.isEmpty() ? "none" : "");

            assertThat(scored.text()).contains("  Right: code ");
        }
    }

    private static List<String> hyphened(String prose) {
        Matcher matcher = HYPHENED.matcher(prose);
        return matcher.results().map(match -> match.group()).toList();
    }

    private static void tellsNothingTwice(String paragraph) {
        List<String> sentences = Stream.of(paragraph.split("(?<=\\.) "))
                .filter(sentence -> !sentence.startsWith("Drug supplied") && !sentence.endsWith("was injected."))
                .toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    private static List<PracticeCase> cases() {
        List<String> payers = WIZARD.payers().stream().map(Choice::id).toList();
        List<PracticeCase> cases = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Practising practising = practising(seed, payers.get(seed % payers.size()));
            new MadeUpCases(WIZARD, PHRASES, practising.choosing()).number(1).ifPresent(cases::add);
        }
        assertThat(cases).hasSizeGreaterThan(SEEDS * 9 / 10);
        return cases;
    }

    private static Practising practising(long seed, String payer) {
        return Practising.of(WIZARD, new MadeUpCases.Choosing(Optional.empty(), Optional.of(payer), seed))
                .toOptional()
                .orElseThrow();
    }

    private static Stream<DecisionGraph> graphs() {
        return WIZARD.payers().stream()
                .map(payer -> WIZARD.codingFor(payer.id()).orElseThrow().graph());
    }
}
