package org.codingwizard.engine.practice;

import java.util.List;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;

/**
 * What is said about a case when it was answered.
 *
 * @param lines the right lines, each with one reason
 * @param changes what other words of the note would have made of it, in sentences
 */
record Explanation(List<Line> lines, List<String> changes) {

    Explanation {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /**
     * A right line.
     *
     * @param line the line
     * @param title what its code stands for
     * @param because what the note says that decided it
     * @param citation where it is published
     * @param edits where it is published what the line has beside its code, such as 59
     */
    record Line(ClaimLine line, String title, String because, Citation citation, List<Citation> edits) {

        Line {
            edits = List.copyOf(edits);
        }
    }
}
