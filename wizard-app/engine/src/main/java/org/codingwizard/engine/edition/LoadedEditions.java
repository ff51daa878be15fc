package org.codingwizard.engine.edition;

import java.util.List;

/** Every table, read and found sound. */
public record LoadedEditions(
        CodeSet codes,
        PairEdits pairEdits,
        UnitLimits unitLimits,
        FeeSchedule feeSchedule,
        AddOns addOns,
        BillingUnits billingUnits,
        DiagnosisCodes diagnosisCodes) {

    /** The issue of each table, the codes first. */
    public List<Edition> all() {
        return List.of(
                codes.edition(),
                feeSchedule.edition(),
                unitLimits.edition(),
                pairEdits.edition(),
                addOns.edition(),
                billingUnits.edition(),
                diagnosisCodes.edition());
    }
}
