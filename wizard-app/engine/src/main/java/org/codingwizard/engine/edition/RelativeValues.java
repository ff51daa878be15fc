package org.codingwizard.engine.edition;

import java.math.BigDecimal;

/**
 * The relative value units of a fee schedule row.
 *
 * @param nonFacilityTotal work, expense and malpractice together outside a facility
 * @param facilityTotal the same in a facility
 */
public record RelativeValues(
        BigDecimal work,
        BigDecimal nonFacilityExpense,
        BigDecimal facilityExpense,
        BigDecimal malpractice,
        BigDecimal nonFacilityTotal,
        BigDecimal facilityTotal) {}
