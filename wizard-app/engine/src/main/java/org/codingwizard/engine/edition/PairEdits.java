package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ProcedureCode;
import org.jspecify.annotations.Nullable;

/**
 * The NCCI pair edits between the codes around injections.
 *
 * <p>Two tables are joined: a published one, and the pairs of codes that are newer than it.
 */
public final class PairEdits {

    private static final List<String> COLUMNS =
            List.of("column-1", "column-2", "indicator", "last-day", "rationale", "listed-2026-04");
    private static final List<String> ADDITIONS =
            List.of("column-1", "column-2", "indicator", "rationale", "direction", "inferred-from");
    private static final Map<String, PairIndicator> INDICATORS = Map.of(
            "0", PairIndicator.NEVER_SEPARATE,
            "1", PairIndicator.SEPARATE_WITH_MODIFIER,
            "9", PairIndicator.NEVER_APPLIED);
    private static final Map<String, ColumnOrder> ORDERS =
            Map.of("inferred", ColumnOrder.INFERRED, "unknown", ColumnOrder.UNKNOWN);
    private static final Comparator<PairEditRow> ENDS_FIRST =
            Comparator.comparing(row -> row.lastDay().orElse(LocalDate.MAX));

    /** Two codes whatever their order, since columns have changed places in the history of a pair. */
    private record Pair(ProcedureCode lower, ProcedureCode higher) {
        // 31 to the fifth gives the hash of both codes as one text; with a smaller factor many pairs collide.
        private static final int BOTH_AS_ONE_TEXT = 31 * 31 * 31 * 31 * 31;

        static Pair of(ProcedureCode one, ProcedureCode other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        // Written out, as the ones a record gets are slow to begin with.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair that && lower.equals(that.lower) && higher.equals(that.higher);
        }

        @Override
        public int hashCode() {
            return BOTH_AS_ONE_TEXT * lower.hashCode() + higher.hashCode();
        }
    }

    private final Edition edition;
    private final Map<Pair, List<PairEditRow>> rows = new HashMap<>();
    private final Set<ProcedureCode> codes = new HashSet<>();

    private PairEdits(Edition edition, List<PairEditRow> published, List<PairEditRow> additions) {
        this.edition = edition;
        published.forEach(this::add);
        additions.forEach(this::add);
    }

    private void add(PairEditRow row) {
        rows.computeIfAbsent(Pair.of(row.column1(), row.column2()), any -> new ArrayList<>(1))
                .add(row);
        codes.add(row.column1());
        codes.add(row.column2());
    }

    static Checked<PairEdits> read(TableReader reader, Edition published, Edition additions) {
        return Checked.both(
                reader.rows(published.id().value(), COLUMNS, row -> publishedRow(row, published)),
                reader.rows(additions.id().value(), ADDITIONS, row -> addition(row, additions)),
                (older, newer) -> new PairEdits(published, older, newer));
    }

    private static PairEditRow publishedRow(TableRow row, Edition edition) {
        return new PairEditRow(
                row.code(0),
                row.code(1),
                row.choice(2, INDICATORS),
                row.day(3),
                row.shared(4),
                ColumnOrder.PUBLISHED,
                edition);
    }

    private static PairEditRow addition(TableRow row, Edition edition) {
        return new PairEditRow(
                row.code(0),
                row.code(1),
                row.choice(2, INDICATORS),
                Optional.empty(),
                row.shared(3),
                row.choice(4, ORDERS),
                edition);
    }

    /** The published issue; single answers may come from a later one and say so. */
    public Edition edition() {
        return edition;
    }

    /**
     * The edit between two codes, given in either order, on a day of service.
     *
     * <p>Empty means that no edit was in force, but only where both codes are {@linkplain #covers covered}. The tables
     * hold last days only: of several rows that had not ended on the day, the one that ended first was in force then.
     */
    public Optional<PairEdit> between(ProcedureCode one, ProcedureCode other, LocalDate date) {
        List<PairEditRow> seen = rows.getOrDefault(Pair.of(one, other), List.of());
        return seen.stream().filter(row -> row.reaches(date)).min(ENDS_FIRST).map(row -> new PairEdit(row, seen));
    }

    /** True if the tables have any pair with this code; otherwise they say nothing about it. */
    public boolean covers(ProcedureCode code) {
        return codes.contains(code);
    }
}
