package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ProcedureCode;

/** The procedure codes around injections and the days on which each may be used. */
public final class CodeSet {

    private static final List<String> COLUMNS = List.of(
            "code",
            "system",
            "family",
            "first-day",
            "last-day",
            "successor",
            "predecessor",
            "succession-rule",
            "confidence",
            "date-basis",
            "summary",
            "unit-basis",
            "imaging",
            "note",
            "source");

    private final Edition edition;
    private final Map<ProcedureCode, CodeEntry> entries;

    private CodeSet(Edition edition, Map<ProcedureCode, CodeEntry> entries) {
        this.edition = edition;
        this.entries = entries;
    }

    static Checked<CodeSet> read(TableReader reader, Edition edition) {
        return reader.byKey(edition, COLUMNS, CodeSet::entry, CodeEntry::code)
                .map(entries -> new CodeSet(edition, entries));
    }

    private static CodeEntry entry(TableRow row) {
        return new CodeEntry(
                row.code(0),
                row.word(1, CodeSystem.class),
                row.filled(2),
                row.period(3, 4),
                new CodeEntry.Succession(row.codes(5), row.codes(6), row.text(7)),
                row.word(8, Confidence.class),
                row.word(9, DateBasis.class),
                new CodeEntry.Words(row.filled(10), row.text(11), row.text(12), row.text(13)),
                row.filled(14));
    }

    /** The issue these codes come from. */
    public Edition edition() {
        return edition;
    }

    /** All codes, in the order of the table. */
    public Collection<CodeEntry> entries() {
        return entries.values();
    }

    /** What is known about a code, whenever it was in force. */
    public Optional<CodeEntry> find(ProcedureCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Whether a code may be used on that day. */
    public CodeStatus inForce(ProcedureCode code, LocalDate date) {
        CodeEntry entry = entries.get(code);
        if (entry == null) {
            return new CodeStatus.NoSuchCode(code, edition);
        }
        Period period = entry.period();
        return switch (period.standing(date)) {
            case BEFORE -> new CodeStatus.NotYet(entry, period.first().orElseThrow(), edition);
            case WITHIN -> new CodeStatus.InForce(entry, edition);
            case AFTER -> new CodeStatus.Retired(entry, period.last().orElseThrow(), edition);
        };
    }
}
