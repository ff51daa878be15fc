package org.codingwizard.engine.coding;

import org.codingwizard.spi.Finding;

/**
 * A finding with who says it.
 *
 * @param finding what is said
 * @param rule the rule, as topic or policy and its id
 * @param from the layer that says it: {@code core} or the payer
 */
public record CodedFinding(Finding finding, String rule, String from) {}
