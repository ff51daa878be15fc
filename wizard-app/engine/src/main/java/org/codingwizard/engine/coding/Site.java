package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/**
 * One injected site that has a line of its own, before lines are made.
 *
 * @param code the code
 * @param name what the site is called; the same name on the other side is its mirror image
 * @param within the larger place whose parts on one side are one unit
 * @param side left, right, midline or not-stated; empty where the side does not matter
 * @param digit the digit without its side, for example {@code index}
 * @param digitModifier the modifier of the digit
 * @param onePerSide whether a side has only one such site
 * @param bothSides the code that stands for this site and its mirror image together
 * @param bilateral the bilateral indicator to use instead of the fee schedule's
 * @param by who contributed it
 */
record Site(
        String code,
        String name,
        Optional<String> within,
        Optional<String> side,
        Optional<String> digit,
        Optional<Modifier> digitModifier,
        boolean onePerSide,
        Optional<String> bothSides,
        Optional<String> bilateral,
        Contribution by) {

    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String NOT_STATED = "not-stated";

    int procedure() {
        return by.procedure();
    }

    /** The same site under another code, which someone else wants. */
    Site withCode(String other, String from) {
        return new Site(
                other, name, within, side, digit, digitModifier, onePerSide, Optional.empty(), bilateral, by.of(from));
    }

    /** The same site with more of what it rests on. */
    Site because(List<Reason> why) {
        return new Site(
                code,
                name,
                within,
                side,
                digit,
                digitModifier,
                onePerSide,
                bothSides,
                bilateral,
                by.with(Reason.and(by.because(), why)));
    }

    /** The same site under the code for both sides, if it has one and its mirror image is among these. */
    Site amidst(List<Site> all) {
        boolean both = bothSides.isPresent() && all.stream().anyMatch(this::mirrors);
        return both ? withCode(bothSides.get(), by.from()) : this;
    }

    /** Whether this code is the site's own, or the one for both sides. */
    boolean mayBe(String other) {
        return code.equals(other) || bothSides.equals(Optional.of(other));
    }

    /** The same site without how it came to be. */
    Site withoutReasons() {
        return new Site(
                code, name, within, side, digit, digitModifier, onePerSide, bothSides, bilateral, by.withoutReasons());
    }

    boolean isPaired() {
        return side.filter(text -> text.equals(LEFT) || text.equals(RIGHT)).isPresent();
    }

    /** Whether the other one is the same place on the other side of the body. */
    boolean mirrors(Site other) {
        return isPaired()
                && other.isPaired()
                && !side.equals(other.side)
                && name.equals(other.name)
                && digit.equals(other.digit)
                && code.equals(other.code);
    }

    /** Whether both are one unit: parts of one larger place on one side, or one single structure named twice. */
    boolean isOneUnitWith(Site other) {
        boolean sameSide = side.equals(other.side) && !side.equals(Optional.of(NOT_STATED));
        boolean sameComplex = within.isPresent() && within.equals(other.within);
        boolean sameStructure = onePerSide && name.equals(other.name) && code.equals(other.code);
        return sameSide && procedure() != other.procedure() && (sameComplex || sameStructure);
    }

    /**
     * Who contributed something to the claim.
     *
     * @param procedure the procedure; 0 for the encounter
     * @param order where its line stands
     * @param modifiers modifiers that go with it, with why
     * @param title what it is, in our own words
     * @param because why
     * @param teller the answer that tells where it is or how much; empty where nothing was answered
     * @param from the layer that drafted it
     */
    record Contribution(
            int procedure,
            Draft.Order order,
            List<Given> modifiers,
            String title,
            List<Reason> because,
            Optional<AnswerKey> teller,
            String from) {

        /** The reason of the answer that tells where it is or how much. */
        Optional<Reason> told() {
            return because.stream()
                    .filter(reason -> teller.equals(Optional.of(reason.key())))
                    .findFirst();
        }

        /** The same contribution where more rests on the answer that tells where it is or how much. */
        Contribution citing(List<Citation> more) {
            return with(because.stream()
                    .map(reason -> teller.equals(Optional.of(reason.key())) ? reason.citing(more) : reason)
                    .toList());
        }

        /** The same contribution without how it came to be. */
        Contribution withoutReasons() {
            List<Given> bare = modifiers.stream()
                    .map(given -> new Given(given.modifier(), given.withProcedures(), List.of()))
                    .toList();
            return new Contribution(procedure, order, bare, title, List.of(), Optional.empty(), from);
        }

        /** The same contribution for other reasons. */
        Contribution with(List<Reason> reasons) {
            return new Contribution(procedure, order, modifiers, title, reasons, teller, from);
        }

        /** The same contribution of someone else. */
        Contribution of(String other) {
            return new Contribution(procedure, order, modifiers, title, because, teller, other);
        }

        /** The same contribution at another place on the claim. */
        Contribution ordered(Draft.Order other) {
            return new Contribution(procedure, other, modifiers, title, because, teller, from);
        }
    }

    /** A modifier that goes with a line, and why. */
    record Given(Modifier modifier, boolean withProcedures, List<Reason> because) {}
}
