package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Optional;
import org.codingwizard.spi.ProcedureCode;

/**
 * One published row of a pair of codes; a pair may have several, each with its own last day.
 *
 * @param column1 the code that is paid
 * @param column2 the code that is part of it
 * @param lastDay the last day in force, or empty if the row has not ended; first days are not in the loaded tables
 * @param rationale the publisher's reason
 */
public record PairEditRow(
        ProcedureCode column1,
        ProcedureCode column2,
        PairIndicator indicator,
        Optional<LocalDate> lastDay,
        String rationale,
        ColumnOrder order,
        Edition edition) {

    /** True if the row can decide about a day: it ever applied and had not ended before it. */
    boolean reaches(LocalDate date) {
        return indicator != PairIndicator.NEVER_APPLIED && (lastDay.isEmpty() || !date.isAfter(lastDay.get()));
    }
}
