package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.edition.BillingUnit;
import org.codingwizard.engine.edition.DrugUnit;
import org.codingwizard.engine.ruleset.Value;

/** Reckons what was given of a drug in the unit its code is billed in. */
final class Doses {

    private Doses() {}

    /** Whether the dose fills units of the code without a rest. */
    static boolean fills(BillingUnit unit, Share.Dose dose) {
        return measured(dose.amount(), dose, unit)
                .filter(amount -> amount.remainder(unit.quantity()).signum() == 0)
                .isPresent();
    }

    /** What was given of them, or what was discarded, in the unit of the code. */
    static BigDecimal sum(List<Share> group, BillingUnit unit, boolean given) {
        return group.stream()
                .map(Share::dose)
                .flatMap(dose -> (given ? Optional.of(dose.amount()) : dose.discarded())
                        .flatMap(amount -> measured(amount, dose, unit)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many units of the code an amount is. */
    static int units(BigDecimal amount, BillingUnit unit) {
        return unit.unitsFor(amount, unit.unit()).orElseThrow().intValueExact();
    }

    /** The amount in the unit the code is billed in; millilitres of a weighed drug through the concentration. */
    private static Optional<BigDecimal> measured(Value.Quantity amount, Share.Dose dose, BillingUnit unit) {
        if (amount.unit().isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        DrugUnit measuredIn = drugUnit(amount.unit());
        Optional<BigDecimal> direct = measuredIn.convert(amount.number(), unit.unit());
        boolean throughConcentration = direct.isEmpty() && measuredIn == DrugUnit.ML;
        return throughConcentration
                ? dose.concentration()
                        .flatMap(strength -> DrugUnit.MG.convert(amount.number().multiply(strength), unit.unit()))
                : direct;
    }

    private static DrugUnit drugUnit(String word) {
        return switch (word) {
            case "mg" -> DrugUnit.MG;
            case "mcg" -> DrugUnit.MCG;
            case "mL" -> DrugUnit.ML;
            case "doses" -> DrugUnit.DOSE;
            default -> DrugUnit.UNIT;
        };
    }
}
