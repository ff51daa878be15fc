package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.anatomy.Muscle;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.session.Walked;

/** What is counted over an encounter, as the ranges of its joins judge it. */
final class Totals {

    private Totals() {}

    /** By the id of each join that has ranges: its total; of one that counts limbs, the muscles of each limb. */
    static Map<String, List<Integer>> of(DecisionGraph graph, Walked walked) {
        Map<String, List<Share>> byJoin = new LinkedHashMap<>();
        Drafting.of(graph, walked)
                .countedOnce(graph)
                .shares()
                .forEach(share -> byJoin.computeIfAbsent(share.join(), join -> new ArrayList<>())
                        .add(share));
        Map<String, List<Integer>> totals = new LinkedHashMap<>();
        byJoin.forEach((id, shares) -> {
            Join join = graph.join(id).rule();
            if (join instanceof Join.Counted) {
                totals.put(id, List.of(total(shares)));
            } else if (join instanceof Join.Limbs) {
                totals.put(id, List.copyOf(muscles(shares).values()));
            }
        });
        return totals;
    }

    /** How much these shares count together. */
    static int total(List<Share> shares) {
        List<Muscle> names =
                shares.stream().flatMap(share -> share.names().stream()).toList();
        int bare = shares.stream().mapToInt(share -> share.tally().count()).sum();
        int least =
                shares.stream().mapToInt(share -> share.tally().atLeast()).max().orElse(0);
        return Math.max(least, Muscle.distinct(names) + bare);
    }

    /** The muscles of each limb in these shares. */
    private static Map<String, Integer> muscles(List<Share> shares) {
        Map<String, Integer> muscles = new LinkedHashMap<>();
        for (Share share : shares) {
            List<Limb> limbs = share.content() instanceof Share.Limbs some ? some.limbs() : List.of();
            limbs.forEach(limb -> muscles.merge(limb.name(), limb.muscles(), Integer::sum));
        }
        return muscles;
    }
}
