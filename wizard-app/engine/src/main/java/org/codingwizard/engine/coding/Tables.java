package org.codingwizard.engine.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.codingwizard.engine.edition.BillingUnit;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.ProcedureCode;

/** The published tables as an encounter of one day asks them. */
record Tables(LoadedEditions editions, LocalDate date) {

    /** Modifiers that have rows of their own in the fee schedule. */
    private static final List<String> PARTS = List.of("26", "TC", "53");

    /** The bilateral indicator as text; empty when the code is not in the fee schedule. */
    Optional<String> bilateral(String code) {
        return fee(code).map(entry -> Integer.toString(entry.bilateral().indicator()));
    }

    Optional<FeeScheduleEntry> fee(String code) {
        return ProcedureCode.parse(code).flatMap(editions.feeSchedule()::find);
    }

    /** What the fee schedule says about a line: the row of the part that its modifier names, otherwise that of the whole service. */
    Optional<LineWeight> weight(DraftLine line) {
        String part = PARTS.stream().filter(line::has).findFirst().orElse("");
        return ProcedureCode.parse(line.code())
                .flatMap(code -> editions.feeSchedule().find(code, part))
                .map(entry -> new LineWeight(entry, entry.edition().covers(date)));
    }

    Optional<UnitLimit.Published> limit(String code) {
        return ProcedureCode.parse(code)
                .flatMap(parsed -> editions.unitLimits().find(parsed).published());
    }

    Optional<PairEdit> pair(String one, String other) {
        return editions.pairEdits().between(new ProcedureCode(one), new ProcedureCode(other), date);
    }

    /** Whether the pair table has anything on this code at all. */
    boolean hasPairs(String code) {
        return editions.pairEdits().covers(new ProcedureCode(code));
    }

    /** The codes that an add-on may be added to; none for a code that the add-on table does not list. */
    SortedSet<ProcedureCode> primaries(String code) {
        return editions.addOns().primariesOf(new ProcedureCode(code));
    }

    /** Whether a code ended before the first day of the add-on table, which then cannot say what may be added to it. */
    boolean endedBeforeAddOns(String code) {
        return entry(new ProcedureCode(code))
                .filter(entry ->
                        !entry.period().overlaps(editions.addOns().edition().period()))
                .isPresent();
    }

    CodeStatus status(String code) {
        return editions.codes().inForce(new ProcedureCode(code), date);
    }

    /** What the code list says about a code, whenever it was in force. */
    Optional<CodeEntry> entry(ProcedureCode code) {
        return editions.codes().find(code);
    }

    /** Every code of the code list that may be used on the day. */
    List<ProcedureCode> codesInForce() {
        return editions.codes().entries().stream()
                .filter(entry -> entry.period().contains(date))
                .map(CodeEntry::code)
                .toList();
    }

    Optional<BillingUnit> billingUnit(String code) {
        return editions.billingUnits().find(new ProcedureCode(code));
    }

    /** The pair table as a citation. */
    Citation pairCitation(PairEdit edit) {
        return new Citation(edit.edition().title(), edit.edition().source(), "section 5", Confidence.HIGH);
    }
}
