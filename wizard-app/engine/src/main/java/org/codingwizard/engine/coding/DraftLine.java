package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.spi.Modifier;

/**
 * A line while it is being made.
 *
 * @param code the code
 * @param units units of service
 * @param modifiers modifiers so far
 * @param procedures the procedures behind it
 * @param order where it stands on the claim
 * @param title what it is, in our own words
 * @param because why it is there
 * @param from the layer that drafted it
 * @param join the join it was put together by; empty for a line of its own site
 */
record DraftLine(
        String code,
        int units,
        List<Modifier> modifiers,
        List<Integer> procedures,
        Draft.Order order,
        String title,
        List<Reason> because,
        String from,
        Optional<String> join) {

    DraftLine {
        modifiers = List.copyOf(modifiers);
        procedures = procedures.stream().distinct().sorted().toList();
        because = List.copyOf(because);
    }

    /** The same line with one more modifier and why; nothing changes if it is there already. */
    DraftLine with(Modifier modifier, List<Reason> why) {
        if (modifiers.contains(modifier)) {
            return this;
        }
        List<Modifier> more = new ArrayList<>(modifiers);
        more.add(modifier);
        more.sort(ModifierOrder.ON_A_CLAIM);
        return new DraftLine(code, units, more, procedures, order, title, because, from, join).because(why);
    }

    /** The same line with more of what it rests on. */
    DraftLine because(List<Reason> why) {
        return new DraftLine(code, units, modifiers, procedures, order, title, Reason.and(because, why), from, join);
    }

    /** The same line without a modifier. */
    DraftLine without(Modifier modifier) {
        List<Modifier> less =
                modifiers.stream().filter(other -> !other.equals(modifier)).toList();
        return new DraftLine(code, units, less, procedures, order, title, because, from, join);
    }

    /** The same line under another title. */
    DraftLine titled(String other) {
        return new DraftLine(code, units, modifiers, procedures, order, other, because, from, join);
    }

    /** The same line at another place on the claim. */
    DraftLine ordered(Draft.Order other) {
        return new DraftLine(code, units, modifiers, procedures, other, title, because, from, join);
    }

    /** This line with the units of an equal one added. */
    DraftLine and(DraftLine same) {
        List<Integer> both = new ArrayList<>(procedures);
        both.addAll(same.procedures);
        return new DraftLine(code, units + same.units, modifiers, both, order, title, because, from, join)
                .because(same.because);
    }

    boolean isVisit() {
        return order == Draft.Order.VISIT;
    }

    boolean isDrug() {
        return order == Draft.Order.DRUG;
    }

    boolean isGuidance() {
        return order == Draft.Order.GUIDANCE;
    }

    boolean has(String modifier) {
        return modifiers.contains(new Modifier(modifier));
    }

    int firstProcedure() {
        return procedures.isEmpty() ? 0 : procedures.get(0);
    }
}
