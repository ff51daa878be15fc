package org.codingwizard.shell;

import java.util.Optional;

/**
 * What {@code wizard plugin explain} is asked to do.
 *
 * @param payer the id of an installed payer
 * @param rule the rule whose example is wanted alone
 * @param format how it is written
 */
public record ExplainRequest(String payer, Optional<String> rule, Format format) {}
