package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.lookup.Origin;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.ProcedureCode;

/** Every code that an outcome can put on a claim. */
final class LineItems {

    private static final int SEVERAL = 8;

    private final Prompt prompt;
    private final DecisionGraph graph;
    private final LoadedEditions editions;
    private final Inventory all;

    LineItems(Prompt prompt, LoadedEditions editions, Inventory all) {
        this.prompt = prompt;
        this.graph = prompt.graph();
        this.editions = editions;
        this.all = all;
    }

    void collect() {
        Map<String, List<Origin>> byName = new LinkedHashMap<>();
        Origin.in(graph).stream()
                .sorted(Comparator.comparing(origin -> origin.outcome().span()))
                .forEach(origin -> byName.computeIfAbsent(
                                origin.outcome().id() + " " + origin.code(), name -> new ArrayList<>())
                        .add(origin));
        byName.forEach(this::line);
    }

    private void line(String name, List<Origin> origins) {
        Aim aim = Aim.on(terms(origins), () -> ways(origins), example -> isOnClaim(origins, example));
        all.add(Item.Kind.LINE, name, aim, thoroughly -> prompt.unless(ways(origins)));
    }

    /** Answers to the outcome with which the code is drafted. */
    private List<List<Answered>> ways(List<Origin> origins) {
        return prompt.ways().arrivals().stream()
                .filter(arrival -> origins.stream().anyMatch(origin -> isDrafted(origin, arrival)))
                .limit(SEVERAL)
                .map(Ways.Arrival::answers)
                .toList();
    }

    private static boolean isDrafted(Origin origin, Ways.Arrival arrival) {
        return origin.outcome().id().equals(arrival.outcome().id()) && origin.isDrafted(arrival.facts());
    }

    private Change.Terms terms(List<Origin> origins) {
        Origin first = origins.get(0);
        return new Change.Terms(
                first.code() + " for " + first.outcome().title(),
                Optional.empty(),
                Set.of(),
                new Condition.Any(origins.stream().map(this::wished).toList()),
                periods(first.code()),
                last(first).terms().cites(),
                Optional.of(place(first)));
    }

    /** The days on which the code may stand on a claim. */
    private List<InForce> periods(String code) {
        return editions.codes().find(new ProcedureCode(code)).stream()
                .map(entry -> new InForce(entry.period().first(), entry.period().last()))
                .toList();
    }

    private static Draft last(Origin origin) {
        return origin.chain().get(origin.chain().size() - 1);
    }

    /** Where the code is written: the range of a join, else the draft. */
    private SourceSpan place(Origin origin) {
        Stream<SourceSpan> ranges = last(origin) instanceof Draft.Joined joined
                ? ranges(graph.join(joined.join()).rule(), origin.code())
                : Stream.empty();
        return ranges.findFirst().orElse(last(origin).terms().span());
    }

    private static Stream<SourceSpan> ranges(Join join, String code) {
        return join.match(new Join.Cases<>(
                counted -> counted.lines().stream()
                        .filter(band -> band.code().equals(code))
                        .map(Join.Band::span),
                once -> Stream.of(once.terms().span()),
                amounts -> Stream.of(amounts.terms().span()),
                ladder -> ladder.rungs().stream()
                        .filter(rung -> rung.codes().contains(code))
                        .map(Join.Rung::span),
                limbs -> limbs.bands().stream()
                        .filter(band -> List.of(band.first(), band.further()).contains(code))
                        .map(Join.LimbBand::span)));
    }

    /** What must be answered for the draft, and for its code among those of its join. */
    private Condition wished(Origin origin) {
        List<Condition> wishes = new ArrayList<>(
                origin.chain().stream().map(draft -> draft.terms().when()).toList());
        origin.drug()
                .ifPresent(drug -> wishes.add(new Condition.Test(
                        drug.question(),
                        new Condition.OneOf(drug.substances().stream().sorted().toList()))));
        if (last(origin) instanceof Draft.Joined joined) {
            Join join = graph.join(joined.join()).rule();
            origin.count().ifPresent(count -> wishes.add(Counting.of(join, joined, origin.code(), count.from())));
        }
        return new Condition.All(wishes);
    }

    /** Whether an outcome drafted the code, and it stands on the claim for the same target. */
    private static boolean isOnClaim(List<Origin> origins, Example example) {
        return example.walked()
                .traces()
                .filter(trace -> origins.stream().anyMatch(origin -> isDrafted(origin, trace)))
                .anyMatch(trace -> example.result().lines().stream()
                        .anyMatch(line ->
                                line.line().code().value().equals(origins.get(0).code())
                                        && (trace.scope().isEncounter()
                                                || line.line()
                                                        .procedures()
                                                        .contains(trace.scope().procedure()))));
    }

    private static boolean isDrafted(Origin origin, Trace trace) {
        return trace.outcome()
                        .filter(outcome -> outcome.id().equals(origin.outcome().id()))
                        .isPresent()
                && origin.isDrafted(trace.facts());
    }
}
