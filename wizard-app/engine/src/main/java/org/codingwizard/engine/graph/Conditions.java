package org.codingwizard.engine.graph;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.ruleset.Step;

/** Every condition in a graph, wherever it stands. */
final class Conditions {

    private Conditions() {}

    /** All tests of single facts in all conditions. */
    static Stream<Condition.Test> tests(DecisionGraph graph) {
        return Stream.of(
                        graph.steps().stream().flatMap(step -> step(graph, step)),
                        graph.derivedFacts().stream()
                                .flatMap(fact -> fact.rows().stream().map(row -> row.when())),
                        graph.joins().stream()
                                .flatMap(join -> modifiers(join.rule().terms().modifiers())),
                        graph.lineRules().sideStyles().stream().map(style -> style.when()),
                        graph.rules().advice().stream()
                                .map(advice -> advice.rule().when()),
                        graph.rules().conflicts().stream()
                                .map(conflict -> conflict.rule().when()),
                        graph.rules().documentation().stream()
                                .map(item -> item.rule().when()),
                        graph.rules().asks().stream().map(ask -> ask.rule().when()),
                        graph.policies().stream()
                                .flatMap(policy -> policy.rule().rules().map(PolicyRule::when)))
                .flatMap(conditions -> conditions)
                .flatMap(Condition::tests);
    }

    private static Stream<Condition> step(DecisionGraph graph, Step step) {
        return step.match(new Step.Cases<>(
                asking -> asking.routes().stream().map(Step.Route::when), outcome -> drafts(graph, outcome.drafts())));
    }

    private static Stream<Condition> drafts(DecisionGraph graph, List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> {
            Stream<Condition> inside = draft instanceof Draft.Included included
                    ? drafts(graph, graph.sharedDrafts(included.sharedDrafts()))
                    : modifiers(draft.terms().modifiers());
            return Stream.concat(Stream.of(draft.terms().when()), inside);
        });
    }

    private static Stream<Condition> modifiers(List<Draft.AddedModifier> modifiers) {
        return modifiers.stream().map(Draft.AddedModifier::when);
    }
}
