package org.codingwizard.engine.ruleset;

import java.util.List;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * Answers that cannot both be true.
 *
 * @param id its id
 * @param when the condition under which they contradict each other
 * @param at the question whose answer is refused
 * @param says what contradicts what
 * @param remedy what to do
 * @param cites where it is published
 * @param span where it is written
 */
public record Conflict(
        String id, Condition when, FactId at, String says, String remedy, List<Citation> cites, SourceSpan span) {

    public Conflict {
        cites = List.copyOf(cites);
    }
}
