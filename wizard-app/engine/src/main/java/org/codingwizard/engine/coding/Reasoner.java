package org.codingwizard.engine.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.spi.Citation;

/** Finds the answers behind a decision: those a condition looks at, and those behind the facts that follow from them. */
final class Reasoner {

    private final DecisionGraph graph;

    Reasoner(DecisionGraph graph) {
        this.graph = graph;
    }

    /** Every answer that chose a route on the way to the outcome. */
    List<Reason> path(Trace trace) {
        Finder finder = new Finder(trace);
        List<Citation> otherwise =
                trace.outcome().map(outcome -> outcome.cites()).orElse(List.of());
        for (Trace.Taken taken : trace.taken()) {
            List<Citation> cites =
                    taken.route().cites().isEmpty() ? otherwise : taken.route().cites();
            finder.look(taken.route().when().mentions(), taken.step().toString(), cites);
        }
        return finder.found();
    }

    /** The answers a condition looked at. */
    List<Reason> condition(Trace trace, Condition condition, String rule, List<Citation> cites) {
        Finder finder = new Finder(trace);
        finder.look(condition.mentions(), rule, cites);
        return finder.found();
    }

    /** One answer. */
    List<Reason> fact(Trace trace, FactId fact, String rule, List<Citation> cites) {
        Finder finder = new Finder(trace);
        finder.look(Set.of(fact), rule, cites);
        return finder.found();
    }

    private final class Finder {

        private final Trace trace;
        private final Map<FactId, Reason> found = new LinkedHashMap<>();

        Finder(Trace trace) {
            this.trace = trace;
        }

        List<Reason> found() {
            return List.copyOf(found.values());
        }

        void look(Set<FactId> facts, String rule, List<Citation> cites) {
            facts.forEach(fact -> look(fact, rule, cites));
        }

        private void look(FactId fact, String rule, List<Citation> cites) {
            ScopeFacts facts = trace.facts();
            Optional<DerivedFact.Row> row = graph.derived(fact).flatMap(derived -> derived.row(facts));
            if (row.isPresent()) {
                // The row made the fact, and the rule made use of it.
                List<Citation> both = Stream.concat(row.get().cites().stream(), cites.stream())
                        .toList();
                look(row.get().when().mentions(), rule, both);
            } else if (graph.question(fact).isPresent() && !cites.isEmpty()) {
                facts.find(fact)
                        .map(value -> new Reason(key(fact), value.words(), rule, cites))
                        .ifPresent(reason -> found.merge(fact, reason, (one, other) -> one.citing(other.citations())));
            }
        }

        private AnswerKey key(FactId fact) {
            boolean own = trace.facts().own().containsKey(fact);
            Scope scope = own ? trace.scope() : outer(fact);
            return new AnswerKey(scope, fact);
        }

        /** A substance sees its procedure and the encounter; a procedure sees the encounter. */
        private Scope outer(FactId fact) {
            boolean inProcedure = trace.scope().isSubstance() && trace.facts().knownInProcedure(fact);
            return inProcedure ? Scope.procedure(trace.scope().procedure()) : Scope.ENCOUNTER;
        }
    }
}
