package org.codingwizard.engine.coding;

import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.NameCount;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;

/**
 * Names and a number that are both given for the same question, and differ.
 *
 * @param number the answer that gives the number
 * @param names the answer that gives the names
 * @param counted how many the names are
 */
public record Miscount(AnswerKey number, AnswerKey names, int counted) {

    /** The first one among the answers. */
    static Optional<Miscount> in(DecisionGraph graph, Answers answers) {
        return answers.all().entrySet().stream()
                .flatMap(given -> of(graph, answers, given).stream())
                .findFirst();
    }

    private static Optional<Miscount> of(DecisionGraph graph, Answers answers, Map.Entry<AnswerKey, Answer> given) {
        if (!(given.getValue().value() instanceof Value.Whole number)) {
            return Optional.empty();
        }
        Optional<FactId> names = graph.standsInFor(given.getKey().question());
        return names.map(id -> new AnswerKey(given.getKey().scope(), id))
                .flatMap(key -> answers.find(key)
                        .filter(answer -> answer.value().isGiven())
                        .map(answer -> new Miscount(
                                given.getKey(), key, NameCount.of(graph.asked(key.question()), answer.value()))))
                .filter(miscount -> miscount.counted() != number.number());
    }
}
