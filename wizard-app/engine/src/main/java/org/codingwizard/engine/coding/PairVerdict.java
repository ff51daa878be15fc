package org.codingwizard.engine.coding;

import java.util.Optional;
import org.codingwizard.engine.edition.PairEdit;

/**
 * What the published tables say about two lines on one claim, whoever wrote the lines.
 *
 * @param state how they stand to each other
 * @param stays the line that is paid; of two that are equal, the first
 * @param yields the line that is part of the other
 * @param edit the edit between them, if there is one
 */
record PairVerdict(State state, DraftLine stays, DraftLine yields, Optional<PairEdit> edit) {

    /** How two lines stand to each other. */
    enum State {
        /** Visits, drugs and two lines of one code are no pair. */
        NOT_COMPARED,
        /** No edit between them. */
        FINE,
        /** The tables hold nothing on one of them. */
        NO_DATA,
        /** Two kinds of guidance, of which an encounter has one. */
        ONE_GUIDANCE,
        /** No modifier ever separates them. */
        NEVER,
        /** Paid together only at different sites. */
        SEPARABLE
    }

    static PairVerdict of(Tables tables, DraftLine one, DraftLine other) {
        if (!isPair(one, other)) {
            return new PairVerdict(State.NOT_COMPARED, one, other, Optional.empty());
        }
        Optional<PairEdit> edit = tables.pair(one.code(), other.code());
        boolean otherStays =
                edit.filter(pair -> pair.column1().value().equals(other.code())).isPresent();
        State state = state(tables, one, other, edit);
        return otherStays ? new PairVerdict(state, other, one, edit) : new PairVerdict(state, one, other, edit);
    }

    private static State state(Tables tables, DraftLine one, DraftLine other, Optional<PairEdit> edit) {
        if (one.isGuidance() && other.isGuidance()) {
            return State.ONE_GUIDANCE;
        }
        if (edit.isPresent()) {
            return edit.get().allowsModifier() ? State.SEPARABLE : State.NEVER;
        }
        return tables.hasPairs(one.code()) && tables.hasPairs(other.code()) ? State.FINE : State.NO_DATA;
    }

    private static boolean isPair(DraftLine one, DraftLine other) {
        boolean procedures = !one.isVisit() && !other.isVisit() && !one.isDrug() && !other.isDrug();
        return procedures && !one.code().equals(other.code());
    }
}
