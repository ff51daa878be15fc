package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Set;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Severity;

/**
 * A finding that a ruleset gives when its condition holds.
 *
 * @param id kebab-case, stable for ever
 * @param when the condition
 * @param severity how much it weighs
 * @param says what is the matter; words in braces are replaced by facts
 * @param remedy what to do; may be empty
 * @param lines only if one of these codes is on the claim for the procedure; empty for no such limit
 * @param aboutEncounter judged once for the whole encounter instead of for each procedure
 * @param inForce when it holds
 * @param cites where it is published
 * @param span where it is written
 */
public record Advice(
        String id,
        Condition when,
        Severity severity,
        String says,
        String remedy,
        Set<String> lines,
        boolean aboutEncounter,
        InForce inForce,
        List<Citation> cites,
        SourceSpan span) {

    public Advice {
        lines = Set.copyOf(lines);
        cites = List.copyOf(cites);
    }
}
