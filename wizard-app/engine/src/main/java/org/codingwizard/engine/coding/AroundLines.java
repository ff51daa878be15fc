package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.ScopeFacts;

/** What is known around typed lines: what was given, and the usual answers, also behind a question that stayed open. */
final class AroundLines implements Facts {

    private static final List<FactId> TAKEN_AS_USUAL =
            List.of(DecisionGraph.PAYER, new FactId("place-of-service"), new FactId("billing-entity"));

    private final DecisionGraph graph;
    private final ScopeFacts walked;
    private final Answers answers;

    AroundLines(DecisionGraph graph, ScopeFacts walked, Answers answers) {
        this.graph = graph;
        this.walked = walked;
        this.answers = answers;
    }

    @Override
    public Optional<Value> find(FactId fact) {
        return walked.find(fact).or(() -> given(fact)).or(() -> usual(fact));
    }

    private Optional<Value> given(FactId fact) {
        return answers.find(Scope.ENCOUNTER, fact)
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(Answer::value);
    }

    private Optional<Value> usual(FactId fact) {
        return TAKEN_AS_USUAL.contains(fact)
                ? graph.question(fact)
                        .map(Question::rules)
                        .flatMap(Question.Rules::standard)
                        .flatMap(standard -> standard.text())
                        .map(Value.One::new)
                : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> limit(String id) {
        return walked.limit(id);
    }

    /** What was taken for known, by question. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        List.of("date-of-service", "payer", "contractor", "place-of-service", "billing-entity")
                .forEach(question -> find(new FactId(question)).ifPresent(value -> known.put(question, value.words())));
        return known;
    }
}
