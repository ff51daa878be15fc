package org.codingwizard.engine.coding;

import org.codingwizard.spi.Citation;

/** Something the note must show, and who demands it. */
public record DocumentationLine(String says, Citation citation, String from) {}
