package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Comparator;
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

    /** The first day of the newest issue: the day of examples, the same for whoever looks at them. */
    public LocalDate newestDay() {
        return all().stream()
                .flatMap(edition -> edition.period().first().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
