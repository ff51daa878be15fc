package org.codingwizard.engine.session;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlScalar;

/** Which questions an encounter file may answer about the encounter, a procedure and a substance. */
final class FileQuestions {

    /** Asked about the encounter; an entry may name those among them that it was done for. */
    private static final String DIAGNOSES = "diagnoses";

    private final DecisionGraph graph;
    private final Set<String> encounter = new HashSet<>();
    private final Set<String> procedure = new HashSet<>();
    private final Set<String> substance = new HashSet<>();

    FileQuestions(DecisionGraph graph) {
        this.graph = graph;
        collect(graph.start(DecisionGraph.ENCOUNTER), new HashSet<>(), encounter);
        collect(graph.start(DecisionGraph.SUBSTANCE), new HashSet<>(), substance);
        graph.questions().forEach(question -> procedure.add(question.id().text()));
        procedure.removeAll(encounter);
        procedure.removeAll(substance);
        if (encounter.contains(DIAGNOSES)) {
            procedure.add(DIAGNOSES);
        }
    }

    /** The questions that may be answered about a procedure whose target is not known. */
    static final Set<String> WHATEVER_THE_TARGET = Set.of(
            "target",
            "side",
            "guidance",
            "image-recorded",
            "purpose",
            "separate-site",
            "substances",
            "prior-sessions",
            "days-since-last",
            "advance-notice",
            DIAGNOSES);

    /** The questions that may be answered within a scope. */
    Set<String> of(Scope scope) {
        if (scope.isEncounter()) {
            return encounter;
        }
        return scope.isSubstance() ? substance : procedure;
    }

    /** Where a question belongs that does not belong here. */
    Optional<String> home(String key, Scope scope) {
        if (!scope.isEncounter() && encounter.contains(key)) {
            return Optional.of("it belongs to the encounter, outside `procedures`");
        }
        if (procedure.contains(key)) {
            return Optional.of("it belongs under an entry of `procedures`");
        }
        return substance.contains(key) ? Optional.of("it belongs under an entry of `substances`") : Optional.empty();
    }

    /** Whether nothing is asked about the target of this entry, so that any answer about it may stand. */
    boolean isLenient(YamlMapping entry, FactId first) {
        String target = entry.find(first.text())
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).text())
                .orElse("");
        return graph.step(graph.start(DecisionGraph.PROCEDURE))
                .match(new Step.Cases<>(
                        asking -> asking.routes().stream()
                                .filter(route -> isFor(route, target))
                                .anyMatch(route -> graph.rules()
                                        .lenient()
                                        .contains(route.go().ruleset())),
                        outcome -> false));
    }

    private static boolean isFor(Step.Route route, String target) {
        return route.when() instanceof Condition.Test test
                && test.probe().words().contains(target);
    }

    private void collect(StepId id, Set<StepId> seen, Set<String> found) {
        if (!seen.add(id)) {
            return;
        }
        graph.step(id)
                .match(new Step.Cases<Boolean>(
                        asking -> {
                            found.add(asking.question().text());
                            graph.asksAfter(id)
                                    .forEach(ask ->
                                            found.add(ask.rule().question().text()));
                            asking.routes().forEach(route -> collect(route.go(), seen, found));
                            return true;
                        },
                        outcome -> true));
    }
}
