package org.codingwizard.engine.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;

/**
 * What follows from answers: the answers themselves, the sides of digits, derived facts, and what is known around them.
 *
 * <p>Walking and analysis both judge conditions by this class, so that they cannot come to differ.
 */
public final class KnownFacts implements Facts {

    private final DecisionGraph graph;
    private final Map<FactId, Value> own;
    private final Optional<KnownFacts> around;

    /**
     * A view of answers.
     *
     * @param own the answers of one scope; answers that are added later are seen
     * @param around what is known around the scope
     */
    public KnownFacts(DecisionGraph graph, Map<FactId, Value> own, Optional<KnownFacts> around) {
        this.graph = graph;
        this.own = own;
        this.around = around;
    }

    @Override
    public Optional<Value> find(FactId fact) {
        Optional<Value> answered = Optional.ofNullable(own.get(fact));
        return answered.isPresent() ? answered : following(fact);
    }

    private Optional<Value> following(FactId fact) {
        return besides(fact)
                .or(() -> graph.derived(fact)
                        .flatMap(derived -> derived.row(this))
                        .map(row -> new Value.One(row.value())))
                .or(() -> around.flatMap(outer -> outer.find(fact)));
    }

    /** The sides and regions of what was chosen or named. */
    private Optional<Value> besides(FactId fact) {
        return FactNames.questionOf(fact)
                .flatMap(graph::question)
                .flatMap(question -> Optional.ofNullable(own.get(question.id()))
                        .map(answer -> NamedParts.of(fact, question, answer)));
    }

    @Override
    public Optional<BigDecimal> limit(String id) {
        return date().flatMap(day -> graph.limit(id).flatMap(limit -> limit.on(day)))
                .map(dated -> dated.value());
    }

    /** The date of service, once it is known. */
    public Optional<LocalDate> date() {
        return find(DecisionGraph.DATE_OF_SERVICE)
                .filter(Value.Day.class::isInstance)
                .map(value -> ((Value.Day) value).date());
    }
}
