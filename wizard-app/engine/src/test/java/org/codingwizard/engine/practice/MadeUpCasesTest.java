package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

final class MadeUpCasesTest {

    private static final Wizard WIZARD = ShippedWizard.wizard();
    private static final Phrases PHRASES = WIZARD.phrases()
            .then(PhraseReader::read)
            .match(ok -> ok.value(), broken -> {
                throw new AssertionError(broken.diagnostics());
            });
    private static final Explaining EXPLAINING = new Explaining(WIZARD, PHRASES);
    private static final Pattern CODE = Pattern.compile("\\b(?:[0-9]{5}|[A-Z][0-9]{4}|[0-9]{4}[A-Z])\\b");
    private static final FactId VISIT_CODE = new FactId("evaluation-code");

    private static final List<PracticeCase> CASES = IntStream.rangeClosed(1, 40)
            .mapToObj(number -> source(Optional.empty(), 100).number(number).orElseThrow())
            .toList();

    private static MadeUpCases source(Optional<String> topic, long seed) {
        return new MadeUpCases(WIZARD, PHRASES, new MadeUpCases.Choosing(topic, Optional.empty(), seed));
    }

    @Test
    void every_fact_that_decides_a_line_is_told() {
        for (PracticeCase one : CASES) {
            for (AnswerKey fact : deciding(one)) {
                String sentence = one.note().told().getOrDefault(fact, "nothing");
                assertThat(one.note().prose()).as(one.name() + " " + fact).contains(sentence);
            }
        }
    }

    @Test
    void a_note_differs_as_soon_as_a_fact_that_decides_a_line_differs() {
        for (PracticeCase one : CASES) {
            for (Variation other : EXPLAINING.variations(one)) {
                Answers changed = one.answers().with(other.fact(), other.answer());
                boolean differs =
                        !note(changed).prose().equals(note(one.answers()).prose());
                boolean decides = !Variation.claim(other.lines()).equals(Variation.claim(one.lines()));
                assertThat(differs || !decides)
                        .as(one.name() + " " + other + "\n" + one.note().prose())
                        .isTrue();
            }
        }
    }

    @Test
    void a_note_holds_no_code_but_that_of_the_visit() {
        for (PracticeCase one : CASES) {
            Set<String> codes = new TreeSet<>(CODE.matcher(one.note().prose())
                    .results()
                    .map(match -> match.group())
                    .toList());
            one.answers().find(Scope.ENCOUNTER, VISIT_CODE).ifPresent(visit -> codes.remove(visit.words()));
            assertThat(codes).as(one.note().prose()).isEmpty();
        }
    }

    @Test
    void a_note_leaves_no_brace_and_no_blank_behind() {
        assertThat(CASES)
                .allSatisfy(one -> assertThat(one.note().prose())
                        .doesNotContain("{", "}", "  ", " .", "..")
                        .isASCII());
    }

    @Test
    void cases_are_complete_and_nothing_blocks_them() {
        assertThat(CASES).allSatisfy(one -> {
            assertThat(one.result().complete()).isTrue();
            assertThat(one.result().isBlocked()).isFalse();
            assertThat(one.result().missing()).isEmpty();
        });
    }

    @Test
    void the_same_seed_gives_the_same_cases_and_another_one_others() {
        List<String> again = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> source(Optional.empty(), 100)
                        .number(number)
                        .orElseThrow()
                        .note()
                        .prose())
                .toList();
        List<String> first =
                CASES.stream().limit(5).map(one -> one.note().prose()).toList();

        assertThat(again).isEqualTo(first);
        assertThat(Set.copyOf(first)).hasSize(5);
        assertThat(source(Optional.empty(), 103).number(2).orElseThrow()).isEqualTo(CASES.get(4));
    }

    @Test
    void there_are_cases_of_every_topic_but_the_one_that_is_never_paid() {
        List<String> topics = targets().stream()
                .filter(target -> !target.equals("prolotherapy"))
                .toList();

        assertThat(source(Optional.of("prolotherapy"), 7).number(1)).isEmpty();

        assertThat(topics)
                .allSatisfy(topic -> assertThat(
                                source(Optional.of(topic), 7).number(1).map(PracticeCase::topic))
                        .contains(topic));
    }

    @Test
    void claims_to_choose_from_are_different_and_one_is_right() {
        int withOthers = 0;
        for (PracticeCase one : CASES) {
            List<String> claims =
                    EXPLAINING.choices(one).stream().map(Variation::claim).toList();
            assertThat(claims).doesNotHaveDuplicates().contains(Variation.claim(one.lines()));
            withOthers += claims.size() > 1 ? 1 : 0;
        }
        assertThat(withOthers).isGreaterThan(CASES.size() * 9 / 10);
    }

    @Test
    void nearly_every_line_has_a_fact_that_would_have_changed_it() {
        List<List<String>> ways = CASES.stream()
                .flatMap(one -> EXPLAINING.changes(one).values().stream())
                .toList();

        assertThat(ways.stream().filter(List::isEmpty).count()).isLessThan(ways.size() / 5);
        assertThat(ways.stream().flatMap(List::stream)).allMatch(way -> way.startsWith("with "));
    }

    @Test
    void what_is_said_to_change_a_line_does() {
        for (PracticeCase one : CASES.subList(0, 10)) {
            EXPLAINING.variations(one).stream()
                    .filter(other -> other.further().isEmpty())
                    .forEach(other -> assertThat(WIZARD.codingFor(one.answers())
                                    .code(
                                            one.answers().with(other.fact(), other.answer()),
                                            org.codingwizard.engine.session.Diligence.ASK_NOBODY)
                                    .lines())
                            .extracting(line -> line.line().toString())
                            .containsExactlyElementsOf(Variation.texts(other.lines())));
        }
    }

    @Test
    void phrases_name_questions_choices_and_answers_that_there_are() {
        DecisionGraph graph = WIZARD.codingFor(Answers.NONE).graph();
        Stream.of(PHRASES.words(), PHRASES.facts())
                .flatMap(part -> part.entrySet().stream())
                .forEach(entry -> entry.getValue().keySet().stream()
                        .filter(answer -> !answer.equals(Phrases.ANY))
                        .forEach(answer -> assertThat(isAnswer(question(graph, entry.getKey()), answer))
                                .as(entry.getKey() + ": " + answer)
                                .isTrue()));
        PHRASES.sentences().stream()
                .flatMap(sentence -> sentence.questions().stream())
                .forEach(question -> assertThat(question(graph, question)).isNotNull());
        PHRASES.usual()
                .forEach((question, byTarget) -> byTarget.forEach((target, answers) -> {
                    assertThat(target.equals(Phrases.ANY)
                                    || targets().contains(target)
                                    || isAnswer(question(graph, "substance"), target))
                            .as(target)
                            .isTrue();
                    answers.stream()
                            .filter(answer -> !answer.equals("-"))
                            .forEach(answer -> assertThat(isAnswer(question(graph, question), answer))
                                    .as(question + ": " + answer)
                                    .isTrue());
                }));
    }

    @Test
    void every_question_that_is_asked_without_a_payer_has_a_phrase() {
        WIZARD.codingFor(Answers.NONE).graph().questions().stream()
                .filter(question -> question.kind() != Question.Kind.ENTRIES)
                .forEach(question ->
                        assertThat(PHRASES.facts()).containsKey(question.id().text()));
    }

    @Test
    void nothing_in_the_phrases_looks_personal_but_the_days_of_service() {
        assertThat(PHRASES.around())
                .allSatisfy(said -> assertThat(PersonalText.in(said)).isEmpty());
        assertThat(PHRASES.facts().values().stream().flatMap(ways -> ways.values().stream()))
                .allSatisfy(said -> assertThat(PersonalText.in(said)).isEmpty());
    }

    private static Question question(DecisionGraph graph, String id) {
        return graph.question(new FactId(id)).orElseThrow(() -> new AssertionError("no question " + id));
    }

    private static boolean isAnswer(Question question, String answer) {
        return question.id().equals(DecisionGraph.TARGET)
                ? targets().contains(answer)
                : AnswerParser.atPrompt(question).parse(answer).answer().isPresent();
    }

    private static List<String> targets() {
        return WIZARD.codingFor(Answers.NONE).graph().targets().stream()
                .map(Choice::id)
                .toList();
    }

    private static Set<AnswerKey> deciding(PracticeCase one) {
        Set<AnswerKey> facts = new TreeSet<>();
        one.result()
                .lines()
                .forEach(line -> line.because().stream()
                        .map(Reason::key)
                        .filter(key -> one.answers()
                                .find(key)
                                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                                .isPresent())
                        .forEach(facts::add));
        return facts;
    }

    private static Note note(Answers answers) {
        return NoteWriter.note(
                PHRASES, Session.resume(ShippedWizard.course(), answers).replay(), new Random(1));
    }
}
