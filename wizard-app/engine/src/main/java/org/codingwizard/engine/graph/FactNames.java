package org.codingwizard.engine.graph;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;

/** The names of all facts, and the words each of them can be. */
public final class FactNames {

    /** What is put behind a question's id to name the sides of its choices. */
    public static final String SIDES = "-sides";

    private final DecisionGraph graph;

    /** The names in a graph. */
    public FactNames(DecisionGraph graph) {
        this.graph = graph;
    }

    /** The question for digits, if the fact is one that names their sides. */
    public static Optional<FactId> digitsOf(FactId fact) {
        String text = fact.text();
        return text.endsWith(SIDES)
                ? Optional.of(new FactId(text.substring(0, text.length() - SIDES.length())))
                : Optional.empty();
    }

    Set<String> questions() {
        return graph.questions().stream().map(question -> question.id().text()).collect(Collectors.toSet());
    }

    Set<String> known() {
        Set<String> known = new TreeSet<>(questions());
        graph.derivedFacts().forEach(fact -> known.add(fact.id().text()));
        graph.questions().stream()
                .filter(question -> question.kind() == Question.Kind.SEVERAL_OF)
                .forEach(question -> known.add(question.id() + SIDES));
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
        if (id.text().endsWith(SIDES)) {
            return Optional.of(Set.of("left", "right"));
        }
        Optional<Set<String>> derived = graph.derived(id).map(FactNames::values);
        return derived.or(() -> graph.question(id).flatMap(this::values));
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

    /** The question that begins a walk. */
    public Optional<Question> firstQuestion(String walk) {
        if (!graph.walks().contains(walk)) {
            return Optional.empty();
        }
        return graph.step(graph.start(walk))
                .match(new Step.Cases<>(asking -> graph.question(asking.question()), outcome -> Optional.empty()));
    }
}
