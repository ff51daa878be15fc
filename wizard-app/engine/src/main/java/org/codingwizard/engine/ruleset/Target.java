package org.codingwizard.engine.ruleset;

import java.util.List;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * Something that can be injected, and the step at which asking about it begins.
 *
 * @param choice the choice it adds to the question for the target
 * @param start the first step
 * @param cites where it is published that it is coded on its own
 * @param span where the start is written
 */
public record Target(Choice choice, StepId start, List<Citation> cites, SourceSpan span) {

    public Target {
        cites = List.copyOf(cites);
    }
}
