package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** Puts on a line of a join the modifiers that the join has for the procedures behind it. */
final class JoinModifiers {

    private final DecisionGraph graph;
    private final Walked walked;

    JoinModifiers(DecisionGraph graph, Walked walked) {
        this.graph = graph;
        this.walked = walked;
    }

    /** The line with these modifiers; a line of no join stays as it is. */
    DraftLine on(DraftLine line) {
        Optional<Join.Terms> terms = line.join().map(id -> graph.join(id).rule().terms());
        DraftLine more = line;
        for (int procedure : terms.isEmpty() ? List.<Integer>of() : line.procedures()) {
            for (Draft.AddedModifier added : terms.get().modifiers()) {
                DraftLine before = more;
                more = trace(procedure)
                        .filter(trace -> added.when().holds(trace.facts()))
                        .map(trace -> before.with(added.add(), why(before, added, trace)))
                        .orElse(before);
            }
        }
        return more;
    }

    /** A modifier without a condition rests on what led to the line. */
    private List<Reason> why(DraftLine line, Draft.AddedModifier added, Trace trace) {
        String rule = "procedure/" + line.join().orElseThrow();
        List<Reason> own = new Reasoner(graph).condition(trace, added.when(), rule, added.cites());
        return own.isEmpty()
                ? line.because().stream()
                        .limit(1)
                        .map(reason -> reason.under(rule, added.cites()))
                        .toList()
                : own;
    }

    private Optional<Trace> trace(int procedure) {
        return walked.procedures().stream()
                .filter(trace -> trace.scope().procedure() == procedure)
                .findFirst();
    }
}
