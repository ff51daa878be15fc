package org.codingwizard.engine.edition;

/** What the fee schedule says about a procedure on both sides. */
public enum BilateralIndicator {
    /** 0: no more is paid for both sides; no modifier 50. */
    NO_ADJUSTMENT(0),
    /** 1: modifier 50 on one line, paid at 150 %. */
    MODIFIER_50(1),
    /** 2: the code stands for both sides already. */
    ALREADY_BILATERAL(2),
    /** 3: each side is paid in full, mostly radiology. */
    EACH_SIDE_IN_FULL(3),
    /** 9: sides mean nothing here. */
    NOT_APPLICABLE(9);

    private final int indicator;

    BilateralIndicator(int indicator) {
        this.indicator = indicator;
    }

    /** The published digit. */
    public int indicator() {
        return indicator;
    }
}
