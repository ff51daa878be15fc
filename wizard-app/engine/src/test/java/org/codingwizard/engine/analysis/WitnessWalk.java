package org.codingwizard.engine.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Progress.Given;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;

/** Walks a witness: its answers as a coder would give them; inside entries that it only names, anything that fits. */
final class WitnessWalk {

    private static final int MOST_ANSWERS = 100;

    private final DecisionGraph graph;
    private final RandomCoder coder;

    WitnessWalk(DecisionGraph graph) {
        this.graph = graph;
        this.coder = new RandomCoder(graph, 7);
    }

    /** As far as the witness leads, whose last question is of the encounter (0), the procedure (1) or the substance (2). */
    Walked walk(List<Given> path, int deepest) {
        Answers answers = answers(path);
        Walked walked = Walker.walk(graph, answers, Diligence.ASK_ALL);
        for (int i = 0; i < MOST_ANSWERS; i++) {
            Optional<Pending> inside =
                    walked.open().filter(open -> level(open.key().scope()) > deepest);
            if (walked.clash().isEmpty() && inside.isEmpty()) {
                return walked;
            }
            answers = inside.isPresent()
                    ? answers.with(inside.get().key(), fill(inside.get()))
                    : answers.without(lastInside(walked, deepest));
            walked = Walker.walk(graph, answers, Diligence.ASK_ALL);
        }
        return walked;
    }

    private Answer fill(Pending open) {
        return open.endOffered() ? Answer.done() : coder.answer(open);
    }

    private static AnswerKey lastInside(Walked walked, int deepest) {
        return walked.traces()
                .filter(trace -> level(trace.scope()) > deepest)
                .flatMap(trace -> trace.asked().stream().skip(1))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("the witness contradicts itself: " + walked.clash()))
                .key();
    }

    private static int level(Scope scope) {
        return scope.isEncounter() ? 0 : scope.isSubstance() ? 2 : 1;
    }

    private Answers answers(List<Given> path) {
        Answers answers = Answers.NONE;
        for (Given given : path) {
            Scope scope = List.of(Scope.ENCOUNTER, Scope.procedure(1), new Scope(1, 1))
                    .get(given.level());
            Question question = graph.asked(given.question());
            answers = question.kind() == Question.Kind.ENTRIES
                    ? entries(answers, scope, question, given.value())
                    : answers.with(new AnswerKey(scope, question.id()), answer(given.value()));
        }
        return answers;
    }

    private Answers entries(Answers before, Scope scope, Question question, Value value) {
        FactId first = new FactNames(graph)
                .firstQuestion(question.rules().each())
                .orElseThrow()
                .id();
        Answers answers = before;
        int number = 1;
        for (String member : value.members()) {
            answers = answers.with(new AnswerKey(scope.entry(number++), first), Answer.of(new Value.One(member)));
        }
        return answers.with(new AnswerKey(scope.entry(number), first), Answer.done());
    }

    private static Answer answer(Value value) {
        return value.isGiven() ? Answer.of(value) : Answer.leftOut();
    }

    /** Every step that was passed, waited at, or ended in. */
    static Stream<StepId> steps(Walked walked) {
        Stream<StepId> passed =
                walked.traces().flatMap(trace -> trace.taken().stream()).map(taken -> taken.step());
        Stream<StepId> ended =
                walked.traces().flatMap(trace -> trace.outcome().stream()).map(outcome -> outcome.id());
        Stream<StepId> open = walked.open().stream().map(Pending::step);
        return Stream.of(passed, ended, open).flatMap(steps -> steps);
    }
}
