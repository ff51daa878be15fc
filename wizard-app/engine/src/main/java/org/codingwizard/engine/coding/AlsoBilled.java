package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/**
 * Puts on the claim what a payer wants beside other lines, each once a day. It comes when the edits have had their say, because the payer
 * contradicts them on purpose.
 */
final class AlsoBilled {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final List<Wanted> wanted = new ArrayList<>();

    AlsoBilled(DecisionGraph graph, Tables tables, Walked walked) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
    }

    /**
     * A line that a payer wants besides.
     *
     * @param beside the line beside which it wants it
     * @param trace the procedure that meets the payer's condition
     * @param outcome what became of it, as a sentence
     */
    record Wanted(Owned<Policy.AlsoBilled> by, DraftLine beside, Trace trace, boolean added, String outcome) {}

    /** The lines with those that the payer wants besides. */
    List<DraftLine> with(List<DraftLine> lines) {
        List<DraftLine> more = new ArrayList<>(lines);
        graph.policyRules(Policy::alsoBilled).forEach(owned -> {
            Policy.AlsoBilled rule = owned.rule();
            boolean there = more.stream().anyMatch(line -> line.code().equals(rule.line()));
            if (!there && rule.scope().inForce().on(tables.date())) {
                beside(rule, lines).ifPresent(place -> add(owned, place, more));
            }
        });
        return List.copyOf(more);
    }

    /** The lines without those that were put among them. */
    List<DraftLine> without(List<DraftLine> lines) {
        Set<String> added = wanted.stream()
                .filter(Wanted::added)
                .map(one -> one.by().rule().line())
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> !added.contains(line.code())).toList();
    }

    /** What the payer wanted so far. */
    List<Wanted> wanted() {
        return List.copyOf(wanted);
    }

    /** A line, and one of its procedures that meets the condition of a rule. */
    private record Place(DraftLine line, Trace trace) {}

    private Optional<Place> beside(Policy.AlsoBilled rule, List<DraftLine> lines) {
        return lines.stream()
                .filter(line -> rule.lines().contains(line.code()))
                .filter(line -> !line.procedures().isEmpty())
                .flatMap(line -> walked.behind(line.procedures())
                        .filter(trace -> rule.when().holds(trace.facts()))
                        .map(trace -> new Place(line, trace)))
                .findFirst();
    }

    private void add(Owned<Policy.AlsoBilled> by, Place place, List<DraftLine> lines) {
        DraftLine line = line(by, place);
        String hindrance = hindrance(line, lines);
        boolean added = hindrance.isEmpty();
        if (added) {
            lines.add(position(line, lines), line);
        }
        String outcome = added
                ? line.code() + " was added beside " + place.line().code() + leftOut(tables, line, place.line())
                : line.code() + " was not added beside " + place.line().code() + ", because " + hindrance + ".";
        wanted.add(new Wanted(by, place.line(), place.trace(), added, outcome));
    }

    /** How the coding edits would have it, to the end of a sentence. */
    static String leftOut(Tables tables, DraftLine line, DraftLine beside) {
        boolean pair = tables.pair(line.code(), beside.code()).isPresent();
        boolean alone = !new AddOnPass(tables).alone(List.of(line, beside)).isEmpty();
        return pair || alone ? "; the coding edits would leave it out." : ".";
    }

    /** Why a line cannot go on the claim although the payer wants it; empty if it can. */
    private String hindrance(DraftLine line, List<DraftLine> lines) {
        if (!tables.status(line.code()).isInForce()) {
            return "it is not in force on " + tables.date();
        }
        return lines.stream()
                .filter(other -> PairVerdict.of(tables, line, other).state() == PairVerdict.State.ONE_GUIDANCE)
                .findFirst()
                .map(other -> other.code() + " is on the claim, and an encounter has one kind of guidance")
                .orElse("");
    }

    private static int position(DraftLine line, List<DraftLine> lines) {
        int position = 0;
        while (position < lines.size() && LinePass.ON_THE_CLAIM.compare(lines.get(position), line) <= 0) {
            position++;
        }
        return position;
    }

    /** Where the core knows the code as one of the encounter, the line has its title and modifiers. */
    private DraftLine line(Owned<Policy.AlsoBilled> by, Place place) {
        Policy.AlsoBilled rule = by.rule();
        Optional<Join.Terms> core = graph.joins().stream()
                .map(Owned::rule)
                .filter(join -> join instanceof Join.Once once && once.code().equals(rule.line()))
                .map(Join::terms)
                .findFirst();
        DraftLine line = new DraftLine(
                rule.line(),
                rule.units(),
                List.of(),
                place.line().procedures(),
                Draft.Order.GUIDANCE,
                core.map(Join.Terms::title)
                        .orElse("what this payer wants beside " + place.line().code()),
                because(by, place),
                by.from(),
                core.map(Join.Terms::id));
        return new JoinModifiers(graph, walked).on(line);
    }

    /** A rule without a condition rests on what led to the line beside it. */
    private List<Reason> because(Owned<Policy.AlsoBilled> by, Place place) {
        String name = by.named(by.rule().id());
        List<Reason> own = new Reasoner(graph)
                .condition(place.trace(), by.rule().when(), name, by.rule().cites());
        Stream<Reason> led = place.line().because().stream()
                .map(reason -> reason.under(name, by.rule().cites()));
        return own.isEmpty() ? led.distinct().toList() : own;
    }
}
