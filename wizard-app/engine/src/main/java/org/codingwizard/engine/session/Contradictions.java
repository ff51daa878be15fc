package org.codingwizard.engine.session;

import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;

/**
 * Which answers to a question that waits would contradict what is answered already.
 *
 * <p>There may be a hundred choices. Where the question is the last one on the way, the way to it is walked once for all of them.
 */
public final class Contradictions {

    private final DecisionGraph graph;
    private final Diligence diligence;
    private final AnswerKey key;
    private final Answers others;
    private final Optional<ScopeFacts> known;

    /** Contradictions to these answers, of which one to the question itself does not count. */
    public Contradictions(DecisionGraph graph, Pending pending, Answers answers, Diligence diligence) {
        this.graph = graph;
        this.diligence = diligence;
        this.key = pending.key();
        this.others = answers.without(key);
        this.known = diligence == Diligence.ASK_ALL ? atTheEnd() : Optional.empty();
    }

    /** Whether this answer would be one. */
    public boolean contradicts(Answer answer) {
        return known.map(facts -> clashes(facts.with(graph, key.question(), answer.value())))
                .orElseGet(() -> Walker.walk(graph, others.with(key, answer), diligence)
                        .clash()
                        .isPresent());
    }

    private boolean clashes(ScopeFacts facts) {
        return graph.conflictsOn(key.question()).stream()
                .anyMatch(conflict -> conflict.rule().when().holds(facts));
    }

    /** What is known where the question waits, if no answer lies beyond it: then none of its answers leads to another conflict. */
    private Optional<ScopeFacts> atTheEnd() {
        Walked walked = Walker.walk(graph, others, diligence);
        boolean waits = walked.open().filter(open -> open.key().equals(key)).isPresent();
        var asked = walked.askedKeys();
        boolean last = others.all().entrySet().stream()
                .allMatch(given -> given.getValue().is(Answer.Kind.DONE) || asked.contains(given.getKey()));
        return !waits || !last
                ? Optional.empty()
                : walked.traces()
                        .filter(trace -> trace.scope().equals(key.scope()))
                        .map(Trace::facts)
                        .findFirst();
    }
}
