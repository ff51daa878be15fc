package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Draft.AddedModifier;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Step;

/** What the outcomes of a graph draft under each code, so that a typed line is judged by the rules the walk codes by. */
final class DraftedCodes {

    private final DecisionGraph graph;
    private final Set<String> guidance = new HashSet<>();
    private final Set<String> withDigits = new HashSet<>();
    private final Set<String> furtherLevels = new HashSet<>();
    private final Map<String, String> bilateral = new HashMap<>();
    private final Map<String, List<AddedModifier>> modifiers = new HashMap<>();

    DraftedCodes(DecisionGraph graph) {
        this.graph = graph;
        for (Step step : graph.steps()) {
            if (step instanceof Step.Outcome outcome) {
                outcome.drafts().forEach(this::look);
            }
        }
        graph.joins().stream().map(Owned::rule).forEach(this::look);
    }

    private void look(Draft draft) {
        if (draft instanceof Draft.Included included) {
            graph.sharedDrafts(included.sharedDrafts()).forEach(this::look);
        } else if (draft instanceof Draft.Line line && line.code().isPresent()) {
            look(line.code().get(), line);
        }
    }

    private void look(String code, Draft.Line line) {
        note(code, line.terms().order(), line.terms().modifiers());
        line.bilateral().ifPresent(indicator -> bilateral.put(code, indicator));
        if (line.place().digits().isPresent()) {
            withDigits.add(code);
        }
    }

    private void look(Join join) {
        if (join instanceof Join.Once once) {
            note(once.code(), once.terms().order(), once.terms().modifiers());
        } else if (join instanceof Join.Ladder ladder) {
            ladder.rungs().forEach(rung -> {
                rung.second().ifPresent(furtherLevels::add);
                furtherLevels.add(rung.further());
            });
        }
    }

    private void note(String code, Draft.Order order, List<AddedModifier> added) {
        if (order == Draft.Order.GUIDANCE) {
            guidance.add(code);
        }
        modifiers.computeIfAbsent(code, any -> new ArrayList<>()).addAll(added);
    }

    boolean isGuidance(String code) {
        return guidance.contains(code);
    }

    /** Whether a line of this code stands beside a first level. */
    boolean isFurtherLevel(String code) {
        return furtherLevels.contains(code);
    }

    /** Whether a line of this code may name a finger or toe. */
    boolean takesDigits(String code) {
        return withDigits.contains(code);
    }

    /** The bilateral indicator that is drafted with instead of the fee schedule's. */
    Optional<String> bilateral(String code) {
        return Optional.ofNullable(bilateral.get(code));
    }

    /** Modifiers that go with a line of this code under some condition. */
    List<AddedModifier> modifiers(String code) {
        return modifiers.getOrDefault(code, List.of());
    }
}
