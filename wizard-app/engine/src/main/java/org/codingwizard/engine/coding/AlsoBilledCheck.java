package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Certainty.Judgement;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Policy;

/** Tells typed lines that the payer wants beside others from those that the coding edits would leave out for every payer. */
final class AlsoBilledCheck {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Facts facts;
    private final Certainty certainty;

    AlsoBilledCheck(DecisionGraph graph, Tables tables, Facts facts) {
        this.graph = graph;
        this.tables = tables;
        this.facts = facts;
        this.certainty = new Certainty(graph, facts);
    }

    /** Whether the payer wants one of two lines beside the other, as far as is known. */
    boolean wants(DraftLine one, DraftLine other) {
        return wanting(one, other).or(() -> wanting(other, one)).isPresent();
    }

    /** What the payer has to say about lines that it wants beside others. */
    List<CodedFinding> findings(List<DraftLine> lines) {
        List<CodedFinding> findings = new ArrayList<>();
        for (DraftLine line : lines) {
            lines.stream()
                    .flatMap(beside -> wanting(line, beside).map(by -> finding(by, line, beside)).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Owned<Policy.AlsoBilled>> wanting(DraftLine line, DraftLine beside) {
        return graph.policyRules(Policy::alsoBilled)
                .filter(owned -> owned.rule().line().equals(line.code()))
                .filter(owned -> owned.rule().scope().isAbout(beside.code(), tables.date()))
                .filter(owned -> certainty.of(owned.rule().when()) != Judgement.NO)
                .findFirst();
    }

    private CodedFinding finding(Owned<Policy.AlsoBilled> by, DraftLine line, DraftLine beside) {
        Set<String> open = new TreeSet<>(certainty.open(by.rule().when()));
        String depends = open.isEmpty() ? "" : " This depends on `" + String.join("`, `", open) + "`.";
        String edits = line.code() + " stands beside " + beside.code() + AlsoBilled.leftOut(tables, line, beside);
        List<Integer> numbers = Stream.of(line, beside)
                .flatMap(either -> either.procedures().stream())
                .distinct()
                .sorted()
                .toList();
        return new PolicyWriter(graph, facts, numbers)
                .alsoBilled(by, by.rule().words().severity(), edits + depends, beside.code());
    }
}
