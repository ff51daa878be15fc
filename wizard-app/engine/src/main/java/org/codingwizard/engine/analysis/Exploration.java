package org.codingwizard.engine.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.codingwizard.engine.analysis.Progress.Node;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** Visits every situation that answers can lead to, nearest first; situations that differ in nothing that still matters count as one. */
final class Exploration {

    private final DecisionGraph graph;
    private final StepRules rules;
    private final Relevance relevance;
    private final Domains domains;
    private final Discoveries found;
    private final Residues residues;
    private final Map<List<?>, Situation> arrived = new HashMap<>();
    private final Set<Situation> known = new HashSet<>();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final BiConsumer<Situation, Progress> arrivals;
    private final Optional<Set<StepId>> touched;

    private Exploration(Discoveries found, Domains domains, Optional<BiConsumer<Situation, Progress>> arrivals) {
        this.found = found;
        this.graph = found.graph();
        this.rules = found.rules();
        this.touched = found.touched();
        this.arrivals = arrivals.orElse((situation, how) -> {});
        this.residues = new Residues(graph, rules, arrivals.isPresent());
        this.relevance = new Relevance(graph, rules);
        this.domains = domains;
    }

    /** What is found in a graph by visiting at most so many situations. */
    static Discoveries of(DecisionGraph graph, StepRules rules, Domains domains, int mostSituations) {
        return run(new Discoveries(graph, rules, Optional.empty()), domains, mostSituations);
    }

    /** The same, without the situations that a payer cannot change. */
    static Discoveries ofChanges(DecisionGraph graph, StepRules rules, Domains domains, int mostSituations) {
        return run(new Discoveries(graph, rules, Touched.in(graph, rules)), domains, mostSituations);
    }

    private static Discoveries run(Discoveries found, Domains domains, int mostSituations) {
        new Exploration(found, domains, Optional.empty()).run(mostSituations);
        return found;
    }

    /** The same as a whole, telling every way into every situation, known or not; what outcomes draft tells situations apart too. */
    static Discoveries tell(
            DecisionGraph graph,
            StepRules rules,
            Domains domains,
            int mostSituations,
            BiConsumer<Situation, Progress> arrivals) {
        Discoveries found = new Discoveries(graph, rules, Optional.empty());
        new Exploration(found, domains, Optional.of(arrivals)).run(mostSituations);
        return found;
    }

    private void run(int mostSituations) {
        arrive(graph.start(DecisionGraph.ENCOUNTER), Progress.start());
        while (!waiting.isEmpty() && known.size() <= mostSituations) {
            Node node = waiting.removeFirst();
            Step step = graph.step(node.at().step());
            found.reached(step, node);
            if (step instanceof Step.Asking asking) {
                leave(asking, node);
            } else {
                found.judgeTables(step, Progress.from(node));
            }
        }
        waiting.forEach(node -> found.unfinished(node.at().step()));
        domains.shortened().forEach(found::shortened);
    }

    private void arrive(StepId step, Progress how) {
        if (touched.filter(steps -> !steps.contains(step)).isPresent()) {
            return;
        }
        List<Map<FactId, Value>> kept = Situation.kept(how.levels(), relevance.of(step));
        Situation situation = arrived.computeIfAbsent(
                List.of(step, kept), fresh -> new Situation(step, residues.of(step, kept), kept));
        arrivals.accept(situation, how);
        if (known.add(situation)) {
            waiting.add(new Node(situation, how));
        }
    }

    /** Every way a step can be answered, the payer's questions included. */
    private void leave(Step.Asking step, Node node) {
        Question question = graph.asked(step);
        Progress here = Progress.from(node);
        boolean leftOut = rules.isLeftOut(step) && !here.knows(question.id());
        List<Progress> ways = leftOut
                ? List.of(here.with(question.id(), Domains.LEFT_OUT))
                : answered(here, question, question.rules().optional());
        for (Owned<Policy.Ask> ask : graph.asksAfter(step.id())) {
            ways = ways.stream().flatMap(way -> asked(way, ask.rule()).stream()).toList();
        }
        ways.forEach(way -> route(step, way));
    }

    private List<Progress> asked(Progress way, Policy.Ask ask) {
        KnownFacts facts = way.facts(graph);
        Optional<LocalDate> date = facts.date();
        boolean inForce = date.map(ask.inForce()::on).orElse(true);
        boolean wanted = inForce && ask.when().holds(facts);
        boolean known = way.knows(ask.question());
        if (wanted && (ask.byLimit() || !known)) {
            found.asked(ask);
        }
        if (!wanted || known) {
            return List.of(way);
        }
        Question question = graph.asked(ask.question());
        return answered(way, question, question.rules().optional());
    }

    /** The ways on after a question; answers that contradict others close theirs. */
    private List<Progress> answered(Progress way, Question question, boolean optional) {
        if (way.knows(question.id())) {
            return List.of(way);
        }
        if (question.kind() == Question.Kind.ENTRIES) {
            arrive(graph.start(question.rules().each()), way.entered());
        }
        List<Progress> ways = new ArrayList<>();
        for (Value value : domains.answers(question, optional)) {
            Progress answered = way.with(question.id(), value);
            if (!contradicts(answered, question.id())) {
                ways.add(answered);
            }
        }
        return ways;
    }

    private boolean contradicts(Progress way, FactId question) {
        KnownFacts facts = way.facts(graph);
        List<Conflict> contradicted = rules.conflicts(question).stream()
                .filter(conflict -> conflict.when().holds(facts))
                .toList();
        contradicted.forEach(conflict -> found.contradicted(conflict, way));
        return !contradicted.isEmpty();
    }

    private void route(Step.Asking step, Progress way) {
        found.judgeTables(step, way);
        KnownFacts facts = way.facts(graph);
        List<Step.Route> fitting = step.routes().stream()
                .filter(route -> route.when().holds(facts))
                .toList();
        found.routed(step, fitting, way);
        // Where two fit, that is said; what lies behind the second is looked at all the same.
        fitting.forEach(route -> arrive(route.go(), way));
    }
}
