package org.codingwizard.engine.edition;

import java.math.BigDecimal;
import java.util.Optional;

/** What drugs are measured in on a claim. */
public enum DrugUnit {
    MG("mg"),
    MCG("mcg"),
    ML("mL"),
    UNIT("unit"),
    DOSE("dose"),
    SQUARE_CENTIMETER("cm2");

    private static final int MICROGRAM_DIGITS = 3;

    private final String symbol;

    DrugUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit as people write it. */
    public String symbol() {
        return symbol;
    }

    /** An amount of this unit in another one, where that is a matter of arithmetic alone: weight to weight. */
    public Optional<BigDecimal> convert(BigDecimal amount, DrugUnit other) {
        if (this == other) {
            return Optional.of(amount);
        }
        if (this == MG && other == MCG) {
            return Optional.of(amount.movePointRight(MICROGRAM_DIGITS));
        }
        if (this == MCG && other == MG) {
            return Optional.of(amount.movePointLeft(MICROGRAM_DIGITS));
        }
        return Optional.empty();
    }
}
