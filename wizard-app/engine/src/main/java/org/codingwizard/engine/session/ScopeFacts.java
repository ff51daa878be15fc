package org.codingwizard.engine.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;

/** What is known within a scope: its own answers, what follows from them, and what is known around it. */
public final class ScopeFacts implements Facts {

    private final DecisionGraph graph;
    private final Optional<ScopeFacts> around;
    private final Map<FactId, Value> known = new LinkedHashMap<>();
    private final KnownFacts facts;

    ScopeFacts(DecisionGraph graph, Optional<ScopeFacts> around) {
        this.graph = graph;
        this.around = around;
        this.facts = new KnownFacts(graph, known, around.map(outer -> outer.facts));
    }

    /** Only while a walk is being made; afterwards nothing is added. */
    void put(FactId fact, Value value) {
        known.put(fact, value);
    }

    /** The same with a further answer. */
    public ScopeFacts with(FactId fact, Value value) {
        ScopeFacts more = new ScopeFacts(graph, around);
        more.known.putAll(known);
        more.put(fact, value);
        return more;
    }

    boolean knows(FactId fact) {
        return known.containsKey(fact);
    }

    /** The answers of this scope itself. */
    public Map<FactId, Value> own() {
        return java.util.Collections.unmodifiableMap(known);
    }

    @Override
    public Optional<Value> find(FactId fact) {
        return facts.find(fact);
    }

    @Override
    public Optional<BigDecimal> limit(String id) {
        return facts.limit(id);
    }

    /** The date of service, once it is known. */
    public Optional<LocalDate> date() {
        return facts.date();
    }

    /** Whether the procedure around a substance answered the question itself. */
    public boolean knownInProcedure(FactId fact) {
        return around.filter(outer -> outer.knows(fact) && outer.around.isPresent())
                .isPresent();
    }

    /** The fact as words, empty when it is not known. */
    public String words(FactId fact) {
        return find(fact).map(Value::words).orElse("");
    }

    /** Whether the fact is known to be this choice. */
    public boolean is(FactId fact, String choice) {
        return find(fact)
                .filter(value -> value.members().equals(List.of(choice)))
                .isPresent();
    }
}
