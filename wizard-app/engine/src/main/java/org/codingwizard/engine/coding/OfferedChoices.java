package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;

/** Leaves out the choices that other answers rule out. */
record OfferedChoices(DecisionGraph graph, Diligence diligence) {

    /**
     * The question without choices that would contradict what is answered already.
     *
     * @param walked the other answers, walked
     */
    Pending offered(Pending pending, Walked walked, Answers others) {
        Question question = pending.question();
        if (question.choices().isEmpty() || graph.conflictsOn(question.id()).isEmpty()) {
            return pending;
        }
        Predicate<Choice> contradicts = contradiction(pending.key(), walked, others);
        List<Choice> possible =
                question.choices().stream().filter(contradicts.negate()).toList();
        if (possible.size() == question.choices().size()) {
            return pending;
        }
        return new Pending(
                pending.key(),
                question.withChoices(possible),
                pending.step(),
                pending.standard(),
                pending.endOffered(),
                pending.from());
    }

    /** Which choices contradict the other answers, which are walked already. */
    private Predicate<Choice> contradiction(AnswerKey key, Walked walked, Answers others) {
        boolean last = diligence == Diligence.ASK_ALL && waitsLast(key, walked, others);
        Optional<ScopeFacts> facts = walked.traces()
                .filter(trace -> last && trace.scope().equals(key.scope()))
                .findFirst()
                .map(Trace::facts);
        // With no answer beyond the question, a choice can contradict only what the walk knows there.
        return facts.map(known -> contradiction(key.question(), known))
                .orElse(choice -> Walker.walk(graph, others.with(key, Answer.of(value(choice))), diligence)
                        .clash()
                        .isPresent());
    }

    /** Which choices contradict what is known. */
    private Predicate<Choice> contradiction(FactId question, ScopeFacts known) {
        List<Owned<Conflict>> coming = graph.conflictsOn(question, known);
        return choice -> {
            ScopeFacts more = coming.isEmpty() ? known : known.with(question, value(choice));
            return coming.stream().anyMatch(conflict -> conflict.rule().when().holds(more));
        };
    }

    private static Value value(Choice choice) {
        return new Value.Several(List.of(choice.id()));
    }

    /** Whether a walk waits for this answer, and none of the others lies beyond it. */
    private static boolean waitsLast(AnswerKey key, Walked walked, Answers others) {
        Set<AnswerKey> asked = walked.askedKeys();
        Set<Scope> closed = walked.traces()
                .flatMap(trace -> trace.asked().stream())
                .filter(one -> one.question().kind() == Question.Kind.ENTRIES)
                .map(one -> one.key().scope())
                .collect(Collectors.toSet());
        return walked.open().filter(open -> open.key().equals(key)).isPresent()
                && others.all().entrySet().stream()
                        .allMatch(given -> asked.contains(given.getKey())
                                || (given.getValue().is(Answer.Kind.DONE)
                                        && closed.contains(
                                                given.getKey().scope().around())));
    }
}
