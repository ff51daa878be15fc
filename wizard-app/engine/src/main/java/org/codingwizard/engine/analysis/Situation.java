package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/**
 * A step and the answers that still matter there. Two are the same when the same is left open at the step and behind it.
 *
 * @param step the step
 * @param residue what the answers leave open
 * @param levels the answers of the encounter, of the procedure and of the substance, as far as the walk is inside them
 */
record Situation(StepId step, List<Object> residue, List<Map<FactId, Value>> levels) {

    Situation {
        levels = List.copyOf(levels);
    }

    /** The answers without those that no longer matter. */
    static List<Map<FactId, Value>> kept(List<Map<FactId, Value>> levels, Set<FactId> relevant) {
        List<Map<FactId, Value>> kept = new ArrayList<>();
        for (Map<FactId, Value> level : levels) {
            Map<FactId, Value> rest = new HashMap<>(level);
            rest.keySet().retainAll(relevant);
            kept.add(rest);
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Situation that && step.equals(that.step) && residue.equals(that.residue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, residue);
    }

    /** The answers of the innermost level. */
    static Map<FactId, Value> own(List<Map<FactId, Value>> levels) {
        return levels.get(levels.size() - 1);
    }

    /** What follows from answers, as a walk would know it. */
    static KnownFacts facts(DecisionGraph graph, List<Map<FactId, Value>> levels) {
        KnownFacts facts = new KnownFacts(graph, levels.get(0), Optional.empty());
        for (Map<FactId, Value> level : levels.subList(1, levels.size())) {
            facts = new KnownFacts(graph, level, Optional.of(facts));
        }
        return facts;
    }
}
