package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.Modifier;

/** Puts the modifiers on lines that a payer demands, puts some in the place of others, and takes those off that it does not take. */
final class PolicyModifiers {

    /** What goes on comes first, so that what a payer demands is replaced or taken off like any other. */
    private static final Comparator<Owned<Policy.LineModifier>> ON_BEFORE_OFF = Comparator.comparing(
                    (Owned<Policy.LineModifier> owned) -> !owned.rule().isDemand())
            .thenComparing(owned -> owned.rule().add().isEmpty());

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final List<TakenOff> takenOff = new ArrayList<>();

    PolicyModifiers(DecisionGraph graph, Tables tables, Walked walked) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
    }

    /** A modifier that came off a line. */
    record TakenOff(Owned<Policy.LineModifier> by, DraftLine line, Trace trace) {}

    /** The line with the modifiers the payer wants. */
    DraftLine on(DraftLine line) {
        List<Owned<Policy.LineModifier>> rules = graph.policyRules(Policy::modifiers)
                .filter(owned -> owned.rule().scope().isAbout(line.code(), tables.date()))
                .sorted(ON_BEFORE_OFF)
                .toList();
        DraftLine changed = line;
        for (Owned<Policy.LineModifier> rule : rules) {
            DraftLine before = changed;
            changed = walked.behind(line.procedures())
                    .filter(trace -> rule.rule().when().holds(trace.facts()))
                    .findFirst()
                    .map(trace -> changed(before, rule, trace))
                    .orElse(before);
        }
        return changed;
    }

    /** What came off lines so far. */
    List<TakenOff> takenOff() {
        return List.copyOf(takenOff);
    }

    private DraftLine changed(DraftLine line, Owned<Policy.LineModifier> owned, Trace trace) {
        Policy.LineModifier rule = owned.rule();
        Optional<Modifier> off = rule.off();
        if (off.isPresent() && !line.modifiers().contains(off.get())) {
            return line;
        }
        off.ifPresent(modifier -> takenOff.add(new TakenOff(owned, line, trace)));
        DraftLine less = off.map(line::without).orElse(line);
        return rule.add()
                .map(modifier -> less.with(modifier, why(owned, modifier, trace)))
                .orElse(less);
    }

    private List<Reason> why(Owned<Policy.LineModifier> owned, Modifier modifier, Trace trace) {
        String rule = owned.named("modifiers/" + modifier);
        Reasoner reasoner = new Reasoner(graph);
        List<Reason> why = reasoner.condition(
                trace, owned.rule().when(), rule, owned.rule().cites());
        // What holds always still rests on what was injected.
        return why.isEmpty()
                ? reasoner.fact(trace, DecisionGraph.TARGET, rule, owned.rule().cites())
                : why;
    }
}
