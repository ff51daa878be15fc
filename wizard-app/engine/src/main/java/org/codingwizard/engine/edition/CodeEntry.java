package org.codingwizard.engine.edition;

import java.util.List;
import org.codingwizard.spi.ProcedureCode;

/**
 * What is known about a procedure code.
 *
 * @param family codes that share their questions, such as {@code trigger_point}
 * @param succession what it replaced, and what replaced it
 * @param words what it stands for
 * @param source where this was read
 */
public record CodeEntry(
        ProcedureCode code,
        CodeSystem system,
        String family,
        Period period,
        Succession succession,
        Confidence confidence,
        DateBasis dateBasis,
        Words words,
        String source) {

    /**
     * What a code replaced, and what replaced it, where a source names it.
     *
     * @param successors the codes to use instead of one that ended, the nearest first
     * @param predecessors the codes used before it
     * @param rule the coding rule that says so; empty if there is nothing to say
     */
    public record Succession(List<ProcedureCode> successors, List<ProcedureCode> predecessors, String rule) {
        public Succession {
            successors = List.copyOf(successors);
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * A code in our own words; all but the summary may be empty.
     *
     * @param summary what it stands for
     * @param unitBasis what one unit is
     * @param imaging how imaging guidance goes with it
     * @param note what else a coder has to know
     */
    public record Words(String summary, String unitBasis, String imaging, String note) {}

    /** What the code stands for, in our own words. */
    public String summary() {
        return words.summary();
    }

    /** True if the days may decide; false if they are from memory and may only warn. */
    public boolean daysAreVerified() {
        return dateBasis != DateBasis.RECOLLECTION;
    }
}
