package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every encounter, whatever is answered. */
class CodingLawsTest {

    private static final int ENCOUNTERS = 40;
    private static final Coding CODING = Wizard.assemble(
                    Shelf.shipped(CodingLawsTest.class.getClassLoader()), PluginLoader.of(List.of()))
            .then(wizard -> wizard.coding(PayerId.NONE))
            .toOptional()
            .orElseThrow();

    static Stream<Answers> encounters() {
        RandomEncounters random = new RandomEncounters(CODING, 20260331);
        return IntStream.range(0, ENCOUNTERS).mapToObj(number -> random.next());
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void an_encounter_in_which_everything_is_answered_is_complete(Answers answers) {
        CodingResult result = CODING.code(answers, Diligence.ASK_ALL);
        assertThat(result.complete()).isTrue();
        assertThat(result.missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void every_line_and_finding_names_its_published_place(Answers answers) {
        CodingResult result = CODING.code(answers, Diligence.ASK_ALL);
        assertThat(result.lines())
                .allSatisfy(line -> assertThat(line.because())
                        .isNotEmpty()
                        .allSatisfy(
                                reason -> assertThat(reason.citation().place()).isNotBlank()));
        assertThat(result.findings())
                .allSatisfy(finding ->
                        assertThat(finding.finding().citation().place()).isNotBlank());
        assertThat(result.findings())
                .noneMatch(finding -> finding.finding().message().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void the_order_of_the_entries_does_not_change_the_codes(Answers answers) {
        assertThat(codes(CODING.code(reversed(answers), Diligence.ASK_ALL)))
                .containsExactlyInAnyOrderElementsOf(codes(CODING.code(answers, Diligence.ASK_ALL)));
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void a_choice_is_offered_exactly_where_it_contradicts_no_other_answer(Answers answers) {
        Answers given = Answers.NONE;
        Optional<Pending> open = CODING.next(given, Diligence.ASK_ALL);
        while (open.isPresent()) {
            AnswerKey key = open.get().key();
            Answers before = given;
            Stream<Choice> possible = CODING.walk(before, Diligence.ASK_ALL).open().stream()
                    .flatMap(asked -> asked.question().choices().stream())
                    .filter(choice -> choice.meansUnknown()
                            || isPossible(before.with(key, Answer.of(new Value.Several(List.of(choice.id()))))));
            assertThat(open.get().question().choices()).containsExactlyElementsOf(possible.toList());
            given = before.with(key, answers.find(key).orElseThrow());
            open = CODING.walk(given, Diligence.ASK_ALL).open().isPresent()
                    ? CODING.next(given, Diligence.ASK_ALL)
                    : Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void a_line_that_is_certain_while_an_answer_is_open_stands_when_it_is_given(Answers answers) {
        Random random = new Random(answers.all().size());
        List<AnswerKey> open = new ArrayList<>(answers.all().keySet());
        open.removeIf(key -> key.question().text().equals("date-of-service")
                || answers.find(key).orElseThrow().is(Answer.Kind.DONE));
        AnswerKey left = open.get(random.nextInt(open.size()));
        CodingResult certain = CODING.code(answers.with(left, Answer.unknown()), Diligence.ASK_ALL);
        List<ClaimLine> full = CODING.code(answers, Diligence.ASK_ALL).lines().stream()
                .map(line -> line.line())
                .toList();
        assertThat(certain.lines())
                .as("with %s open", left)
                .allSatisfy(line -> assertThat(full).contains(line.line()));
        if (certain.complete()) {
            assertThat(certain.lines()).as("with %s open", left).hasSameSizeAs(full);
        }
    }

    private static List<String> codes(CodingResult result) {
        return result.lines().stream()
                .map(line -> line.line().code() + " x" + line.line().units())
                .toList();
    }

    /** The same encounter with its procedures in the opposite order. */
    private static Answers reversed(Answers answers) {
        int procedures = (int) answers.all().entrySet().stream()
                .filter(entry -> entry.getKey().question().equals(new FactId("target")))
                .filter(entry -> entry.getValue().value() instanceof Value.One)
                .count();
        Answers reversed = Answers.NONE;
        for (Map.Entry<AnswerKey, Answer> entry : answers.all().entrySet()) {
            Scope scope = entry.getKey().scope();
            boolean moves = scope.procedure() > 0 && scope.procedure() <= procedures;
            Scope other = moves ? new Scope(procedures + 1 - scope.procedure(), scope.substance()) : scope;
            reversed = reversed.with(new AnswerKey(other, entry.getKey().question()), entry.getValue());
        }
        return reversed;
    }

    private static boolean isPossible(Answers answers) {
        return CODING.walk(answers, Diligence.ASK_ALL).clash().isEmpty();
    }
}
