package org.codingwizard.engine.coding;

import org.codingwizard.engine.edition.FeeScheduleEntry;

/**
 * What the fee schedule says about a line; for information, it decides nothing.
 *
 * @param entry the row of the code, or of the part of it that the line's modifier names
 * @param ofTheDay whether the schedule was in force on the day of service
 */
public record LineWeight(FeeScheduleEntry entry, boolean ofTheDay) {}
