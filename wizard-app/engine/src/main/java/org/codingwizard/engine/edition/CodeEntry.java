package org.codingwizard.engine.edition;

import java.util.Optional;
import org.codingwizard.spi.ProcedureCode;

/**
 * What is known about a procedure code.
 *
 * @param family codes that share their questions, such as {@code trigger_point}
 * @param successor the code that replaced an ended one, where a source names it
 * @param summary what the code stands for, in our own words
 * @param source where this was read
 */
public record CodeEntry(
        ProcedureCode code,
        CodeSystem system,
        String family,
        Period period,
        Optional<ProcedureCode> successor,
        Confidence confidence,
        DateBasis dateBasis,
        String summary,
        String source) {

    /** True if the days may decide; false if they are from memory and may only warn. */
    public boolean daysAreVerified() {
        return dateBasis != DateBasis.RECOLLECTION;
    }
}
