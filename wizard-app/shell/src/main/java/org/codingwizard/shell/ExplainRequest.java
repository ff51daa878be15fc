package org.codingwizard.shell;

import java.util.Optional;

/**
 * What {@code wizard plugin explain} is asked to do.
 *
 * @param payer the id of an installed payer
 * @param rule the rule whose example is wanted alone
 * @param format how it is written
 */
public record ExplainRequest(String payer, Optional<String> rule, Format format) {

    /** The request of a command line. */
    static ExplainRequest of(Arguments given) {
        return new ExplainRequest(given.operands().get(0), given.value(Option.EXAMPLE.name()), given.format());
    }
}
