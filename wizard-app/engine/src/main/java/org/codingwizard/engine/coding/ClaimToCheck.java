package org.codingwizard.engine.coding;

import java.util.List;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.spi.ClaimLine;

/**
 * Lines that a coder wrote, and what is known around them.
 *
 * @param answers what is known of the encounter: its day, and if they are known payer, contractor, place and whose claim it is
 * @param lines the lines in the coder's order
 */
public record ClaimToCheck(Answers answers, List<ClaimLine> lines) {
    public ClaimToCheck {
        lines = List.copyOf(lines);
    }
}
