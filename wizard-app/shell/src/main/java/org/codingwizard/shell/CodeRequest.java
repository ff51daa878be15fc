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

    /** The request of a command line. */
    static CodeRequest of(Arguments given, boolean mayAsk) {
        List<String> payers = given.value(Option.COMPARE.name())
                .map(words -> List.of(words.split(",")))
                .orElse(List.of());
        return new CodeRequest(
                given.operands(),
                given.format(),
                given.has("--details"),
                mayAsk && !given.has("--no-input"),
                given.day(Option.AS_OF),
                payers);
    }
}
