package org.codingwizard.engine.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/** What is known within a scope: its own answers, what follows from them, and what is known around it. */
public final class ScopeFacts implements Facts {

    private final DecisionGraph graph;
    private final Optional<ScopeFacts> around;
    private final Map<FactId, Value> known = new LinkedHashMap<>();

    ScopeFacts(DecisionGraph graph, Optional<ScopeFacts> around) {
        this.graph = graph;
        this.around = around;
    }

    /** Only while a walk is being made; afterwards nothing is added. */
    void put(FactId fact, Value value) {
        known.put(fact, value);
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
        Optional<Value> own = Optional.ofNullable(known.get(fact));
        return own.or(() -> sides(fact))
                .or(() -> graph.derived(fact)
                        .flatMap(derived -> derived.row(this))
                        .map(row -> new Value.One(row.value())))
                .or(() -> around.flatMap(outer -> outer.find(fact)));
    }

    /** The sides on which the chosen digits lie. */
    private Optional<Value> sides(FactId fact) {
        if (!fact.text().endsWith(FactNames.SIDES)) {
            return Optional.empty();
        }
        FactId digits = new FactId(fact.text().substring(0, fact.text().length() - FactNames.SIDES.length()));
        return Optional.ofNullable(known.get(digits))
                .flatMap(value -> graph.question(digits).map(question -> sides(value.members(), question)));
    }

    private static Value sides(List<String> digits, Question question) {
        return new Value.Several(digits.stream()
                .flatMap(digit -> question.choice(digit).stream())
                .flatMap(choice -> sideOf(choice).stream())
                .toList());
    }

    private static Optional<String> sideOf(Choice choice) {
        return choice.side();
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
