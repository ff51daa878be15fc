package org.codingwizard.engine.edition;

import java.math.BigDecimal;
import org.codingwizard.spi.ProcedureCode;

/**
 * One row of the Medicare physician fee schedule.
 *
 * @param modifier {@code 26}, {@code TC}, {@code 53}, or empty for the whole service
 * @param status payment status, one capital letter: {@code A} active, {@code N} not covered, {@code E} excluded, ...
 * @param bilateral what is paid for both sides
 * @param pctc professional and technical component indicator, 0 to 9; 1 has rows with 26 and TC
 * @param globalDays {@code 000}, {@code 010}, {@code 090}, {@code XXX}, {@code YYY}, {@code ZZZ} (add-on) or {@code MMM}
 * @param multiple multiple procedure indicator
 * @param values relative value units
 * @param nonFacilityApplies false where the service is rarely done outside a facility
 * @param conversionFactor dollars per relative value unit
 */
public record FeeScheduleEntry(
        ProcedureCode code,
        String modifier,
        char status,
        BilateralIndicator bilateral,
        int pctc,
        String globalDays,
        int multiple,
        RelativeValues values,
        boolean nonFacilityApplies,
        boolean facilityApplies,
        BigDecimal conversionFactor,
        Edition edition) {

    /** True for an add-on code, which is reported beside its primary procedure only. */
    public boolean isAddOn() {
        return globalDays.equals("ZZZ");
    }
}
