package org.codingwizard.engine.analysis;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/** The words of a value together with those of the values that it stands for, because no condition tells them apart. */
record Alike(DecisionGraph graph, Domains domains) {

    private static final int MOST = 12;

    /** The choice and all choices like it; other values by themselves. */
    List<String> words(FactId fact, Value value) {
        Optional<Question> question = graph.question(fact).filter(asked -> asked.kind() == Question.Kind.ONE_OF);
        if (question.isEmpty() || !(value instanceof Value.One)) {
            return List.of(value.isGiven() ? value.words() : "left out");
        }
        List<String> alike = domains.like(question.get(), value.words());
        return alike.isEmpty() || alike.size() > MOST ? List.of(value.words()) : alike;
    }

    /** The value as a condition that holds for it and those like it. */
    String condition(FactId fact, Value value) {
        if (!value.isGiven()) {
            return "{given: no}";
        }
        if (value instanceof Value.Several || value instanceof Value.Names) {
            return "{only: [" + value.words() + "]}";
        }
        List<String> alike = words(fact, value);
        return alike.size() == 1 ? alike.get(0) : "[" + String.join(", ", alike) + "]";
    }
}
