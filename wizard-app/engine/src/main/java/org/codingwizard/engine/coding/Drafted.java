package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.codingwizard.engine.anatomy.Muscle;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Join;

/** Everything the outcomes of an encounter contribute, before lines are made of it. */
record Drafted(List<Site> sites, List<Share> shares) {

    Drafted {
        sites = List.copyOf(sites);
        shares = List.copyOf(shares);
    }

    /** The same without some contributions. */
    Drafted without(Predicate<Site> site, Predicate<Share> share) {
        return new Drafted(
                sites.stream().filter(site.negate()).toList(),
                shares.stream().filter(share.negate()).toList());
    }

    /** A name that counts in one join does not count again in another that yields to it. */
    Drafted countedOnce(DecisionGraph graph) {
        return new Drafted(
                sites,
                shares.stream()
                        .flatMap(share -> countedOnce(graph, share).stream())
                        .toList());
    }

    private Optional<Share> countedOnce(DecisionGraph graph, Share share) {
        Optional<String> yieldsTo = graph.join(share.join()).rule() instanceof Join.Counted counted
                ? counted.notCountedIn()
                : Optional.empty();
        if (yieldsTo.isEmpty() || share.names().isEmpty()) {
            return Optional.of(share);
        }
        List<Muscle> left = share.names().stream()
                .filter(name -> shares.stream()
                        .filter(other -> other.join().equals(yieldsTo.get()))
                        .flatMap(other -> other.names().stream())
                        .noneMatch(name::maybe))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(share.naming(left));
    }
}
