package org.codingwizard.spi;

import java.util.List;

/**
 * One line of a claim as the wizard proposes it.
 *
 * @param code the procedure, drug or visit code
 * @param units units of service, 1 or more
 * @param modifiers modifiers in claim order
 * @param procedures the injected targets behind the line, counted from 1 in the order of the encounter; empty for the visit line
 */
public record ClaimLine(ProcedureCode code, int units, List<Modifier> modifiers, List<Integer> procedures) {

    public ClaimLine {
        if (units < 1) {
            throw new IllegalArgumentException("a claim line has at least one unit");
        }
        modifiers = List.copyOf(modifiers);
        procedures = List.copyOf(procedures);
    }

    /** Whether the line carries this modifier. */
    public boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** The line as coders write it: {@code 20610-50 x1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code.value());
        modifiers.forEach(modifier -> text.append('-').append(modifier));
        return text.append(" x").append(units).toString();
    }
}
