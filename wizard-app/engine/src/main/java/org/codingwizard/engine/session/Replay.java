package org.codingwizard.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Reach;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** Which of the answers are asked for, and which are set aside because nothing asks for them after the others. */
public final class Replay {

    /** After unknown answers every way is followed, but not more walks than this. */
    private static final int MOST_WALKS = 120;

    private final Course course;
    private final Answers answers;
    private final Map<AnswerKey, Question> reached = new LinkedHashMap<>();
    private final Map<AnswerKey, Answer> usual = new LinkedHashMap<>();
    private final Map<AnswerKey, AnswerKey> ends = new LinkedHashMap<>();
    private final Set<AnswerKey> ahead = new LinkedHashSet<>();
    private Answers standing;
    private int walks;

    private Replay(Course course, Answers answers) {
        this.course = course;
        this.answers = answers;
        this.standing = answers;
    }

    static Replay of(Course course, Answers answers) {
        Replay replay = new Replay(course, answers);
        replay.follow(answers);
        replay.followUps();
        return replay;
    }

    /** The answers that were asked for, in the order of the questions, with their questions. */
    public Map<AnswerKey, Question> reached() {
        return Collections.unmodifiableMap(reached);
    }

    /** The answer to a question that was reached: as it was given, or the usual one that was taken instead. */
    public Optional<Answer> answer(AnswerKey key) {
        return answers.find(key).or(() -> Optional.ofNullable(usual.get(key)));
    }

    /** For every list that is closed, by the key of the list: the key of the answer that closed it. */
    public Map<AnswerKey, AnswerKey> ends() {
        return Collections.unmodifiableMap(ends);
    }

    /** Answers that nothing asks for; those that a later question may still ask for are not among them. */
    public List<AnswerKey> setAside() {
        return answers.all().keySet().stream()
                .filter(key -> !answers.find(key).orElseThrow().is(Answer.Kind.DONE))
                .filter(key -> !reached.containsKey(key) && !ahead.contains(key))
                .toList();
    }

    /** The answers without those that are set aside although no step would tell: left in, they would still be compared. */
    public Answers standing() {
        return standing;
    }

    /** What is known within a scope and around it. */
    public Map<FactId, Value> known(Scope scope) {
        Map<FactId, Value> known = new LinkedHashMap<>();
        List<Scope> around = new ArrayList<>(List.of(Scope.ENCOUNTER));
        if (!scope.isEncounter()) {
            around.add(Scope.procedure(scope.procedure()));
            around.add(scope);
        }
        for (Scope place : around) {
            reached.keySet().stream()
                    .filter(key -> key.scope().equals(place))
                    .forEach(key -> answer(key)
                            .filter(answer -> !answer.is(Answer.Kind.UNKNOWN))
                            .ifPresent(answer -> known.put(key.question(), answer.value())));
        }
        return known;
    }

    /** Answers that no walk told of so far, but those that close a list. */
    private List<AnswerKey> untold() {
        return answers.all().entrySet().stream()
                .filter(given -> !given.getValue().is(Answer.Kind.DONE))
                .map(Map.Entry::getKey)
                .filter(key -> !reached.containsKey(key))
                .toList();
    }

    private boolean isAtStep(FactId question) {
        return course.graph(answers).steps().stream()
                .anyMatch(step ->
                        step instanceof Step.Asking asking && asking.question().equals(question));
    }

    private void follow(Answers assumed) {
        if (walks++ >= MOST_WALKS) {
            return;
        }
        Walked walked = course.walk(assumed);
        note(walked);
        Optional<Pending> unknown = walked.open()
                .filter(open -> answers.find(open.key())
                        .filter(answer -> answer.is(Answer.Kind.UNKNOWN))
                        .isPresent());
        unknown.ifPresent(open -> {
            reached.putIfAbsent(open.key(), open.question());
            ways(open).forEach(answer -> follow(assumed.with(open.key(), answer)));
        });
        walked.open().filter(open -> unknown.isEmpty()).ifPresent(open -> lookAhead(open, walked));
    }

    /** An answer for each way that could lead to other questions. */
    private static List<Answer> ways(Pending open) {
        List<Answer> ways = new ArrayList<>();
        open.question().choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(choice -> open.question().kind() == Question.Kind.SEVERAL_OF
                        ? new Value.Several(List.of(choice.id()))
                        : new Value.One(choice.id()))
                .map(Answer::of)
                .forEach(ways::add);
        if (ways.isEmpty() || open.question().rules().optional()) {
            ways.add(Answer.leftOut());
        }
        return ways;
    }

    private void note(Walked walked) {
        walked.traces().flatMap(trace -> trace.asked().stream()).forEach(asked -> {
            boolean list = asked.question().kind() == Question.Kind.ENTRIES;
            if (!list && (asked.byDefault() || answers.find(asked.key()).isPresent())) {
                reached.putIfAbsent(asked.key(), asked.question());
                usual.putIfAbsent(asked.key(), asked.answer());
            }
            if (list) {
                end(walked, asked.key());
            }
        });
    }

    private void end(Walked walked, AnswerKey list) {
        Scope scope = list.scope();
        int entries = scope.isEncounter()
                ? walked.procedures().size()
                : walked.substancesOf(scope.procedure()).size();
        Scope last = scope.entry(entries + 1);
        answers.all().forEach((key, answer) -> {
            if (answer.is(Answer.Kind.DONE) && key.scope().equals(last)) {
                ends.putIfAbsent(list, key);
            }
        });
    }

    /** Answers beyond the open question may still be asked for. */
    private void lookAhead(Pending open, Walked walked) {
        if (untold().isEmpty()) {
            return; // there is nothing to look for
        }
        Map<Scope, Optional<Set<FactId>>> beyond = new HashMap<>();
        for (AnswerKey key : answers.all().keySet()) {
            Scope scope = key.scope();
            boolean begun = walked.traces().anyMatch(trace -> trace.scope().equals(scope));
            boolean waiting = walked.traces()
                    .anyMatch(trace ->
                            trace.scope().equals(scope) && trace.outcome().isEmpty());
            boolean comes = begun
                    ? waiting
                            && beyond.computeIfAbsent(scope, place -> beyond(open, place, walked))
                                    .filter(questions -> !questions.contains(key.question()))
                                    .isEmpty()
                    : !closed(scope, walked);
            if (comes) {
                ahead.add(key);
            }
        }
    }

    private boolean closed(Scope scope, Walked walked) {
        Scope list = scope.isSubstance() ? Scope.procedure(scope.procedure()) : Scope.ENCOUNTER;
        boolean listEnded = walked.traces()
                .filter(trace -> trace.scope().equals(list))
                .anyMatch(trace -> trace.outcome().isPresent()
                        || trace.asked().stream()
                                .anyMatch(asked -> asked.question().kind() == Question.Kind.ENTRIES));
        boolean cutOff = scope.isSubstance() && walked.procedures().size() < scope.procedure();
        return listEnded || (cutOff && procedureEnded(walked));
    }

    private static boolean procedureEnded(Walked walked) {
        return walked.encounter().asked().stream()
                .anyMatch(asked -> asked.question().kind() == Question.Kind.ENTRIES);
    }

    /** The questions that may still be asked within a scope; empty where its walk has not left its first step. */
    private Optional<Set<FactId>> beyond(Pending open, Scope scope, Walked walked) {
        DecisionGraph graph = course.graph(answers);
        boolean here = open.key().scope().equals(scope);
        Optional<StepId> from = here
                ? Optional.of(open.step())
                : walked.traces()
                        .filter(trace -> trace.scope().equals(scope))
                        .flatMap(trace -> trace.taken().stream())
                        .reduce((one, other) -> other)
                        .map(taken -> taken.route().go());
        return from.map(step -> Reach.from(graph, step, known(scope)).questions());
    }

    /**
     * Some questions are asked when all walks are at their ends; no step asks them, so that no walk tells of them. One answer may serve
     * instead of another, so each is tried without those that nothing asks for: of two such answers one stays.
     */
    private void followUps() {
        for (AnswerKey key : untold()) {
            boolean atStep = isAtStep(key.question());
            if (ahead.isEmpty() || !atStep) {
                Answers without = standing.without(key);
                Optional<Pending> asked =
                        course.next(without).filter(pending -> pending.key().equals(key));
                asked.ifPresent(pending -> reached.put(key, pending.question()));
                standing = asked.isPresent() || atStep ? standing : without;
            }
        }
    }
}
