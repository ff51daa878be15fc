package org.codingwizard.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;

/** Replays answers through the graph, from the first question to the first one that is open. */
public final class Walker {

    private static final int MOST_ENTRIES = 99;

    private final DecisionGraph graph;
    private final Answers answers;
    private final Diligence diligence;
    private final List<Trace> procedures = new ArrayList<>();
    private final List<Trace> substances = new ArrayList<>();
    private Optional<Pending> open = Optional.empty();
    private Optional<Walked.Clash> clash = Optional.empty();

    private Walker(DecisionGraph graph, Answers answers, Diligence diligence) {
        this.graph = graph;
        this.answers = answers;
        this.diligence = diligence;
    }

    /** The encounter as far as these answers lead. */
    public static Walked walk(DecisionGraph graph, Answers answers, Diligence diligence) {
        Walker walker = new Walker(graph, answers, diligence);
        ScopeFacts facts = new ScopeFacts(graph, Optional.empty());
        Trace encounter = walker.new Path(Scope.ENCOUNTER, facts).run(DecisionGraph.ENCOUNTER);
        return new Walked(encounter, walker.procedures, walker.substances, walker.open, walker.clash);
    }

    private boolean stopped() {
        return open.isPresent() || clash.isPresent();
    }

    /** One walk while it is being made. */
    private final class Path {

        private final Scope scope;
        private final ScopeFacts facts;
        private final List<Trace.Asked> asked = new ArrayList<>();
        private final List<Trace.Taken> taken = new ArrayList<>();
        private final Set<String> rulesets = new LinkedHashSet<>();

        Path(Scope scope, ScopeFacts facts) {
            this.scope = scope;
            this.facts = facts;
        }

        Trace run(String walk) {
            Optional<Step.Outcome> outcome = Optional.empty();
            Optional<StepId> next = Optional.of(graph.start(walk));
            while (next.isPresent() && outcome.isEmpty()) {
                Step step = graph.step(next.get());
                rulesets.add(step.id().ruleset());
                outcome = step.match(new Step.Cases<>(asking -> Optional.empty(), Optional::of));
                next = step.match(new Step.Cases<>(this::pass, end -> Optional.empty()));
            }
            return new Trace(scope, facts, asked, taken, rulesets, outcome);
        }

        /** Asks what the step asks; the next step, unless something is open. */
        private Optional<StepId> pass(Step.Asking step) {
            boolean first = asked.isEmpty();
            if (!step.unasked()
                    || answers.find(new AnswerKey(scope, step.question())).isPresent()) {
                ask(graph.asked(step), step.id(), Owned.CORE, first && !scope.isEncounter() && lastEntry() > 1);
            } else {
                facts.put(step.question(), Answer.leftOut().value());
            }
            for (Owned<Policy.Ask> ask : graph.asksAfter(step.id())) {
                if (!stopped() && applies(ask.rule())) {
                    ask(worded(ask.rule()), step.id(), ask.from(), false);
                }
            }
            return stopped() ? Optional.empty() : route(step);
        }

        private int lastEntry() {
            return scope.isSubstance() ? scope.substance() + 1 : scope.procedure();
        }

        private boolean applies(Policy.Ask ask) {
            boolean inForce = facts.date().map(ask.inForce()::on).orElse(true);
            return inForce && !facts.knows(ask.question()) && ask.when().holds(facts);
        }

        private Question worded(Policy.Ask ask) {
            Question question = graph.asked(ask.question());
            Question.Words words = question.words();
            Question.Words here = new Question.Words(words.ask(), words.help(), ask.why());
            return new Question(
                    question.id(),
                    question.kind(),
                    ask.why().isEmpty() ? words : here,
                    question.choices(),
                    question.rules(),
                    ask.cites(),
                    question.span());
        }

        private Optional<StepId> route(Step.Asking step) {
            for (Step.Route way : step.routes()) {
                if (way.when().holds(facts)) {
                    taken.add(new Trace.Taken(step.id(), way));
                    return Optional.of(way.go());
                }
            }
            throw new IllegalStateException("no way on from " + step.id());
        }

        private void ask(Question question, StepId step, String from, boolean endOffered) {
            AnswerKey key = new AnswerKey(scope, question.id());
            if (question.kind() == Question.Kind.ENTRIES) {
                entries(key, question, step);
                return;
            }
            Optional<Value> standard = Standards.of(question, facts);
            Optional<Answer> given = answers.find(key).filter(answer -> fits(question, answer));
            boolean byDefault = given.isEmpty() && diligence != Diligence.ASK_ALL;
            Optional<Answer> answer = byDefault ? unasked(question, standard) : given;
            if (answer.isEmpty() || answer.get().is(Answer.Kind.UNKNOWN)) {
                open = Optional.of(new Pending(key, question, step, standard, endOffered, from));
                return;
            }
            asked.add(new Trace.Asked(key, question, answer.get(), byDefault));
            facts.put(question.id(), answer.get().value());
            checkConflicts(question.id());
        }

        /** An answer that was given elsewhere on the way may not be one here, such as a question left out that is needed here. */
        private static boolean fits(Question question, Answer answer) {
            if (answer.is(Answer.Kind.LEFT_OUT)) {
                return question.rules().optional();
            }
            boolean closed = answer.is(Answer.Kind.GIVEN) && !question.choices().isEmpty();
            return !closed
                    || answer.value().members().stream()
                            .allMatch(id -> question.choice(id).isPresent());
        }

        private static Optional<Answer> unasked(Question question, Optional<Value> standard) {
            Optional<Answer> taken = standard.map(Answer::of);
            return taken.isEmpty() && question.rules().optional() ? Optional.of(Answer.leftOut()) : taken;
        }

        /** In a file every answer is a statement, asked for or not; at the prompt one that is set aside is none. */
        private Facts claimed() {
            return diligence == Diligence.ASK_ALL ? facts : new ClaimedFacts(facts, scope, answers);
        }

        private void checkConflicts(FactId answered) {
            for (Owned<Conflict> conflict : graph.conflictsOn(answered)) {
                if (clash.isEmpty() && conflict.rule().when().holds(claimed())) {
                    AnswerKey at = new AnswerKey(scope, conflict.rule().at());
                    clash = Optional.of(new Walked.Clash(conflict, at, claimed()));
                }
            }
        }

        /** Walks every entry of a list; the list is known when there is no further entry. */
        private void entries(AnswerKey key, Question question, StepId step) {
            Question first =
                    new FactNames(graph).firstQuestion(question.rules().each()).orElseThrow();
            List<String> kinds = new ArrayList<>();
            boolean byDefault = false;
            for (int number = 1; number <= MOST_ENTRIES && !stopped(); number++) {
                Scope entry = scope.entry(number);
                Optional<Answer> begun = answers.find(entry, first.id());
                byDefault = begun.isEmpty() && question.rules().optional() && diligence == Diligence.ASK_NOBODY;
                if (byDefault
                        || begun.filter(answer -> answer.is(Answer.Kind.DONE)).isPresent()) {
                    break;
                }
                walkEntry(entry, question);
                answers.find(entry, first.id()).ifPresent(answer -> kinds.add(answer.words()));
            }
            if (!stopped()) {
                Answer answer = kinds.isEmpty() ? Answer.leftOut() : Answer.of(new Value.Several(kinds));
                asked.add(new Trace.Asked(key, question, answer, byDefault));
                facts.put(question.id(), answer.value());
                rulesets.add(step.ruleset());
                checkConflicts(question.id());
            }
        }

        private void walkEntry(Scope entry, Question question) {
            ScopeFacts inner = new ScopeFacts(graph, Optional.of(facts));
            Trace trace = new Path(entry, inner).run(question.rules().each());
            (entry.isSubstance() ? substances : procedures).add(trace);
        }
    }
}
