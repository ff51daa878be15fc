package org.codingwizard.engine.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ProcedureCode;

/** The rows of the Medicare physician fee schedule around injections. */
public final class FeeSchedule {

    private static final List<String> COLUMNS = List.of(
            "code",
            "modifier",
            "status",
            "bilateral",
            "pctc",
            "global-days",
            "multiple",
            "assistant",
            "co-surgeon",
            "team",
            "work-rvu",
            "non-facility-expense-rvu",
            "facility-expense-rvu",
            "malpractice-rvu",
            "non-facility-total",
            "facility-total",
            "non-facility-applies",
            "facility-applies",
            "supervision",
            "conversion-factor",
            "used-by-medicare");
    private static final Map<String, BilateralIndicator> BILATERAL = Map.of(
            "0", BilateralIndicator.NO_ADJUSTMENT,
            "1", BilateralIndicator.MODIFIER_50,
            "2", BilateralIndicator.ALREADY_BILATERAL,
            "3", BilateralIndicator.EACH_SIDE_IN_FULL,
            "9", BilateralIndicator.NOT_APPLICABLE);

    private final Edition edition;
    /** By code and modifier, one behind the other. */
    private final Map<String, FeeScheduleEntry> entries;

    private FeeSchedule(Edition edition, Map<String, FeeScheduleEntry> entries) {
        this.edition = edition;
        this.entries = entries;
    }

    static Checked<FeeSchedule> read(TableReader reader, Edition edition) {
        return reader.byKey(edition, COLUMNS, row -> entry(row, edition), entry -> key(entry.code(), entry.modifier()))
                .map(entries -> new FeeSchedule(edition, entries));
    }

    private static FeeScheduleEntry entry(TableRow row, Edition edition) {
        return new FeeScheduleEntry(
                row.code(0),
                row.text(1),
                row.filled(2).charAt(0),
                row.choice(3, BILATERAL),
                row.whole(4),
                row.shared(5),
                row.whole(6),
                values(row),
                row.yes(16),
                row.yes(17),
                row.figure(19),
                edition);
    }

    private static RelativeValues values(TableRow row) {
        return new RelativeValues(
                row.figure(10), row.figure(11), row.figure(12), row.figure(13), row.figure(14), row.figure(15));
    }

    /** The issue these rows come from. */
    public Edition edition() {
        return edition;
    }

    /** The row of the whole service; empty if the code is not in the loaded rows, which cover injections only. */
    public Optional<FeeScheduleEntry> find(ProcedureCode code) {
        return find(code, "");
    }

    /** The row of a code with {@code 26}, {@code TC} or {@code 53}; empty if there is none of that kind. */
    public Optional<FeeScheduleEntry> find(ProcedureCode code, String modifier) {
        return Optional.ofNullable(entries.get(key(code, modifier)));
    }

    private static String key(ProcedureCode code, String modifier) {
        return code.value() + modifier;
    }
}
