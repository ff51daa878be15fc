package org.codingwizard.engine.coding;

import java.util.List;
import java.util.function.Predicate;

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
}
