package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;
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
    /** What only a payer asks; the graph without one does not know it. */
    private static final Set<String> OF_PAYERS = Set.of("contractor", "prior-sessions-in-6-months");

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
    void nearly_every_case_has_facts_that_would_have_changed_it_told_in_words() {
        List<Explanation> told = CASES.stream().map(EXPLAINING::of).toList();

        assertThat(told.stream().filter(one -> one.changes().isEmpty()).count()).isLessThan(told.size() / 10);
        assertThat(told.stream().flatMap(one -> one.changes().stream()))
                .allMatch(change -> change.contains(" if the note said"))
                .noneMatch(change -> change.contains(" = ") || change.contains("?"));
        assertThat(told).allMatch(one -> one.changes().size() <= 2);
    }

    @Test
    void every_line_has_one_reason_that_stands_in_the_note() {
        for (PracticeCase one : CASES) {
            Explanation told = EXPLAINING.of(one);
            assertThat(told.lines()).hasSameSizeAs(one.lines());
            assertThat(told.lines())
                    .allSatisfy(line -> assertThat(one.note().prose())
                            .contains(line.because().replace("\"", "")));
        }
    }

    /** A variation is coded in passing; here it is held as a session of its own, which asks everything. */
    @Test
    void what_is_said_to_change_a_line_does_in_a_session_too() {
        EncounterCourse course = new EncounterCourse(WIZARD, Diligence.ASK_ALL);
        int held = 0;
        for (PracticeCase one : CASES.subList(0, 10)) {
            for (Variation other : EXPLAINING.variations(one)) {
                Answers answers = Session.resume(course, one.answers().with(other.fact(), other.answer()))
                        .counting();
                boolean whole =
                        other.further().isEmpty() && course.next(answers).isEmpty();
                held += whole ? 1 : 0;
                assertThat(whole ? claimOf(course, answers) : Variation.texts(other.lines()))
                        .containsExactlyElementsOf(Variation.texts(other.lines()));
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    private static List<String> claimOf(EncounterCourse course, Answers answers) {
        return course.code(answers).lines().stream()
                .map(line -> line.line().toString())
                .toList();
    }

    @Test
    void phrases_name_questions_choices_and_answers_that_there_are() {
        DecisionGraph graph = WIZARD.codingFor(Answers.NONE).graph();
        Stream.of(PHRASES.words(), PHRASES.facts())
                .flatMap(part -> part.entrySet().stream())
                .filter(entry -> !OF_PAYERS.contains(entry.getKey()))
                .forEach(entry -> entry.getValue().keySet().stream()
                        .filter(answer -> !answer.equals(Phrases.ANY))
                        .forEach(answer -> assertThat(isAnswer(question(graph, entry.getKey()), answer))
                                .as(entry.getKey() + ": " + answer)
                                .isTrue()));
        Stream.concat(
                        PHRASES.sentences().stream()
                                .flatMap(sentence -> Stream.concat(
                                        sentence.questions().stream(), sentence.when().answers().keySet().stream())),
                        Stream.concat(
                                PHRASES.teaching().stream(),
                                PHRASES.invention().never().stream().flatMap(one -> one.answers().keySet().stream())))
                .filter(question -> !OF_PAYERS.contains(question))
                .forEach(question -> assertThat(question(graph, question)).isNotNull());
        assertThat(PHRASES.sentences().stream()
                        .flatMap(sentence -> sentence.target().stream())
                        .toList())
                .isSubsetOf(targets());
    }

    @Test
    void what_made_up_encounters_are_like_names_answers_that_there_are() {
        DecisionGraph graph = WIZARD.codingFor(Answers.NONE).graph();
        Phrases.Invention invention = PHRASES.invention();
        invention.usual().entrySet().stream()
                .filter(usual -> !OF_PAYERS.contains(usual.getKey()))
                .forEach(usual -> usual.getValue()
                        .values()
                        .forEach(answers -> answers.stream()
                                .filter(answer -> !answer.equals("-"))
                                .forEach(answer -> assertThat(isAnswer(question(graph, usual.getKey()), answer))
                                        .as(usual.getKey() + ": " + answer)
                                        .isTrue())));
        invention
                .lists()
                .forEach((question, ways) -> ways.values().stream()
                        .flatMap(List::stream)
                        .flatMap(list -> Stream.of(list.split(", ")))
                        .filter(answer -> !answer.equals("-"))
                        .forEach(answer -> assertThat(isAnswer(question(graph, question), answer))
                                .as(answer)
                                .isTrue()));
        invention.beside().values().stream()
                .flatMap(List::stream)
                .forEach(recipe ->
                        recipe.forEach((question, answer) -> assertThat(isAnswer(question(graph, question), answer))
                                .as(answer)
                                .isTrue()));
        Stream.of(invention.usual().values(), invention.lists().values())
                .flatMap(Collection::stream)
                .flatMap(ways -> ways.keySet().stream())
                .flatMap(key -> Stream.of(key.split("\\|")))
                .forEach(key -> assertThat(isAnswerOfAny(graph, key)).as(key).isTrue());
    }

    private static boolean isAnswerOfAny(DecisionGraph graph, String key) {
        String begins = key.endsWith("*") ? key.substring(0, key.length() - 1) : "";
        return key.equals(Phrases.ANY)
                || targets().contains(key)
                || graph.questions().stream()
                        .anyMatch(question -> question.choice(key).isPresent()
                                || (!begins.isEmpty()
                                        && question.choices().stream()
                                                .anyMatch(choice -> choice.id().startsWith(begins)))
                                || (question.choices().isEmpty()
                                        && question.kind() != Question.Kind.TEXT
                                        && question.kind() != Question.Kind.ENTRIES
                                        && isAnswer(question, key)));
    }

    @Test
    void a_question_without_a_phrase_is_told_by_its_id_and_the_label_and_asks_nothing() {
        FactWords none = new FactWords(new Phrases(
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Phrases.Invention(Map.of(), Map.of(), Map.of(), List.of())));
        DecisionGraph graph = WIZARD.codingFor(Answers.NONE).graph();
        assertThat(graph.questions().stream()
                        .filter(question -> !question.choices().isEmpty())
                        .map(question -> none.alone(new Fact(
                                new AnswerKey(Scope.ENCOUNTER, question.id()),
                                question,
                                Answer.of(
                                        new Value.One(question.choices().get(0).id()))))))
                .contains("Guidance: no imaging.", "Image recorded: yes.", "Technique: single injection.")
                .noneMatch(said -> said.contains("?"));
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
        assertThat(Stream.concat(
                        PHRASES.closing().stream(),
                        PHRASES.opening().values().stream().flatMap(List::stream)))
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
