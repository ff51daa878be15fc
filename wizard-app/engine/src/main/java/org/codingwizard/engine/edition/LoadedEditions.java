package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Stream.concat(ofLines(), Stream.of(diagnosisCodes.edition())).toList();
    }

    /** The issues that every claim line is looked up in, each marked where it is not of the day. */
    public List<String> titles(Optional<LocalDate> day) {
        return ofLines().map(edition -> edition.titleOn(day)).toList();
    }

    private Stream<Edition> ofLines() {
        return Stream.of(
                codes.edition(),
                feeSchedule.edition(),
                unitLimits.edition(),
                pairEdits.edition(),
                addOns.edition(),
                billingUnits.edition());
    }

    /** The first day of the newest issue: the day of examples, the same for whoever looks at them. */
    public LocalDate newestDay() {
        return all().stream()
                .flatMap(edition -> edition.period().first().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
