package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;

/**
 * The answers an open question could still get, as far as they can make a difference. Of choices that no condition tells apart two are
 * tried, and every one that was chosen elsewhere in the encounter; numbers, amounts and names by samples on both sides of every threshold
 * that rules of this kind use.
 */
final class Samples {

    private static final int[] NUMBERS = {0, 1, 2, 3, 4, 5, 50};
    /** The greatest number up to which the usual ones are tried one by one. */
    private static final int USUAL = 4;

    private static final BigDecimal MUCH = BigDecimal.valueOf(1000);
    private static final int MANY_NAMES = 3;
    private static final List<String> LONG_CLIMB = List.of("L2-L3", "L3-L4", "L4-L5", "L5-S1");
    private static final int OF_ONE_KIND = 2;

    private final DecisionGraph graph;
    private final Map<FactId, List<List<String>>> kinds = new ConcurrentHashMap<>();

    Samples(DecisionGraph graph) {
        this.graph = graph;
    }

    /** The answers to try, given what is answered elsewhere. */
    List<Answer> of(Pending pending, Answers answers) {
        if (pending.endOffered() && answers.find(pending.key()).isEmpty()) {
            // A list can always go on; what nobody has named is not guessed.
            return List.of(Answer.done());
        }
        Question question = pending.question();
        List<Answer> samples =
                new ArrayList<>(values(question, answers).map(Answer::of).toList());
        if (question.rules().optional()) {
            samples.add(Answer.leftOut());
        }
        return samples;
    }

    private Stream<Value> values(Question question, Answers answers) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO -> choices(question, answers).map(Value.One::new);
            case SEVERAL_OF -> choices(question, answers).map(id -> new Value.Several(List.of(id)));
            case WHOLE_NUMBER -> numbers(question);
            case QUANTITY -> quantities(question);
            case TEXT -> texts(question).map(Value.Text::new);
            case NAMES -> names(question.rules().form());
            case DATE, ENTRIES -> Stream.empty();
        };
    }

    private Stream<String> choices(Question question, Answers answers) {
        Set<String> elsewhere = answers.all().entrySet().stream()
                .filter(given -> given.getKey().question().equals(question.id()))
                .flatMap(given -> given.getValue().value().members().stream())
                .collect(Collectors.toSet());
        Set<String> tried = new HashSet<>(elsewhere);
        kinds.computeIfAbsent(question.id(), id -> kinds(question))
                .forEach(kind -> kind.stream().limit(OF_ONE_KIND).forEach(tried::add));
        return question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .filter(tried::contains);
    }

    /** The choices that no condition tells apart, together. */
    private List<List<String>> kinds(Question question) {
        Set<FactId> facts = new HashSet<>(Set.of(question.id()));
        new FactNames(graph).listBegunBy(question.id()).ifPresent(list -> facts.add(list.id()));
        List<List<String>> tests = graph.tests()
                .filter(test -> facts.contains(test.fact()))
                .map(Condition.Test::probe)
                .map(Condition.Probe::words)
                .distinct()
                .toList();
        return List.copyOf(question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .collect(Collectors.groupingBy(
                        choice -> marks(choice, tests), Collectors.mapping(Choice::id, Collectors.toList())))
                .values());
    }

    private static List<Object> marks(Choice choice, List<List<String>> tests) {
        List<Object> marks = new ArrayList<>();
        marks.add(choice.side());
        tests.forEach(words -> marks.add(words.contains(choice.id())));
        return marks;
    }

    private Stream<Value> numbers(Question question) {
        // of muscles that were not named, all may be among those named elsewhere: then they add nothing
        boolean maybeNone = question.rules()
                .standsInFor()
                .flatMap(graph::question)
                .filter(names -> names.rules().form() == Question.Form.MUSCLE)
                .isPresent();
        int least = maybeNone ? 0 : question.rules().atLeast();
        int most = question.rules().atMost();
        return IntStream.concat(IntStream.of(NUMBERS), around(question.id()))
                .filter(number -> number >= least)
                .map(number -> Math.min(number, most))
                .distinct()
                .mapToObj(Value.Whole::new);
    }

    /** Numbers on both sides of every threshold that the usual numbers do not lie around. */
    private IntStream around(FactId question) {
        Stream<BigDecimal> limits = graph.policies().stream()
                .flatMap(policy -> policy.rule().limits().stream())
                .filter(limit -> limit.counts().equals(Optional.of(question)))
                .flatMap(limit -> limit.periods().stream())
                .map(Limit.Dated::value);
        Stream<BigDecimal> bounds = graph.tests()
                .filter(test -> test.fact().equals(question))
                .map(Condition.Test::probe)
                .filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .flatMap(between -> Stream.of(between.atLeast(), between.atMost()))
                .flatMap(Optional::stream)
                .flatMap(bound -> bound.number().stream());
        return Stream.concat(limits, bounds)
                .mapToInt(BigDecimal::intValue)
                .filter(number -> number > USUAL)
                .distinct()
                .flatMap(number -> IntStream.of(number - 1, number, number + 1));
    }

    private static Stream<Value> quantities(Question question) {
        Stream<BigDecimal> numbers =
                question.rules().zeroWithoutUnit() ? Stream.of(BigDecimal.ONE) : Stream.of(BigDecimal.ONE, MUCH);
        Stream<Value> amounts = numbers.flatMap(
                number -> question.rules().units().stream().map(unit -> new Value.Quantity(number, unit)));
        return question.rules().zeroWithoutUnit()
                ? Stream.concat(Stream.of(new Value.Quantity(BigDecimal.ZERO, "")), amounts)
                : amounts;
    }

    private static Stream<String> texts(Question question) {
        return question.rules().form() == Question.Form.PROCEDURE_CODE ? Stream.of("99211", "99285") : Stream.of("one");
    }

    private static Stream<Value> names(Question.Form form) {
        return switch (form) {
            case LIMB -> limbs();
            case MEDIAL_BRANCH -> lists(List.of(List.of("L3 left", "L4 left"), List.of("C5", "C6", "C7")));
            case JOINT_LEVEL, FORAMEN_LEVEL ->
                lists(List.of(
                        List.of("L4-L5 left"), List.of("L4-L5 right", "L5-S1 both"), List.of("C5-C6"), LONG_CLIMB));
            case MUSCLE ->
                Stream.of(
                        names(1),
                        names(MANY_NAMES),
                        new Value.Names(List.of("left unnamed 1")),
                        new Value.Names(List.of("right unnamed 1")));
            case ANY, PROCEDURE_CODE, DIAGNOSIS_CODE -> Stream.of(names(1), names(MANY_NAMES));
        };
    }

    /** Each limb with few and with many muscles, since others of the encounter may be the same limb or not. */
    private static Stream<Value> limbs() {
        return Limb.NAMES.stream().flatMap(limb -> lists(List.of(List.of(limb + " 1"), List.of(limb + " 5"))));
    }

    private static Stream<Value> lists(List<List<String>> lists) {
        return lists.stream().map(Value.Names::new);
    }

    private static Value names(int number) {
        return new Value.Names(IntStream.rangeClosed(1, number)
                .mapToObj(index -> "unnamed " + index)
                .toList());
    }
}
