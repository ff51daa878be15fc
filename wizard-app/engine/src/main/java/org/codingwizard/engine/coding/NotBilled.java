package org.codingwizard.engine.coding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/**
 * Takes off the claim what a payer does not want on it, contribution by contribution: where two procedures share a line, it stays for the
 * one that the payer's condition does not fit.
 */
final class NotBilled {

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final Set<PairPass.Gone> gone = new HashSet<>();
    private final Set<Refused> refused = new LinkedHashSet<>();

    NotBilled(DecisionGraph graph, Tables tables, Walked walked) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
    }

    /** A line that a procedure has not for this payer. */
    record Refused(Owned<Policy.NotBilled> by, String line, Trace trace) {}

    /** Everything without the drugs that are not billed. */
    Drafted withoutDrugs(Drafted drafted) {
        JoinLines joins = new JoinLines(graph, tables);
        return drafted.without(site -> false, share -> {
            Optional<String> code = joins.drugCode(share);
            return code.isPresent() && refuses(code.get(), share.dose().substance(), traces(share.procedure()));
        });
    }

    /** The contributions to these lines that are not billed and were not taken off before. */
    Set<PairPass.Gone> among(List<DraftLine> lines) {
        Set<PairPass.Gone> fresh = new HashSet<>();
        for (DraftLine line : lines) {
            List<Integer> procedures = line.procedures().isEmpty() ? List.of(0) : line.procedures();
            for (int procedure : line.isDrug() ? List.<Integer>of() : procedures) {
                PairPass.Gone one = new PairPass.Gone(procedure, line.code());
                if (refuses(line.code(), "", traces(procedure)) && gone.add(one)) {
                    fresh.add(one);
                }
            }
        }
        return fresh;
    }

    /** What was taken off so far. */
    List<Refused> refused() {
        return List.copyOf(refused);
    }

    private Stream<Trace> traces(int procedure) {
        return walked.behind(procedure == 0 ? List.of() : List.of(procedure));
    }

    private boolean refuses(String code, String drug, Stream<Trace> traces) {
        Optional<Refused> by = traces.flatMap(trace -> rules().filter(owned -> names(owned.rule(), code, drug))
                        .filter(owned -> owned.rule().scope().inForce().on(tables.date()))
                        .filter(owned -> owned.rule().when().holds(trace.facts()))
                        .map(owned -> new Refused(owned, code, trace)))
                .findFirst();
        by.ifPresent(refused::add);
        return by.isPresent();
    }

    private Stream<Owned<Policy.NotBilled>> rules() {
        return graph.policyRules(Policy::notBilled);
    }

    /**
     * Whether a rule speaks of a line.
     *
     * @param drug the substance behind the line; empty when it is no drug
     */
    private static boolean names(Policy.NotBilled rule, String code, String drug) {
        boolean named = !drug.isEmpty() && (rule.everyDrug() || rule.drugs().contains(drug));
        return named || rule.lines().contains(code);
    }
}
