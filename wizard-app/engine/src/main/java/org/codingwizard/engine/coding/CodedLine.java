package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import org.codingwizard.spi.ClaimLine;

/**
 * A claim line and why it is there.
 *
 * @param line the line
 * @param title what the code stands for, in our own words
 * @param because the answers that decided it, in the order they were given; never empty
 * @param from the layer that drafted it: {@code core} or the payer
 * @param diagnoses the diagnoses it points to, at most four, the first one first
 * @param weight what the fee schedule says about it; empty if the schedule has no row for it
 */
public record CodedLine(
        ClaimLine line,
        String title,
        List<Reason> because,
        String from,
        List<DiagnosisPointer> diagnoses,
        Optional<LineWeight> weight) {

    public CodedLine {
        because = List.copyOf(because);
        diagnoses = List.copyOf(diagnoses);
    }

    /** A line that points to no diagnosis and is not weighed. */
    public CodedLine(ClaimLine line, String title, List<Reason> because, String from) {
        this(line, title, because, from, List.of(), Optional.empty());
    }
}
