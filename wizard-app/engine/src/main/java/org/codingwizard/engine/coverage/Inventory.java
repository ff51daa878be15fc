package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.spi.PayerId;

/**
 * Everything in the rules of one layer, the core's or a payer's, that transcripts should show.
 *
 * @param items what can be shown, by kind in the order of the files
 * @param excluded what no transcript can show
 */
public record Inventory(List<Item> items, List<Excluded> excluded) {

    public Inventory {
        items = List.copyOf(items);
        excluded = List.copyOf(excluded);
    }

    /**
     * Something that is not counted, and why no transcript can show it.
     *
     * @param why a proof, or what keeps it from being shown
     */
    public record Excluded(Item item, String why) {}

    /**
     * What is written in the core, where the coding is without a payer, or by the payer of a coding.
     *
     * @param ways the ways through its graph
     */
    public static Inventory of(Coding coding, Ways ways, LoadedEditions editions) {
        Collecting all = new Collecting(coding.graph().payer());
        boolean core = coding.graph().payer().equals(PayerId.NONE);
        new WalkItems(coding.graph(), ways, all).collect();
        if (core) {
            Changes.ofCore(coding).forEach(change -> edit(change, all));
            new LineItems(coding.graph(), ways, editions, all).collect();
        } else {
            Changes.of(coding).forEach(change -> all.add(Item.Kind.PAYER_CHANGE, change.name(), aim(change)));
        }
        new Thresholds(coding, all).collect();
        return new Inventory(all.items, all.excluded);
    }

    private static void edit(Change change, Collecting all) {
        if (FILES_ONLY.contains(change.name())) {
            all.exclude(
                    Item.Kind.EDIT,
                    change.name(),
                    aim(change),
                    "only a file can leave a list out; at the prompt its end is an answer");
        } else {
            all.add(Item.Kind.EDIT, change.name(), aim(change));
        }
    }

    /** Edits about what only happens when nobody can be asked. */
    private static final Set<String> FILES_ONLY = Set.of("claim-lines/list-left-out");

    private static Aim aim(Change change) {
        return new Aim(change.terms(), List.of(), example -> change.isShownBy(example.walked(), example.result()));
    }

    /** Items as they are found; a second one of the same name has a number behind it. */
    static final class Collecting {

        private final PayerId payer;
        private final List<Item> items = new ArrayList<>();
        private final List<Excluded> excluded = new ArrayList<>();
        private final Map<String, Integer> named = new HashMap<>();

        Collecting(PayerId payer) {
            this.payer = payer;
        }

        void add(Item.Kind kind, String name, Aim aim) {
            items.add(item(kind, name, aim));
        }

        void exclude(Item.Kind kind, String name, Aim aim, String why) {
            excluded.add(new Excluded(item(kind, name, aim), why));
        }

        private Item item(Item.Kind kind, String name, Aim aim) {
            int number = named.merge(kind + name, 1, Integer::sum);
            return new Item(kind, number == 1 ? name : name + " (" + number + ")", payer, aim);
        }
    }
}
