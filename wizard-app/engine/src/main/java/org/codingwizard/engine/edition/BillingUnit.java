package org.codingwizard.engine.edition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.codingwizard.spi.ProcedureCode;

/**
 * What one claim unit of a drug code stands for, such as 10 mg.
 *
 * @param quantity how many of the unit; for a mixture billed by both parts, such as J0702, the two together
 */
public record BillingUnit(ProcedureCode code, BigDecimal quantity, DrugUnit unit, Edition edition) {

    /** Claim units for an amount, a part of a unit counting as a whole one; empty if units do not convert. */
    public Optional<BigInteger> unitsFor(BigDecimal amount, DrugUnit measuredIn) {
        return measuredIn
                .convert(amount, unit)
                .map(converted ->
                        converted.divide(quantity, 0, RoundingMode.CEILING).toBigIntegerExact());
    }
}
