package org.codingwizard.engine.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Reach;
import org.codingwizard.engine.render.AnswersText;
import org.codingwizard.engine.render.HelpText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Course;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** The pages a coder can ask for at a question: what it means, why it is asked, and the answers so far. */
final class Pages {

    private final Course course;
    private final Session session;
    private final Screen screen;

    Pages(Course course, Session session, Screen screen) {
        this.course = course;
        this.session = session;
        this.screen = screen;
    }

    String help(Pending pending) {
        return new HelpText(screen)
                .page(pending, Reach.byChoice(graph(), pending.step(), pending.question(), known(pending)));
    }

    String why(Pending pending) {
        return new HelpText(screen).why(pending, led(pending));
    }

    String answers() {
        return new AnswersText(screen).of(session, codes());
    }

    private DecisionGraph graph() {
        return course.graph(session.answers());
    }

    private Map<FactId, org.codingwizard.engine.ruleset.Value> known(Pending pending) {
        Map<FactId, org.codingwizard.engine.ruleset.Value> known =
                new LinkedHashMap<>(session.replay().known(pending.key().scope()));
        known.remove(pending.question().id());
        return known;
    }

    /** The answers that the way to the question depends on. */
    private List<String> led(Pending pending) {
        Set<FactId> facts = new LinkedHashSet<>();
        conditions(pending).forEach(condition -> condition.mentions().forEach(fact -> leaves(fact, facts)));
        Replay replay = session.replay();
        List<String> led = new ArrayList<>();
        replay.reached().keySet().stream()
                .filter(key -> facts.contains(key.question())
                        && surrounds(key.scope(), pending.key().scope()))
                .filter(key -> !key.equals(pending.key()))
                .forEach(key -> session.answers()
                        .find(key)
                        .map(Answer::words)
                        .ifPresent(words -> led.add(AnswerName.of(key) + " = " + words)));
        return led;
    }

    private static boolean surrounds(Scope outer, Scope inner) {
        return outer.isEncounter()
                || outer.equals(inner)
                || (!outer.isSubstance() && outer.procedure() == inner.procedure());
    }

    private List<Condition> conditions(Pending pending) {
        List<Condition> conditions = new ArrayList<>();
        graph().asksAfter(pending.step()).stream()
                .filter(ask -> ask.rule().question().equals(pending.question().id()))
                .forEach(ask -> conditions.add(ask.rule().when()));
        course.walk(session.answers())
                .traces()
                .filter(trace -> trace.scope().equals(pending.key().scope()))
                .flatMap(trace -> trace.taken().stream())
                .filter(taken -> taken.route().go().equals(pending.step()))
                .forEach(taken -> conditions.add(taken.route().when()));
        return conditions;
    }

    /** The questions behind a fact. */
    private void leaves(FactId fact, Set<FactId> found) {
        if (found.add(fact)) {
            graph().derived(fact)
                    .ifPresent(derived -> derived.rows()
                            .forEach(row -> row.when().mentions().forEach(inner -> leaves(inner, found))));
        }
    }

    /** The codes that are still possible, by procedure. */
    private Map<Integer, NavigableSet<String>> codes() {
        Map<Integer, NavigableSet<String>> codes = new TreeMap<>();
        Walked walked = course.walk(session.answers());
        Replay replay = session.replay();
        walked.traces().filter(trace -> !trace.scope().isEncounter()).forEach(trace -> {
            Optional<StepId> from = place(trace, walked);
            from.ifPresent(step -> codes.computeIfAbsent(trace.scope().procedure(), number -> new TreeSet<>())
                    .addAll(Reach.from(graph(), step, replay.known(trace.scope()))
                            .codes()));
        });
        return codes;
    }

    private Optional<StepId> place(Trace trace, Walked walked) {
        boolean begun = trace.asked().stream()
                .map(Trace.Asked::key)
                .map(AnswerKey::scope)
                .anyMatch(trace.scope()::equals);
        return begun
                        || walked.open()
                                .filter(open -> open.key().scope().equals(trace.scope()))
                                .isEmpty()
                ? trace.taken().stream()
                        .reduce((one, other) -> other)
                        .map(taken -> taken.route().go())
                : Optional.empty();
    }
}
