package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Value;

/** Checks the modifiers of typed drug lines that tell what was discarded: JZ and JW. */
final class WasteCheck {

    private static final FactId SUBSTANCE = new FactId("substance");

    private final DecisionGraph graph;
    private final Tables tables;
    private final Facts facts;
    private final CheckWriter out;

    WasteCheck(DecisionGraph graph, Tables tables, Facts facts, CheckWriter out) {
        this.graph = graph;
        this.tables = tables;
        this.facts = facts;
        this.out = out;
    }

    void check(List<DraftLine> lines) {
        for (DraftLine line : lines) {
            boolean tells = line.has("JZ") || line.has("JW");
            if (tells && !line.isDrug()) {
                out.say("waste-off-drug", line);
            } else if (line.isDrug()) {
                drug(line, lines);
            }
        }
    }

    private void drug(DraftLine line, List<DraftLine> lines) {
        List<DraftLine> same = lines.stream()
                .filter(other -> other.code().equals(line.code()) && !other.equals(line))
                .toList();
        if (line.has("JZ") && line.has("JW")) {
            out.block("waste-contradicted", line, Map.of());
        } else if (line.has("JW") && same.stream().anyMatch(other -> other.has("JZ"))) {
            out.say("waste-contradicted", line);
        } else if (line.has("JW") && same.stream().allMatch(other -> other.has("JW"))) {
            out.say("waste-without-dose", line);
        }
        boolean told = line.has("JZ") || line.has("JW") || same.stream().anyMatch(other -> other.has("JW"));
        if (!told) {
            untold(line);
        }
    }

    /** A drug line that says nothing of waste: wrong from a single-dose container, right from another. */
    private void untold(DraftLine line) {
        for (Owned<Join> owned : graph.joins()) {
            if (owned.rule() instanceof Join.Amounts amounts
                    && amounts.keptWhole().inForce().on(tables.date())) {
                amounts.codes().entrySet().stream()
                        .filter(substance -> substance.getValue().contains(line.code()))
                        .map(substance -> new Certainty(graph, with(substance.getKey()))
                                .of(amounts.keptWhole().when()))
                        .findFirst()
                        .ifPresent(judgement -> untold(line, judgement));
            }
        }
    }

    private void untold(DraftLine line, Certainty.Judgement singleDose) {
        switch (singleDose) {
            case YES -> out.say("waste-missing", line);
            case OPEN -> out.say("waste-not-told", line);
            case NO -> {}
        }
    }

    /** What is known, and that this substance was given. */
    private Facts with(String substance) {
        return new Facts() {
            @Override
            public Optional<Value> find(FactId fact) {
                return fact.equals(SUBSTANCE) ? Optional.of(new Value.One(substance)) : facts.find(fact);
            }

            @Override
            public Optional<BigDecimal> limit(String id) {
                return facts.limit(id);
            }
        };
    }
}
