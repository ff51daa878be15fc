package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.anatomy.Region;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;

/**
 * Makes sites of levels: on each side the first one, the second and the further ones have codes of their own; sides that have as many
 * levels are mirror images then.
 */
final class Ladders {

    private final DecisionGraph graph;
    private final List<Site> sites = new ArrayList<>();
    private final List<Merging.Merged> merged = new ArrayList<>();
    private final List<JoinLines.Notice> notices = new ArrayList<>();

    private Ladders(DecisionGraph graph) {
        this.graph = graph;
    }

    /**
     * What the levels of an encounter come to.
     *
     * @param sites a site for each code on each side
     * @param merged levels that were named in two entries
     * @param notices what is to be said about nerves that were named instead of joints
     */
    record Climbed(List<Site> sites, List<Merging.Merged> merged, List<JoinLines.Notice> notices) {}

    /** The sites of all shares that go into ladders. */
    static Climbed climb(DecisionGraph graph, List<Share> shares) {
        Ladders ladders = new Ladders(graph);
        Map<String, List<Share>> byJoin = shares.stream()
                .filter(share -> share.content() instanceof Share.Levels)
                .collect(Collectors.groupingBy(Share::join, LinkedHashMap::new, Collectors.toList()));
        byJoin.forEach(ladders::join);
        return new Climbed(ladders.sites, ladders.merged, ladders.notices);
    }

    /** The share without what a code that goes stands for; empty when nothing is left of it. */
    static Optional<Share> without(DecisionGraph graph, Share share, String code) {
        if (!(share.content() instanceof Share.Levels levels)
                || !(graph.join(share.join()).rule() instanceof Join.Ladder ladder)) {
            return Optional.of(share);
        }
        Share.Levels left = levels;
        for (Join.Rung rung : ladder.rungs()) {
            if (rung.first().equals(code)) {
                left = left.without(rung.regions());
            } else if (rung.codes().contains(code)) {
                left = left.withoutFurther(code);
            }
        }
        return left.levels().isEmpty() ? Optional.empty() : Optional.of(share.with(left));
    }

    /** A level with who contributed it. */
    private record Placed(Share.Level level, Share share) {}

    private void join(String id, List<Share> shares) {
        if (!(graph.join(id).rule() instanceof Join.Ladder ladder)) {
            return;
        }
        shares.forEach(this::nerves);
        for (Join.Rung rung : ladder.rungs()) {
            Map<Optional<String>, List<Placed>> bySide = new LinkedHashMap<>();
            for (Share share : shares) {
                for (Share.Level level : ((Share.Levels) share.content()).levels()) {
                    if (rung.holds(level.region().map(Region::word).orElse(""))) {
                        add(
                                new Placed(level, share),
                                bySide.computeIfAbsent(level.side(), side -> new ArrayList<>()),
                                rung);
                    }
                }
            }
            bySide.forEach((side, levels) -> rung(rung, levels, goesOn(rung, side, shares) ? 1 : 0));
        }
    }

    /** Whether the levels of this rung go on from those of the region above, on this side. */
    private static boolean goesOn(Join.Rung rung, Optional<String> side, List<Share> shares) {
        List<String> names = shares.stream()
                .flatMap(share -> ((Share.Levels) share.content()).levels().stream())
                .filter(level -> level.side().equals(side))
                .map(Share.Level::name)
                .toList();
        return rung.continues()
                .filter(border -> names.contains(border.above()) && names.contains(border.here()))
                .isPresent();
    }

    /** A level that is named twice counts once. */
    private void add(Placed one, List<Placed> levels, Join.Rung rung) {
        Optional<Placed> same = levels.stream()
                .filter(other -> other.level().name().equals(one.level().name()))
                .findFirst();
        if (same.isEmpty()) {
            levels.add(one);
        } else if (same.get().share().procedure() != one.share().procedure()) {
            merged.add(new Merging.Merged(
                    site(rung, rung.first(), new Numbered(1, same.get())),
                    site(rung, rung.first(), new Numbered(1, one))));
        }
    }

    /** The sites of the levels of one side, the first of which is the first level unless others come before it. */
    private void rung(Join.Rung rung, List<Placed> levels, int before) {
        int firstFurther = rung.second().isPresent() ? 2 : 1;
        for (int i = 0; i < levels.size(); i++) {
            int at = i + before;
            boolean further = at >= firstFurther;
            String code = further
                    ? rung.further()
                    : at == 0 ? rung.first() : rung.second().orElseThrow();
            boolean gone =
                    ((Share.Levels) levels.get(i).share().content()).gone().contains(code);
            if (!gone && (!further || rung.furtherEach() || at == firstFurther)) {
                sites.add(site(rung, code, new Numbered(at + 1, levels.get(i))));
            }
        }
    }

    /** A level with its number on its side. */
    private record Numbered(int number, Placed level) {}

    private static Site site(Join.Rung rung, String code, Numbered numbered) {
        Placed one = numbered.level();
        Site.Contribution by = one.share().by().citing(rung.cites());
        return new Site(
                code,
                one.share().join() + " " + numbered.number(),
                Optional.empty(),
                one.level().side(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                numbered.number() == 1 ? by : by.ordered(Draft.Order.ADD_ON));
    }

    private void nerves(Share share) {
        Share.Levels levels = (Share.Levels) share.content();
        List<Integer> procedures = List.of(share.procedure());
        if (!levels.alone().isEmpty()) {
            notices.add(new JoinLines.Notice(
                    "nerve-without-joint", Map.of("nerves", String.join(", ", levels.alone())), procedures));
        }
        if (!levels.nerves().isEmpty() && !levels.levels().isEmpty()) {
            String joints = levels.levels().stream()
                    .map(level ->
                            level.name() + level.side().map(side -> " " + side).orElse(""))
                    .collect(Collectors.joining(", "));
            Map<String, String> words = Map.of("nerves", String.join(", ", levels.nerves()), "levels", joints);
            notices.add(new JoinLines.Notice("nerves-as-joints", words, procedures));
        }
    }
}
