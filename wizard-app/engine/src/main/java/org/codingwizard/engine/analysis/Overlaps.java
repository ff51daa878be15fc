package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.analysis.Discoveries.Turn;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.Step;

/** Situations in which two routes of a step fit, or two rows of a table. */
final class Overlaps {

    private static final String HELP = "narrow one of them, so that it leaves these answers to the other";

    private final Discoveries found;
    private final Witness witness;

    Overlaps(Discoveries found, Witness witness) {
        this.found = found;
        this.witness = witness;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        found.overlaps.forEach((routes, turn) -> diagnostics.add(routes(routes.get(0), routes.get(1), turn)));
        found.tableOverlaps.forEach((rows, turn) -> diagnostics.add(rows(rows.get(0), rows.get(1), turn)));
        return diagnostics;
    }

    private Diagnostic routes(Step.Route first, Step.Route second, Turn turn) {
        return Diagnostic.of(
                        DiagnosticCode.OVERLAP,
                        "two routes of `" + turn.step().id().name() + "` fit these answers")
                .withPlace(second.span(), "this one and the one above")
                .withSee(first.span(), "the other route")
                .withShow(witness.lines(turn.step(), turn.way()))
                .withHelp(HELP);
    }

    private Diagnostic rows(DerivedFact.Row first, DerivedFact.Row second, Turn turn) {
        return Diagnostic.of(
                        DiagnosticCode.OVERLAP,
                        "two rows fit these answers: `" + first.value() + "` and `" + second.value() + "`")
                .withPlace(second.span())
                .withSee(first.span(), "the other row")
                .withShow(witness.lines(turn.step(), turn.way()))
                .withHelp(HELP);
    }
}
