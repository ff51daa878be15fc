package org.codingwizard.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code wizard code} is asked to do.
 *
 * @param files encounter files, folders of them, or {@code -} for standard input; at least one
 * @param format how the results are written
 * @param details whether what the fee schedule says stands beside each line
 * @param ask whether missing facts are asked at the terminal
 * @param asOf the day to code for instead of the days of service in the files
 * @param payers the payers to be compared; empty to code for the payer of the file
 */
public record CodeRequest(
        List<String> files,
        Format format,
        boolean details,
        boolean ask,
        Optional<LocalDate> asOf,
        List<String> payers) {
    public CodeRequest {
        files = List.copyOf(files);
        payers = List.copyOf(payers);
    }
}
