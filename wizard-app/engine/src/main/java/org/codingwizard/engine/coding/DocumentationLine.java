package org.codingwizard.engine.coding;

import org.codingwizard.spi.Citation;

/**
 * Something the note must show, and who demands it.
 *
 * @param rule the rule, as topic or policy and its id
 * @param from the layer that demands it: {@code core} or the payer
 */
public record DocumentationLine(String says, Citation citation, String rule, String from) {}
