package org.codingwizard.engine.cases;

import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.spi.Severity;

/**
 * A finding by what it is about.
 *
 * @param about words in its id, its rule or its message
 * @param atLeast how much it must weigh
 */
public record ExpectedFinding(SpokenWords about, Severity atLeast) {

    /** Whether a finding is the one that is meant. */
    public boolean isMetBy(CodedFinding coded) {
        return coded.finding().severity().compareTo(atLeast) >= 0
                && about.areIn(
                        coded.finding().id(), coded.rule(), coded.finding().message());
    }

    @Override
    public String toString() {
        return atLeast.word() + " about " + about;
    }
}
