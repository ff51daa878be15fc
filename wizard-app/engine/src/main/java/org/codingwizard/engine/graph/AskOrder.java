package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Policy;

/** Puts a payer's questions in an order in which each is asked after those that its condition looks at. */
final class AskOrder {

    private final Map<FactId, DerivedFact> tables;

    AskOrder(Map<FactId, DerivedFact> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** The same questions; those that do not look at each other stay in the order of the files. */
    List<Owned<Policy.Ask>> of(List<Owned<Policy.Ask>> asks) {
        List<Owned<Policy.Ask>> open = new ArrayList<>(asks);
        List<Owned<Policy.Ask>> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Owned<Policy.Ask> next = open.stream()
                    .filter(ask -> open.stream().noneMatch(other -> looksAt(ask.rule(), other.rule())))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean looksAt(Policy.Ask ask, Policy.Ask other) {
        Set<FactId> behind = new HashSet<>();
        ask.when().mentions().forEach(fact -> behind(fact, behind));
        return ask.after().equals(other.after())
                && !ask.question().equals(other.question())
                && behind.contains(other.question());
    }

    private void behind(FactId fact, Set<FactId> found) {
        DerivedFact table = tables.get(fact);
        if (found.add(FactNames.questionOf(fact).orElse(fact)) && table != null) {
            table.rows().forEach(row -> row.when().mentions().forEach(source -> behind(source, found)));
        }
    }
}
