package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Set;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * Something the note must show.
 *
 * @param id its id
 * @param says what the note must show
 * @param when the condition under which it is demanded
 * @param lines only if one of these codes is on the claim for the procedure; empty for no such limit
 * @param aboutEncounter judged once for the whole encounter instead of for each procedure
 * @param inForce when it holds
 * @param cites where it is published
 * @param span where it is written
 */
public record DocumentationItem(
        String id,
        String says,
        Condition when,
        Set<String> lines,
        boolean aboutEncounter,
        InForce inForce,
        List<Citation> cites,
        SourceSpan span) {

    public DocumentationItem {
        lines = Set.copyOf(lines);
        cites = List.copyOf(cites);
    }
}
