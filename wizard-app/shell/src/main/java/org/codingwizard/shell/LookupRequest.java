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
public record LookupRequest(Optional<String> code, Optional<LocalDate> asOf, Optional<String> payer, Format format) {}
