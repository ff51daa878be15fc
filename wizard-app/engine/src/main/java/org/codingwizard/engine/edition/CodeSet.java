package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** The codes that were written in place of this one by mistake of a digit, or the next ones by number; at most so many. */
    public List<ProcedureCode> near(String word, int atMost) {
        List<ProcedureCode> slips = entries.keySet().stream()
                .filter(code -> isOneSlip(code.value(), word))
                .limit(atMost)
                .toList();
        if (!slips.isEmpty()) {
            return slips;
        }
        List<ProcedureCode> sorted = entries.keySet().stream().sorted().toList();
        int after = (int)
                sorted.stream().filter(code -> code.value().compareTo(word) < 0).count();
        return sorted.subList(Math.max(0, after - 1), Math.min(sorted.size(), after + 1));
    }

    /** Whether two words of one length differ in one character, or in two neighbors that changed places. */
    private static boolean isOneSlip(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int[] places = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .toArray();
        boolean swapped = places.length == 2
                && places[1] == places[0] + 1
                && one.charAt(places[0]) == other.charAt(places[1])
                && one.charAt(places[1]) == other.charAt(places[0]);
        return places.length == 1 || swapped;
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
