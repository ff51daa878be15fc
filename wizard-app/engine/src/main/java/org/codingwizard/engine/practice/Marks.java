package org.codingwizard.engine.practice;

/**
 * Marks for codes, units and modifiers, each out of what there was; kept in halves, since a claim picked from a list earns half.
 *
 * @param code for codes
 * @param units for units
 * @param modifiers for modifiers
 */
public record Marks(Part code, Part units, Part modifiers) {

    /** Nothing was asked yet. */
    static final Marks NONE = new Marks(Part.NONE, Part.NONE, Part.NONE);

    /**
     * Marks for one of the three.
     *
     * @param halves half marks that were earned
     * @param of whole marks that could be earned
     */
    public record Part(int halves, int of) {

        static final Part NONE = new Part(0, 0);

        static Part of(int got, int of) {
            return new Part(2 * got, of);
        }

        Part plus(Part other) {
            return new Part(halves + other.halves, of + other.of);
        }

        Part half() {
            return new Part(halves / 2, of);
        }

        /** The marks in words, such as {@code 1.5}. */
        public String got() {
            return halves / 2 + (halves % 2 == 0 ? "" : ".5");
        }

        @Override
        public String toString() {
            return got() + " of " + of;
        }
    }

    Marks plus(Marks other) {
        return new Marks(code.plus(other.code), units.plus(other.units), modifiers.plus(other.modifiers));
    }

    /** What is earned when the right claim was picked from a list of claims. */
    Marks half() {
        return new Marks(code.half(), units.half(), modifiers.half());
    }

    /** Whether nothing was wrong. */
    boolean isFull() {
        return code.plus(units).plus(modifiers).halves()
                == 2 * code.plus(units).plus(modifiers).of();
    }

    @Override
    public String toString() {
        return "code " + code + ", units " + units + ", modifiers " + modifiers;
    }
}
