package org.codingwizard.shell;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code wizard lookup} is asked to do.
 *
 * @param code the code; empty for every claim that does not hold
 * @param asOf the day to answer for
 * @param payer the payer whose rules count, by its id
 * @param format how it is written
 */
public record LookupRequest(Optional<String> code, Optional<LocalDate> asOf, Optional<String> payer, Format format) {
    /** The request of a command line; a usage problem unless it names a code or the misquotes, and not both. */
    static LookupRequest of(Arguments given) {
        Optional<String> code = given.operands().stream().findFirst();
        if (code.isPresent() == given.has("--misquotes")) {
            throw new UsageProblem("`wizard lookup` needs one code such as `20610`, or `--misquotes` alone");
        }
        return new LookupRequest(code, given.day(Option.AS_OF), given.value(Option.PAYER.name()), given.format());
    }
}
