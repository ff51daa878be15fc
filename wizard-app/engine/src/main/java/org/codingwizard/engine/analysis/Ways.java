package org.codingwizard.engine.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** Every way that answers can take through a graph: which outcomes they reach, and with what they get there. */
public final class Ways {

    private static final int MOST_SITUATIONS = 200_000;
    private static final int SEVERAL = 8;

    private final DecisionGraph graph;
    private final Domains domains;
    private final Map<Situation, List<Progress>> into = new LinkedHashMap<>();
    private final Map<StepId, List<Progress>> bySteps = new HashMap<>();
    private final Discoveries found;

    private Ways(DecisionGraph graph, StepRules rules) {
        this.graph = graph;
        this.domains = GraphAnalysis.domains(graph, rules);
        this.found = Exploration.tell(graph, rules, domains, MOST_SITUATIONS, (situation, how) -> {
            into.computeIfAbsent(situation, any -> new ArrayList<>(1)).add(how);
            bySteps.computeIfAbsent(situation.step(), any -> new ArrayList<>(1)).add(how);
        });
    }

    /** Whether every way was looked at, so that a step or route to which none leads cannot be reached. */
    public boolean isComplete() {
        return found.isComplete();
    }

    /** Answers that lead to a step, the fewest first, in several ways if there are; empty if none do. */
    public List<List<Answered>> to(StepId step) {
        return bySteps.getOrDefault(step, List.of()).stream()
                .limit(SEVERAL)
                .map(Ways::answered)
                .toList();
    }

    /** Answers that take a route, the fewest first, in several ways if there are; empty if none do. */
    public List<List<Answered>> through(StepId from, Step.Route route) {
        return bySteps.getOrDefault(route.go(), List.of()).stream()
                .filter(way -> way.before()
                        .filter(node -> node.at().step().equals(from))
                        .isPresent())
                .filter(way -> route.when().holds(way.facts(graph)))
                .limit(SEVERAL)
                .map(Ways::answered)
                .toList();
    }

    /** Answers of which the last one contradicts the others as a conflict says; empty if none do. */
    public List<List<Answered>> contradicting(Conflict conflict) {
        return found.contradicted.getOrDefault(conflict, List.of()).stream()
                .map(Ways::answered)
                .toList();
    }

    /** Answers to such outcomes at which a condition holds, the fewest first, in several ways if there are; empty if there are none. */
    public List<List<Answered>> holding(Condition condition, Predicate<Arrival> there) {
        return arrivals().stream()
                .filter(arrival -> condition.holds(arrival.facts()))
                .filter(there)
                .limit(SEVERAL)
                .map(Arrival::answers)
                .toList();
    }

    private static List<Answered> answered(Progress way) {
        return way.path().stream()
                .map(given -> new Answered(given.level(), given.question(), given.value()))
                .toList();
    }

    /** The ways through a graph. */
    public static Ways of(DecisionGraph graph) {
        return new Ways(graph, new StepRules(graph));
    }

    /**
     * The ways that a conversation at the prompt can take, where a question that only a file answers is always left out.
     *
     * @param watched conditions that must come out both ways at the outcomes, if they can
     */
    public static Ways atPrompt(DecisionGraph graph, List<Condition> watched) {
        return new Ways(graph, StepRules.atPrompt(graph, watched));
    }

    /**
     * An answer on a way.
     *
     * @param level whose answer it is: the encounter's (0), the procedure's (1) or the substance's (2)
     */
    public record Answered(int level, FactId question, Value value) {}

    /** An outcome as it is reached with some answers. */
    public final class Arrival {

        private final Situation situation;
        private final Step.Outcome outcome;
        private final Progress first;

        private Arrival(Situation situation, Step.Outcome outcome, Progress first) {
            this.situation = situation;
            this.outcome = outcome;
            this.first = first;
        }

        /** The outcome. */
        public Step.Outcome outcome() {
            return outcome;
        }

        /** What is known there. */
        public KnownFacts facts() {
            return first.facts(graph);
        }

        /** Whose outcome it is: the encounter's (0), a procedure's (1) or a substance's (2). */
        public int level() {
            return first.level();
        }

        /** The fewest answers that lead here, in the order of the questions. */
        public List<Answered> answers() {
            return answered(first);
        }
    }

    /** Every outcome with every set of answers that makes a difference there, the nearest first. */
    public List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        into.forEach((situation, ways) -> {
            if (graph.step(situation.step()) instanceof Step.Outcome outcome) {
                arrivals.add(new Arrival(situation, outcome, ways.get(0)));
            }
        });
        arrivals.sort(Comparator.comparing(arrival -> arrival.answers().size()));
        return arrivals;
    }

    /** For each question asked on any way to these arrivals, the answers with which they can be reached; empty for left out. */
    public Map<FactId, Set<Optional<Value>>> leadingTo(Collection<Arrival> arrivals) {
        Map<FactId, Set<Optional<Value>>> answers = new TreeMap<>();
        Set<Situation> seen = new HashSet<>();
        Deque<Situation> open = new ArrayDeque<>();
        arrivals.forEach(arrival -> open.add(arrival.situation));
        while (!open.isEmpty()) {
            Situation here = open.remove();
            if (seen.add(here)) {
                for (Progress way : into.getOrDefault(here, List.of())) {
                    way.given()
                            .forEach(given -> answers.computeIfAbsent(given.question(), id -> new LinkedHashSet<>())
                                    .add(Optional.of(given.value()).filter(Value::isGiven)));
                    way.before().ifPresent(node -> open.add(node.at()));
                }
            }
        }
        return answers;
    }

    /** All choices that no condition tells from this one, itself among them. */
    public List<String> alike(FactId question, String choice) {
        return graph.question(question)
                .filter(asked -> asked.choice(choice).isPresent())
                .map(asked -> domains.like(asked, choice))
                .orElse(List.of(choice));
    }
}
