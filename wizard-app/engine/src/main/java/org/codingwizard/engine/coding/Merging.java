package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.edition.PairEdit;

/** Puts together sites that are one unit: a joint and its own bursae on one side, one structure that was named twice. */
final class Merging {

    private final Tables tables;
    private final List<Merged> merged = new ArrayList<>();

    Merging(Tables tables) {
        this.tables = tables;
    }

    /** Two sites that became one. */
    record Merged(Site kept, Site other) {}

    /** The sites that stay. */
    List<Site> merge(List<Site> sites) {
        List<Site> kept = new ArrayList<>();
        for (Site site : sites) {
            Optional<Site> same = kept.stream().filter(site::isOneUnitWith).findFirst();
            if (same.isEmpty()) {
                kept.add(site);
            } else {
                boolean replaces = replaces(same.get(), site, sites);
                kept.set(kept.indexOf(same.get()), replaces ? site : same.get());
                merged.add(replaces ? new Merged(site, same.get()) : new Merged(same.get(), site));
            }
        }
        return kept;
    }

    List<Merged> merged() {
        return List.copyOf(merged);
    }

    /** Of two codes the one that the pair edits name first stays, such as the one with ultrasound; of one code the site with a mirror image. */
    private boolean replaces(Site one, Site other, List<Site> all) {
        if (one.code().equals(other.code())) {
            return all.stream().noneMatch(one::mirrors) && all.stream().anyMatch(other::mirrors);
        }
        Optional<PairEdit> edit = tables.pair(one.code(), other.code());
        return edit.filter(pair -> pair.column1().value().equals(other.code())).isPresent();
    }
}
