package org.codingwizard.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/**
 * What can be answered to each question, one answer for all those that no condition tells apart: a domain cut at the choices, words and
 * numbers that conditions mention.
 */
final class Domains {

    /** Stands for an optional question that was left out. */
    static final Value LEFT_OUT = new Value.Several(List.of());

    private final DecisionGraph graph;
    private final Map<FactId, List<Condition.Test>> tests = new HashMap<>();
    private final Map<Offered, List<Value>> answers = new HashMap<>();
    private final Set<FactId> shortened = new TreeSet<>();
    private final Days days;

    /** The domains as these conditions cut them; the conditions behind their facts must be among them. */
    Domains(DecisionGraph graph, Days days, Collection<Condition> conditions) {
        this.graph = graph;
        this.days = days;
        conditions.stream().flatMap(Condition::tests).distinct().forEach(this::note);
    }

    private void note(Condition.Test test) {
        graph.questionsOf(test.fact())
                .forEach(about ->
                        tests.computeIfAbsent(about, id -> new ArrayList<>()).add(test));
    }

    /** A question with the choices that it has at one step, which may be fewer than at another. */
    private record Offered(FactId question, List<String> choices) {

        static Offered by(Question question) {
            return new Offered(
                    question.id(), question.choices().stream().map(Choice::id).toList());
        }
    }

    /** One answer of each sort that conditions tell apart; the last one leaves the question out where that is allowed. */
    List<Value> answers(Question question, boolean optional) {
        List<Value> given =
                answers.computeIfAbsent(Offered.by(question), offered -> apart(question, candidates(question)));
        if (!optional) {
            return given;
        }
        List<Value> all = new ArrayList<>(given);
        all.add(LEFT_OUT);
        return all.stream().distinct().toList();
    }

    /** The questions of which not every combination of choices was tried. */
    Set<FactId> shortened() {
        return shortened;
    }

    /** All choices that no condition tells from this one. */
    List<String> like(Question question, String choice) {
        List<Boolean> signature = signature(question, new Value.One(choice));
        return offered(question).stream()
                .filter(other -> signature(question, new Value.One(other)).equals(signature))
                .toList();
    }

    private List<Value> apart(Question question, List<Value> candidates) {
        Map<List<Boolean>, Value> bySignature = new LinkedHashMap<>();
        candidates.forEach(value -> bySignature.putIfAbsent(signature(question, value), value));
        return List.copyOf(bySignature.values());
    }

    /** How every test of the question comes out, and on which side of each number the answer lies. */
    private List<Boolean> signature(Question question, Value value) {
        KnownFacts facts = new KnownFacts(graph, Map.of(question.id(), value), Optional.empty());
        List<Boolean> signature = new ArrayList<>();
        tests(question).forEach(test -> signature.add(test.holds(facts)));
        for (BigDecimal threshold : thresholds(question)) {
            Optional<BigDecimal> number = Numbers.of(value);
            signature.add(number.filter(n -> n.compareTo(threshold) >= 0).isPresent());
            signature.add(number.filter(n -> n.compareTo(threshold) <= 0).isPresent());
        }
        if (value instanceof Value.Day day) {
            days.cuts().forEach(cut -> signature.add(!day.date().isBefore(cut)));
        }
        return signature;
    }

    private List<Condition.Test> tests(Question question) {
        return tests.getOrDefault(question.id(), List.of());
    }

    private List<Value> candidates(Question question) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO ->
                offered(question).stream().<Value>map(Value.One::new).toList();
            case SEVERAL_OF, ENTRIES -> subsets(question, offered(question));
            case NAMES -> names(question);
            case TEXT ->
                Samples.names(question, tests(question)).stream()
                        .<Value>map(Value.Text::new)
                        .toList();
            case WHOLE_NUMBER -> Numbers.whole(question, thresholds(question));
            case QUANTITY -> Numbers.quantities(question, thresholds(question));
            case DATE -> days.each().stream().<Value>map(Value.Day::new).toList();
        };
    }

    private List<String> offered(Question question) {
        if (question.id().equals(DecisionGraph.PAYER)) {
            return List.of(graph.payer().text());
        }
        Question choosing = question.kind() == Question.Kind.ENTRIES
                ? new FactNames(graph).firstQuestion(question.rules().each()).orElse(question)
                : question;
        return choosing.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList();
    }

    private List<Value> names(Question question) {
        Stream<Value> nerves = question.rules().form() == Question.Form.MEDIAL_BRANCH
                ? Samples.nerves().stream().map(Value.Names::new)
                : Stream.empty();
        Stream<Value> many = thresholds(question).stream()
                .flatMap(number -> Samples.many(question, number.intValue()))
                .map(Value.Names::new);
        List<Value> few = subsets(question, Samples.names(question, tests(question)));
        return Stream.of(nerves, few.stream(), many).flatMap(values -> values).toList();
    }

    private List<Value> subsets(Question question, List<String> elements) {
        Subsets subsets = Subsets.of(elements, element -> signature(question, new Value.Names(List.of(element))));
        if (subsets.shortened()) {
            shortened.add(question.id());
        }
        return subsets.all().stream().map(words -> list(question, words)).toList();
    }

    private static Value list(Question question, List<String> words) {
        return question.kind() == Question.Kind.NAMES ? new Value.Names(words) : new Value.Several(words);
    }

    private List<BigDecimal> thresholds(Question question) {
        return tests(question).stream()
                .map(Condition.Test::probe)
                .filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .flatMap(between -> Stream.of(between.atLeast(), between.atMost()))
                .flatMap(Optional::stream)
                .flatMap(bound -> Stream.concat(
                        bound.number().stream(),
                        bound.limit().flatMap(graph::limit).stream()
                                .flatMap(limit -> limit.periods().stream())
                                .map(period -> period.value())))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
    }
}
