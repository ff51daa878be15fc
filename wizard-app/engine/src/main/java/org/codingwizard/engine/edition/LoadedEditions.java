package org.codingwizard.engine.edition;

/** Every table, read and found sound. */
public record LoadedEditions(
        CodeSet codes,
        PairEdits pairEdits,
        UnitLimits unitLimits,
        FeeSchedule feeSchedule,
        AddOns addOns,
        BillingUnits billingUnits,
        DiagnosisCodes diagnosisCodes) {}
