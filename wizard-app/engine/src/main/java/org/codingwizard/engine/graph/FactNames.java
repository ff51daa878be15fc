package org.codingwizard.engine.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.Region;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;

/** The names of all facts, and the words each of them can be. */
public final class FactNames {

    /** What is put behind a question's id to name the sides of its choices or names. */
    public static final String SIDES = "-sides";

    /** What is put behind a question's id to name the regions of the spine its names lie in. */
    public static final String REGIONS = "-regions";

    /** What is put behind a question's id to tell joints from single openings among its names. */
    public static final String KINDS = "-kinds";

    private static final List<String> BESIDES = List.of(SIDES, REGIONS, KINDS);

    private static final Set<String> NAMED_KINDS = Set.of(NamedParts.JOINT, NamedParts.OPENING);
    private static final Set<String> LEFT_AND_RIGHT = Set.of("left", "right");
    private static final Set<String> NAMED_SIDES = Set.of("left", "right", "both", NamedParts.UNSAID);

    private final DecisionGraph graph;

    /** The names in a graph. */
    public FactNames(DecisionGraph graph) {
        this.graph = graph;
    }

    /** The question whose answer a fact such as {@code digits-sides} speaks of, by the fact's name. */
    public static Optional<FactId> questionOf(FactId fact) {
        String text = fact.text();
        return BESIDES.stream()
                .filter(text::endsWith)
                .map(ending -> new FactId(text.substring(0, text.length() - ending.length())))
                .findFirst();
    }

    /** The facts that may tell parts of the answer to a question. */
    static Stream<FactId> partsOf(FactId question) {
        return BESIDES.stream().map(ending -> new FactId(question + ending));
    }

    Set<String> questions() {
        return graph.questions().stream().map(question -> question.id().text()).collect(Collectors.toSet());
    }

    Set<String> known() {
        Set<String> known = new TreeSet<>(questions());
        graph.derivedFacts().forEach(fact -> known.add(fact.id().text()));
        for (Question question : graph.questions()) {
            boolean spinal = question.rules().form().isSpinal();
            if (spinal || question.kind() == Question.Kind.SEVERAL_OF) {
                known.add(question.id() + SIDES);
            }
            if (spinal) {
                known.add(question.id() + REGIONS);
            }
            if (question.rules().form() == Question.Form.FORAMEN_LEVEL) {
                known.add(question.id() + KINDS);
            }
        }
        return known;
    }

    /** The words a tested fact can be; empty when it can be any. */
    Optional<Set<String>> values(Condition.Test test) {
        if (test.probe() instanceof Condition.InUnit) {
            return graph.question(test.fact())
                    .map(question -> Set.copyOf(question.rules().units()));
        }
        return values(test.fact());
    }

    /** The words a fact can be; empty when it can be any. */
    public Optional<Set<String>> values(FactId id) {
        Optional<Set<String>> derived = graph.derived(id).map(FactNames::values);
        return derived.or(() -> graph.question(id).flatMap(this::values)).or(() -> besides(id));
    }

    /** The words of a fact that speaks of another question's answer. */
    private Optional<Set<String>> besides(FactId id) {
        if (id.text().endsWith(KINDS)) {
            return Optional.of(NAMED_KINDS);
        }
        return questionOf(id).flatMap(graph::question).map(question -> {
            boolean spinal = question.rules().form().isSpinal();
            boolean regions = id.text().endsWith(REGIONS);
            return regions ? regions() : spinal ? NAMED_SIDES : LEFT_AND_RIGHT;
        });
    }

    private static Set<String> regions() {
        return Stream.of(Region.values()).map(Region::word).collect(Collectors.toSet());
    }

    private static Set<String> values(DerivedFact fact) {
        return fact.rows().stream().map(DerivedFact.Row::value).collect(Collectors.toSet());
    }

    private Optional<Set<String>> values(Question question) {
        return switch (question.kind()) {
            case ONE_OF, SEVERAL_OF, YES_NO -> Optional.of(ids(question));
            case ENTRIES -> firstQuestion(question.rules().each()).flatMap(this::values);
            case WHOLE_NUMBER, QUANTITY, DATE, TEXT, NAMES -> Optional.empty();
        };
    }

    private static Set<String> ids(Question question) {
        return question.choices().stream().map(Choice::id).collect(Collectors.toSet());
    }

    /** The list whose every entry begins with this question. */
    public Optional<Question> listBegunBy(FactId question) {
        return graph.questions().stream()
                .filter(list -> list.kind() == Question.Kind.ENTRIES)
                .filter(list -> firstQuestion(list.rules().each())
                        .filter(first -> first.id().equals(question))
                        .isPresent())
                .findFirst();
    }

    /** The question that begins a walk. */
    public Optional<Question> firstQuestion(String walk) {
        if (!graph.walks().contains(walk)) {
            return Optional.empty();
        }
        return graph.step(graph.start(walk))
                .match(new Step.Cases<>(asking -> graph.question(asking.question()), outcome -> Optional.empty()));
    }
}
