package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.lookup.Origin;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.source.SourceSpan;

/** The totals on both sides of every border between two ranges of a join. */
final class CountThresholds {

    private final Coding coding;
    private final DecisionGraph graph;
    private final Thresholds all;

    CountThresholds(Coding coding, Thresholds all) {
        this.coding = coding;
        this.graph = coding.graph();
        this.all = all;
    }

    /** A range of totals with its code. */
    private record Range(int from, Optional<Integer> to, String code, SourceSpan span) {

        /** Its first total and its last; the totals between them decide nothing. */
        Stream<Integer> ends() {
            return Stream.concat(from > 1 ? Stream.of(from) : Stream.empty(), to.stream())
                    .distinct();
        }
    }

    void collect() {
        graph.joins().stream()
                .sorted(Comparator.comparing(join -> join.rule().terms().span()))
                .forEach(this::join);
    }

    private void join(Owned<Join> owned) {
        for (Range range : ranges(owned.rule())) {
            range.ends().forEach(total -> total(owned, range, total));
        }
    }

    private static List<Range> ranges(Join join) {
        return join.match(new Join.Cases<>(
                counted -> counted.lines().stream()
                        .map(band -> new Range(band.from(), band.to(), band.code(), band.span()))
                        .toList(),
                once -> List.of(),
                amounts -> List.of(),
                ladder -> List.of(),
                limbs -> limbs.bands().stream()
                        .map(band -> new Range(band.from(), band.to(), band.first(), band.span()))
                        .toList()));
    }

    private void total(Owned<Join> owned, Range range, int total) {
        String id = owned.rule().terms().id();
        Change.Terms terms = new Change.Terms(
                owned.rule().terms().title() + ": " + total,
                Optional.empty(),
                Set.of(range.code()),
                wished(owned.rule(), range.code(), total),
                List.of(),
                owned.rule().terms().cites(),
                Optional.of(range.span()));
        Aim aim = Aim.anywhere(
                terms,
                example -> example.walked().isComplete()
                        && coding.totals(example.walked())
                                .getOrDefault(id, List.of())
                                .contains(total));
        all.add(owned.ruleset() + "/" + id + "=" + total, aim, Item.Proof.NONE);
    }

    /** The answers with which some outcome counts so many. */
    private Condition wished(Join join, String code, int total) {
        List<Condition> ways = new ArrayList<>();
        TreeMap<String, Origin> byOutcome = new TreeMap<>();
        Origin.in(graph).stream()
                .filter(origin -> origin.code().equals(code))
                .forEach(origin -> byOutcome.putIfAbsent(origin.outcome().id().toString(), origin));
        byOutcome.values().forEach(origin -> {
            Draft last = origin.chain().get(origin.chain().size() - 1);
            if (last instanceof Draft.Joined joined
                    && joined.join().equals(join.terms().id())) {
                ways.add(Counting.of(join, joined, code, total));
            }
        });
        return new Condition.Any(ways);
    }
}
