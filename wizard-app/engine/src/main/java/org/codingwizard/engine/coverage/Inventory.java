package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.ProcedureCode;

/** Lists everything in the rules of one layer, the core's or a payer's, that transcripts should show. */
final class Inventory {

    /** Edits about what happens only when nobody can be asked. */
    private static final Set<String> FILES_ONLY = Set.of("claim-lines/list-left-out");

    /** The edit of codes whose units are judged line by line. */
    private static final String LIMIT_OF_LINE = "claim-lines/unit-limit-line";

    private final Coding coding;
    private final Prompt prompt;
    private final LoadedEditions editions;
    private final PayerId payer;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    private Inventory(Coding coding, Prompt prompt, LoadedEditions editions) {
        this.coding = coding;
        this.editions = editions;
        this.prompt = prompt;
        this.payer = coding.graph().payer();
    }

    /** What is written in the core, where the coding is without a payer, or by the payer of a coding; in the order of the files. */
    static List<Item> of(Coding coding, Prompt prompt, LoadedEditions editions) {
        Inventory all = new Inventory(coding, prompt, editions);
        new WalkItems(prompt, all).collect();
        if (all.payer.equals(PayerId.NONE)) {
            Changes.ofCore(coding).forEach(change -> all.change(Item.Kind.EDIT, change));
            new LineItems(prompt, editions, all).collect();
        } else {
            Changes.of(coding).forEach(change -> all.change(Item.Kind.PAYER_CHANGE, change));
        }
        new Thresholds(coding, prompt, all).collect();
        return List.copyOf(all.items);
    }

    private void change(Item.Kind kind, Change change) {
        Optional<Conflict> conflict = coding.graph().rules().conflicts().stream()
                .map(Owned::rule)
                .filter(rule -> Optional.of(rule.span()).equals(change.terms().span()))
                .findFirst();
        Aim aim = Aim.anywhere(change.terms(), example -> change.isShownBy(example.walked(), example.result()))
                .orOn(() -> conflict.map(prompt::contradicting)
                        .orElseGet(() -> judgesFacts(change)
                                ? prompt.holding(
                                        change.terms().when(), change.terms().lines())
                                : List.of()));
        add(kind, change.name(), aim, thoroughly -> why(change, conflict, thoroughly));
    }

    /** The engine's edits and a payer's Java look at more than facts. */
    private static boolean judgesFacts(Change change) {
        return change.terms().span().isPresent() && !change.name().startsWith("claim-lines/");
    }

    private Optional<String> why(Change change, Optional<Conflict> conflict, boolean thoroughly) {
        if (FILES_ONLY.contains(change.name())) {
            return Optional.of("only a file can leave a list out; at the prompt its end is an answer");
        }
        if (change.name().equals(LIMIT_OF_LINE)) {
            return prompt.noCode(
                    code -> editions.unitLimits().find(new ProcedureCode(code)) instanceof UnitLimit.Published limit
                            && limit.adjudication() == UnitLimit.Adjudication.PER_LINE,
                    "the tables judge no code that can be on a claim line by line");
        }
        return conflict.map(prompt::neverContradicting)
                .orElseGet(() -> judgesFacts(change)
                        ? prompt.never(change.terms().when(), change.terms().lines(), thoroughly)
                        : Optional.empty());
    }

    /** Takes an item; a second one of the same name has a number behind it. */
    void add(Item.Kind kind, String name, Aim aim, Item.Proof proof) {
        int number = named.merge(kind + name, 1, Integer::sum);
        items.add(new Item(kind, number == 1 ? name : name + " (" + number + ")", payer, aim, proof));
    }
}
