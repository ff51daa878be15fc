package org.codingwizard.engine.coding;

import java.util.List;
import org.codingwizard.spi.ClaimLine;

/**
 * A claim line and why it is there.
 *
 * @param line the line
 * @param title what the code stands for, in our own words
 * @param because the answers that decided it, in the order they were given; never empty
 * @param from the layer that drafted it: {@code core} or the payer
 */
public record CodedLine(ClaimLine line, String title, List<Reason> because, String from) {

    public CodedLine {
        because = List.copyOf(because);
    }
}
