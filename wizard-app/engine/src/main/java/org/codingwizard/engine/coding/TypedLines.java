package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Draft.Order;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.ProcedureCode;

/** Tells of typed lines what a walk would know of its own: visits, procedures, guidance and drugs. */
final class TypedLines {

    /** Evaluation and management: CPT from 99202 to 99499. */
    private static final String FIRST_VISIT = "99202";

    private static final String LAST_VISIT = "99499";

    private final Tables tables;
    private final DraftedCodes drafted;

    TypedLines(Tables tables, DraftedCodes drafted) {
        this.tables = tables;
        this.drafted = drafted;
    }

    /** The lines as edits look at them; instead of procedures they carry their own numbers, from 1. */
    List<DraftLine> of(List<ClaimLine> lines) {
        List<DraftLine> typed = new ArrayList<>();
        for (ClaimLine line : lines) {
            typed.add(new DraftLine(
                    line.code().value(),
                    line.units(),
                    line.modifiers(),
                    List.of(typed.size() + 1),
                    order(line.code()),
                    title(line.code()),
                    List.of(),
                    Owned.CORE,
                    Optional.empty()));
        }
        return typed;
    }

    String title(ProcedureCode code) {
        return tables.entry(code).map(CodeEntry::summary).orElse("");
    }

    private Order order(ProcedureCode code) {
        if (isVisit(code)) {
            return Order.VISIT;
        }
        if (drafted.isGuidance(code.value())) {
            return Order.GUIDANCE;
        }
        return isDrug(code) ? Order.DRUG : Order.PROCEDURE;
    }

    private static boolean isVisit(ProcedureCode code) {
        return code.value().compareTo(FIRST_VISIT) >= 0 && code.value().compareTo(LAST_VISIT) <= 0;
    }

    /** By the family of the code list; HCPCS keeps J and Q for what is given by needle. */
    private boolean isDrug(ProcedureCode code) {
        return tables.entry(code)
                .map(entry -> entry.family().startsWith("drug"))
                .orElseGet(() -> code.value().startsWith("J") || code.value().startsWith("Q"));
    }
}
