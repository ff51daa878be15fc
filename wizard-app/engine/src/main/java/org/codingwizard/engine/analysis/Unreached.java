package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Progress.Node;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** Steps, routes and payer's questions that no answers lead to. Said only when every situation was visited. */
final class Unreached {

    private static final int MOST_VALUES = 6;

    private final DecisionGraph graph;
    private final Discoveries found;
    private final Witness witness;
    private final Alike alike;
    private final List<Step> unreached;

    Unreached(DecisionGraph graph, Discoveries found, Witness witness, Alike alike) {
        this.alike = alike;
        this.graph = graph;
        this.found = found;
        this.witness = witness;
        this.unreached = graph.steps().stream()
                .filter(step -> !found.reached.containsKey(step.id()))
                .sorted(Comparator.comparing(Step::span))
                .toList();
    }

    /** A route out of a step. */
    private record Way(Step.Asking from, Step.Route route) {}

    List<Diagnostic> diagnostics() {
        if (!found.isComplete()) {
            return List.of();
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (found.isWhole()) {
            steps(diagnostics);
        }
        graph.rules().asks().stream()
                .map(Owned::rule)
                .filter(ask -> found.reached.containsKey(ask.after()) && !found.isAsked(ask))
                .forEach(ask -> diagnostics.add(ask(ask)));
        return diagnostics;
    }

    private void steps(List<Diagnostic> diagnostics) {
        Set<StepId> told = new TreeSet<>();
        unreached.stream().filter(this::begins).forEach(step -> tell(step, told, diagnostics));
        // Steps that lead only to each other: any of them stands for the others.
        unreached.forEach(step -> tell(step, told, diagnostics));
        reachedWays()
                .filter(way -> found.reached.containsKey(way.route().go()))
                .filter(way -> !found.taken.containsKey(way.route()))
                .forEach(way -> diagnostics.add(route(way)));
    }

    /** Whether nothing leads to the step but reached steps, so that it is where the trouble begins. */
    private boolean begins(Step step) {
        return waysTo(step.id())
                .allMatch(way -> found.reached.containsKey(way.from().id()));
    }

    private void tell(Step step, Set<StepId> told, List<Diagnostic> diagnostics) {
        if (!told.add(step.id())) {
            return;
        }
        Diagnostic diagnostic = step(step);
        for (Step follower : followers(step)) {
            if (told.add(follower.id())) {
                diagnostic = diagnostic.withSee(follower.span(), "never reached because of it");
            }
        }
        diagnostics.add(diagnostic);
    }

    /** The unreached steps behind an unreached step. */
    private List<Step> followers(Step step) {
        Set<StepId> behind = new TreeSet<>();
        List<Step> waiting = new ArrayList<>(List.of(step));
        while (!waiting.isEmpty()) {
            ways(waiting.remove(0))
                    .map(way -> way.route().go())
                    .filter(id -> !found.reached.containsKey(id) && behind.add(id))
                    .forEach(id -> waiting.add(graph.step(id)));
        }
        return unreached.stream().filter(other -> behind.contains(other.id())).toList();
    }

    private Diagnostic step(Step step) {
        String name = step.id().name();
        List<Way> ways = waysTo(step.id())
                .filter(way -> found.reached.containsKey(way.from().id()))
                .toList();
        Diagnostic diagnostic =
                Diagnostic.at(step.span(), DiagnosticCode.UNREACHABLE, "`" + name + "` is never reached");
        if (ways.isEmpty()) {
            return diagnostic
                    .withShow(List.of("no route leads to `" + name + "`"))
                    .withHelp("lead a route there, or take it out");
        }
        for (Way way : ways) {
            diagnostic = diagnostic.withSee(way.route().span(), "this route is never taken");
        }
        return diagnostic
                .withShow(ways.stream().flatMap(this::why).toList())
                .withHelp("let a route to it fit some answers, or take it out");
    }

    private Diagnostic route(Way way) {
        return Diagnostic.of(
                        DiagnosticCode.UNREACHABLE,
                        "this route of `" + way.from().id().name() + "` is never taken")
                .withPlace(
                        way.route().span(),
                        "no answers lead here from `" + way.from().id().name() + "`")
                .withShow(why(way).toList())
                .withHelp("let it fit some answers, or take it out");
    }

    private Diagnostic ask(Policy.Ask ask) {
        Node node = Objects.requireNonNull(found.reached.get(ask.after()));
        return Diagnostic.at(ask.span(), DiagnosticCode.UNREACHABLE, "`" + ask.question() + "` is never asked here")
                .withShow(witness.lines(graph.step(ask.after()), Progress.from(node)))
                .withHelp("let its condition fit some answers at `" + ask.after() + "`, or take it out");
    }

    /** The answers that lead to the step before, and what the route's facts always are there. */
    private Stream<String> why(Way way) {
        Node node = Objects.requireNonNull(found.reached.get(way.from().id()));
        Stream<String> path = witness.lines(way.from(), Progress.from(node)).stream();
        Stream<String> seen = way.route().when().mentions().stream()
                .map(fact -> "at `" + way.from().id().name() + "`, "
                        + always(way.from().id(), fact));
        return Stream.concat(path, seen);
    }

    private String always(StepId step, FactId fact) {
        Set<String> values = new TreeSet<>();
        for (Optional<Value> value : found.seen(step, fact)) {
            values.addAll(value.map(known -> alike.words(fact, known)).orElse(List.of("not known")));
        }
        String listed = String.join(" or ", values.stream().limit(MOST_VALUES).toList());
        return fact + " is " + listed + (values.size() > MOST_VALUES ? " or more" : "");
    }

    private Stream<Way> reachedWays() {
        return graph.steps().stream()
                .filter(step -> found.reached.containsKey(step.id()))
                .sorted(Comparator.comparing(Step::span))
                .flatMap(Unreached::ways);
    }

    private Stream<Way> waysTo(StepId step) {
        return graph.steps().stream()
                .sorted(Comparator.comparing(Step::span))
                .flatMap(Unreached::ways)
                .filter(way -> way.route().go().equals(step));
    }

    private static Stream<Way> ways(Step step) {
        return step.match(new Step.Cases<>(
                asking -> asking.routes().stream().map(route -> new Way(asking, route)), outcome -> Stream.empty()));
    }
}
