package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.analysis.Discoveries.Turn;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;

/** Steps to which a walk can come back. */
final class StepCycles {

    private final DecisionGraph graph;
    private final Discoveries found;
    private final Witness witness;
    private final Map<StepId, Set<StepId>> next = new HashMap<>();

    StepCycles(DecisionGraph graph, Discoveries found, Witness witness) {
        this.graph = graph;
        this.found = found;
        this.witness = witness;
        found.taken.forEach((route, turn) -> next.computeIfAbsent(turn.step().id(), id -> new LinkedHashSet<>())
                .add(route.go()));
    }

    /** One message for each knot of steps that lead to each other, at a route that closes it. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<StepId> told = new HashSet<>();
        for (StepId step : found.reached.keySet()) {
            Set<StepId> knot = knot(step);
            if (!knot.isEmpty() && knot.stream().noneMatch(told::contains)) {
                told.addAll(knot);
                closing(step, knot).ifPresent(diagnostics::add);
            }
        }
        return diagnostics;
    }

    /** The steps that can be reached from a step and from which it can be reached again. */
    private Set<StepId> knot(StepId step) {
        Set<StepId> knot = new LinkedHashSet<>();
        for (StepId other : behind(step)) {
            if (behind(other).contains(step)) {
                knot.add(other);
            }
        }
        return knot;
    }

    private Set<StepId> behind(StepId step) {
        Set<StepId> behind = new LinkedHashSet<>();
        List<StepId> waiting = new ArrayList<>(next.getOrDefault(step, Set.of()));
        while (!waiting.isEmpty()) {
            StepId id = waiting.remove(0);
            if (behind.add(id)) {
                waiting.addAll(next.getOrDefault(id, Set.of()));
            }
        }
        return behind;
    }

    private Optional<Diagnostic> closing(StepId first, Set<StepId> knot) {
        return found.taken.entrySet().stream()
                .filter(taken -> taken.getKey().go().equals(first)
                        && knot.contains(taken.getValue().step().id()))
                .findFirst()
                .map(taken -> cycle(taken.getKey(), taken.getValue()));
    }

    private Diagnostic cycle(Step.Route route, Turn turn) {
        List<String> lines = new ArrayList<>(witness.lines(turn.step(), turn.way()));
        lines.add("and `" + route.go().name() + "` would be asked again");
        return Diagnostic.of(
                        DiagnosticCode.CYCLE,
                        "the walk comes back to `" + route.go().name() + "`")
                .withPlace(route.span(), "this route leads back")
                .withSee(graph.step(route.go()).span(), "asked before")
                .withShow(lines)
                .withHelp("lead this route to a step that was not asked yet, or to an outcome");
    }
}
