package org.codingwizard.engine.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.codingwizard.engine.ruleset.DerivedFact;
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
    private volatile Derived derived = new Derived(-1, Map.of());

    /** What was derived when so many answers were known; answers are only ever added. */
    private record Derived(int answers, Map<FactId, Optional<Value>> values) {}

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

    // Every condition of every walk comes here, so it does without what reads better and costs more.
    @Override
    public Optional<Value> find(FactId fact) {
        Optional<Value> here = here(fact);
        return here.isPresent() || around.isEmpty() ? here : around.get().find(fact);
    }

    private Optional<Value> here(FactId fact) {
        Value answered = own.get(fact);
        if (answered != null) {
            return Optional.of(answered);
        }
        Optional<Value> part = graph.besides(fact, own);
        if (part.isPresent()) {
            return part;
        }
        Optional<DerivedFact> follows = graph.derived(fact);
        return follows.isPresent() ? derived(follows.get()) : Optional.empty();
    }

    /** Every condition asks again for what it follows from, so what was found is kept until a further answer is known. */
    private Optional<Value> derived(DerivedFact fact) {
        int answers = answers();
        Derived now = derived;
        if (now.answers() != answers) {
            now = new Derived(answers, new ConcurrentHashMap<>());
            derived = now;
        }
        Optional<Value> found = now.values().get(fact.id());
        if (found == null) {
            found = fact.row(this).map(row -> new Value.One(row.value()));
            now.values().put(fact.id(), found);
        }
        return found;
    }

    private int answers() {
        return around.isPresent() ? own.size() + around.get().answers() : own.size();
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
