package org.codingwizard.engine.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.LineWeight;
import org.codingwizard.engine.edition.BilateralIndicator;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.spi.Modifier;

/** What the fee schedule says about claim lines, in words; for information, it decides nothing. */
final class LineDetails {

    private static final Map<Character, String> STATUS = Map.of(
            'A', "paid separately",
            'B', "always part of another service",
            'C', "priced by the contractor",
            'E', "outside this schedule",
            'I', "not valid for this schedule",
            'J', "anesthesia",
            'N', "not covered",
            'R', "restricted coverage",
            'T', "paid only beside nothing else",
            'X', "outside this schedule by law");
    private static final Map<BilateralIndicator, String> BOTH_SIDES = Map.of(
            BilateralIndicator.NO_ADJUSTMENT, "both sides are paid as one",
            BilateralIndicator.MODIFIER_50, "both sides are paid at 150 % of one",
            BilateralIndicator.ALREADY_BILATERAL, "the figures are for both sides already",
            BilateralIndicator.EACH_SIDE_IN_FULL, "each side is paid in full",
            BilateralIndicator.NOT_APPLICABLE, "sides do not apply");
    private static final Modifier FIFTY = new Modifier("50");

    private LineDetails() {}

    /** The figures of one line. */
    static String of(CodedLine coded) {
        return coded.weight()
                .map(weight -> of(weight, coded))
                .orElse("this code is not among the rows of the fee schedule at hand");
    }

    private static String of(LineWeight weight, CodedLine coded) {
        FeeScheduleEntry entry = weight.entry();
        List<String> said = new ArrayList<>();
        if (isValued(entry)) {
            said.add("work " + entry.values().work());
            said.add("total " + total(nonFacilityTotal(entry), entry, "outside a facility") + ", "
                    + total(facilityTotal(entry), entry, "in a facility"));
        } else {
            said.add("no relative values");
        }
        said.add("global days " + entry.globalDays());
        said.add("status " + entry.status()
                + Optional.ofNullable(STATUS.get(entry.status()))
                        .map(words -> " (" + words + ")")
                        .orElse(""));
        if (!entry.modifier().isEmpty()) {
            said.add("row of modifier " + entry.modifier());
        }
        if (coded.line().has(FIFTY)) {
            said.add(BOTH_SIDES.getOrDefault(entry.bilateral(), ""));
        }
        if (!weight.ofTheDay()) {
            said.add("not the schedule of the day of service");
        }
        return String.join("; ", said);
    }

    /** Whether the schedule gives the service relative values. */
    static boolean isValued(FeeScheduleEntry entry) {
        return entry.values().nonFacilityTotal().signum() > 0
                || entry.values().facilityTotal().signum() > 0;
    }

    /** The total outside a facility; empty where the service is not paid there. */
    static Optional<BigDecimal> nonFacilityTotal(FeeScheduleEntry entry) {
        return Optional.of(entry.values().nonFacilityTotal()).filter(total -> entry.nonFacilityApplies());
    }

    /** The total in a facility; empty where the service is not paid there. */
    static Optional<BigDecimal> facilityTotal(FeeScheduleEntry entry) {
        return Optional.of(entry.values().facilityTotal()).filter(total -> entry.facilityApplies());
    }

    /** Dollars for a total: unadjusted, national, of one unit. */
    static BigDecimal dollars(BigDecimal total, FeeScheduleEntry entry) {
        return total.multiply(entry.conversionFactor()).setScale(2, RoundingMode.HALF_UP);
    }

    private static String total(Optional<BigDecimal> total, FeeScheduleEntry entry, String where) {
        return total.map(units -> units + " " + where + " ($" + dollars(units, entry) + ")")
                .orElse("none " + where);
    }

    /** The schedule that weighed the lines, if it weighed any. */
    static Optional<FeeScheduleEntry> schedule(CodingResult result) {
        return result.lines().stream()
                .flatMap(line -> line.weight().stream())
                .map(LineWeight::entry)
                .findFirst();
    }

    /** What the figures are and what they are not. */
    static Optional<String> legend(CodingResult result) {
        return schedule(result).map(entry -> {
            Edition edition = entry.edition();
            String released = edition.released().map(day -> ", released " + day).orElse("");
            return Stream.of(
                            "Relative value units of one unit: " + edition.title() + " (" + edition.source() + released
                                    + "; in force " + edition.period() + ").",
                            "Dollars: total x conversion factor " + entry.conversionFactor()
                                    + " of that release, national, not adjusted for place, modifiers or other lines.",
                            "For information only; no line is chosen by it.")
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
        });
    }
}
