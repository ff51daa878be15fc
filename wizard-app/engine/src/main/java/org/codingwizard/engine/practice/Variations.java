package org.codingwizard.engine.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;
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
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.ClaimLine;

/** What an encounter would be coded as if one fact of it were another. */
final class Variations {

    private static final int MOST_CHOICES = 5;
    private static final int MOST_FURTHER = 4;
    private static final Set<FactId> NOT_VARIED = Set.of(DecisionGraph.TARGET, DecisionGraph.DATE_OF_SERVICE);

    private final Wizard wizard;
    private final Phrases phrases;
    private final Random random;

    Variations(Wizard wizard, Phrases phrases, Random random) {
        this.wizard = wizard;
        this.phrases = phrases;
        this.random = random;
    }

    /** Every variation that can be coded to the end, those with the fewest further answers first. */
    List<Variation> of(Answers answers, Replay replay) {
        List<Variation> found = new ArrayList<>();
        replay.reached()
                .forEach((key, question) -> replay.answer(key)
                        .filter(answer -> answer.is(Answer.Kind.GIVEN) && !NOT_VARIED.contains(key.question()))
                        .ifPresent(answer -> others(new Asked(key, question, answers), answer.value())
                                .flatMap(value -> variation(answers, key, question, value).stream())
                                .forEach(found::add)));
        found.sort((one, other) ->
                Integer.compare(one.further().size(), other.further().size()));
        return List.copyOf(found);
    }

    /** A question of an encounter. */
    private record Asked(AnswerKey key, Question question, Answers answers) {}

    private Stream<Value> others(Asked asked, Value value) {
        Question question = asked.question();
        Stream<Value> near = switch (question.kind()) {
            case ONE_OF, YES_NO -> choices(asked, value).map(Value.One::new);
            case SEVERAL_OF ->
                Stream.concat(
                        fewer(value.members()).map(Value.Several::new),
                        choices(asked, value).map(id -> new Value.Several(List.of(id))));
            case WHOLE_NUMBER -> numbers(question, value);
            case QUANTITY -> Stream.concat(zero(question), usual(asked).filter(other -> sameUnit(value, other)));
            case NAMES -> Stream.concat(fewer(value.members()).map(Value.Names::new), usual(asked));
            case DATE, TEXT, ENTRIES -> Stream.empty();
        };
        return near.filter(other -> !other.words().equals(value.words())).distinct();
    }

    /** A few other choices, usual ones first. */
    private Stream<String> choices(Asked asked, Value value) {
        List<String> others = new ArrayList<>(asked.question().choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .filter(id -> !value.members().contains(id))
                .toList());
        Collections.shuffle(others, random);
        List<String> usual = phrases.usual(asked.key(), asked.answers());
        others.sort(Comparator.comparing(id -> !usual.contains(id)));
        return others.stream().limit(MOST_CHOICES);
    }

    private static Stream<List<String>> fewer(List<String> members) {
        return members.size() < 2 ? Stream.empty() : Stream.of(members.subList(0, members.size() - 1));
    }

    private static Stream<Value> numbers(Question question, Value value) {
        int now = value instanceof Value.Whole whole
                ? whole.number()
                : question.rules().atLeast();
        return IntStream.of(now + 1, now - 1, now + 2, 3, 5)
                .filter(number -> number >= question.rules().atLeast()
                        && number <= question.rules().atMost())
                .distinct()
                .mapToObj(Value.Whole::new);
    }

    private static Stream<Value> zero(Question question) {
        return question.rules().zeroWithoutUnit() ? Stream.of(new Value.Quantity(BigDecimal.ZERO, "")) : Stream.empty();
    }

    private Stream<Value> usual(Asked asked) {
        return phrases.usual(asked.key(), asked.answers()).stream()
                .distinct()
                .flatMap(text -> AnswerParser.atPrompt(asked.question()).parse(text).answer().stream())
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(Answer::value);
    }

    private static boolean sameUnit(Value one, Value other) {
        return one instanceof Value.Quantity quantity
                && other instanceof Value.Quantity that
                && (quantity.unit().isEmpty() || quantity.unit().equals(that.unit()));
    }

    /** An encounter in the making: one fact changed, and answers to what is only asked then. */
    private record Changed(AnswerKey key, Answer answer, int choices, Answers answers, Map<AnswerKey, Answer> further) {

        Changed with(AnswerKey asked, Answer given) {
            Map<AnswerKey, Answer> more = new LinkedHashMap<>(further);
            more.put(asked, given);
            return new Changed(key, answer, choices, answers.with(asked, given), more);
        }

        Variation coded(CodingResult result) {
            List<ClaimLine> lines = result.lines().stream().map(CodedLine::line).toList();
            return new Variation(key, answer, further, choices, lines);
        }
    }

    private Optional<Variation> variation(Answers answers, AnswerKey key, Question question, Value value) {
        Answer answer = Answer.of(value);
        return coded(new Changed(key, answer, question.choices().size(), answers.with(key, answer), Map.of()));
    }

    /** What comes of it when that is complete, or can be made so with a few further answers. */
    private Optional<Variation> coded(Changed changed) {
        Coding coding = wizard.codingFor(changed.answers());
        Walked walked = coding.walk(changed.answers(), Diligence.ASK_NOBODY);
        if (walked.clash().isPresent() || changed.further().size() > MOST_FURTHER) {
            return Optional.empty();
        }
        // Coding what is open means to try all that it could become, which takes long; so what is open is answered
        // first.
        if (walked.open().isPresent()) {
            return further(
                    changed, walked.open().get().question(), walked.open().get().key());
        }
        CodingResult result = coding.code(changed.answers(), Diligence.ASK_NOBODY);
        return result.complete()
                ? Optional.of(changed.coded(result))
                : result.missing().stream()
                        .filter(Missing::changesLines)
                        .findFirst()
                        .flatMap(fact ->
                                further(changed, coding.graph().asked(fact.key().question()), fact.key()));
    }

    private Optional<Variation> further(Changed changed, Question question, AnswerKey key) {
        Stream<Value> choices = question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .map(id -> question.kind() == Question.Kind.SEVERAL_OF
                        ? new Value.Several(List.of(id))
                        : new Value.One(id));
        return Stream.concat(choices, usual(new Asked(key, question, changed.answers())))
                .filter(value -> changed.answers().find(key).isEmpty())
                .findFirst()
                .flatMap(value -> coded(changed.with(key, Answer.of(value))));
    }
}
