package org.codingwizard.engine.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Lazily;

/**
 * The loaded set of editions: one table of each kind, read when it is first asked for.
 *
 * <p>A table that is missing or malformed is told by its {@link Checked} answer, never by an exception.
 */
public final class Editions {

    private static final String LIST = "editions";
    private static final List<String> COLUMNS =
            List.of("id", "kind", "title", "first-day", "last-day", "released", "source", "publisher", "licence");

    /** Which table an edition is an issue of, by the word in the list of editions. */
    private enum Kind {
        CODES,
        FEE_SCHEDULE,
        UNIT_LIMITS,
        PAIR_EDITS,
        PAIR_EDITS_ADDITIONS,
        ADD_ONS,
        BILLING_UNITS,
        ICD10CM
    }

    private record Listed(Kind kind, Edition edition) {}

    private final Map<Kind, Edition> editions;
    private final Lazily<Checked<CodeSet>> codes;
    private final Lazily<Checked<PairEdits>> pairEdits;
    private final Lazily<Checked<UnitLimits>> unitLimits;
    private final Lazily<Checked<FeeSchedule>> feeSchedule;
    private final Lazily<Checked<AddOns>> addOns;
    private final Lazily<Checked<BillingUnits>> billingUnits;
    private final Lazily<Checked<DiagnosisCodes>> diagnosisCodes;

    private Editions(TableReader reader, Map<Kind, Edition> editions) {
        this.editions = editions;
        codes = new Lazily<>(() -> CodeSet.read(reader, edition(Kind.CODES)));
        pairEdits = new Lazily<>(
                () -> PairEdits.read(reader, edition(Kind.PAIR_EDITS), edition(Kind.PAIR_EDITS_ADDITIONS)));
        unitLimits = new Lazily<>(() -> UnitLimits.read(reader, edition(Kind.UNIT_LIMITS)));
        feeSchedule = new Lazily<>(() -> FeeSchedule.read(reader, edition(Kind.FEE_SCHEDULE)));
        addOns = new Lazily<>(() -> AddOns.read(reader, edition(Kind.ADD_ONS)));
        billingUnits = new Lazily<>(() -> BillingUnits.read(reader, edition(Kind.BILLING_UNITS)));
        diagnosisCodes = new Lazily<>(() -> DiagnosisCodes.read(reader, edition(Kind.ICD10CM)));
    }

    /** Reads the list of editions alone; the tables follow when they are asked for. */
    public static Checked<Editions> load(TableOpener opener) {
        TableReader reader = new TableReader(opener);
        return reader.rows(LIST, COLUMNS, Editions::listed).then(listed -> of(reader, listed));
    }

    private static Listed listed(TableRow row) {
        Edition edition = new Edition(
                new EditionId(row.filled(0)),
                row.filled(2),
                row.period(3, 4),
                row.day(5),
                row.filled(6),
                row.filled(7) + "; " + row.filled(8));
        return new Listed(row.word(1, Kind.class), edition);
    }

    private static Checked<Editions> of(TableReader reader, List<Listed> listed) {
        Map<Kind, Edition> editions = new LinkedHashMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Listed one : listed) {
            Edition other = editions.put(one.kind(), one.edition());
            if (other != null) {
                faults.add(wrongList("`" + other.id() + "` and `"
                        + one.edition().id() + "` are of one kind; expected one edition of each"));
            }
        }
        for (Kind kind : Kind.values()) {
            if (!editions.containsKey(kind)) {
                faults.add(wrongList("expected an edition of the kind `" + TableRow.asWritten(kind) + "`"));
            }
        }
        return faults.isEmpty() ? Checked.ok(new Editions(reader, editions)) : new Checked.Broken<>(faults);
    }

    private static Diagnostic wrongList(String message) {
        return Diagnostic.of(DiagnosticCode.TABLE_MALFORMED, "in the list of editions, " + message);
    }

    private Edition edition(Kind kind) {
        Edition edition = editions.get(kind);
        if (edition == null) {
            throw new IllegalStateException("no edition of the kind " + kind + " though the list was checked");
        }
        return edition;
    }

    /** Every edition there is, for showing to people. */
    public Collection<Edition> all() {
        return List.copyOf(editions.values());
    }

    /** Every table at once, or all that is the matter with any of them. */
    public Checked<LoadedEditions> everything() {
        List<Diagnostic> faults = Stream.<Checked<?>>of(
                        codes(), pairEdits(), unitLimits(), feeSchedule(), addOns(), billingUnits(), diagnosisCodes())
                .flatMap(table -> table.diagnostics().stream())
                .toList();
        if (!faults.isEmpty()) {
            return new Checked.Broken<>(faults);
        }
        return Checked.ok(new LoadedEditions(
                sound(codes()),
                sound(pairEdits()),
                sound(unitLimits()),
                sound(feeSchedule()),
                sound(addOns()),
                sound(billingUnits()),
                sound(diagnosisCodes())));
    }

    private static <T> T sound(Checked<T> table) {
        return table.toOptional().orElseThrow();
    }

    /** The procedure codes and their days. */
    public Checked<CodeSet> codes() {
        return codes.value();
    }

    /** The edits between pairs of codes. */
    public Checked<PairEdits> pairEdits() {
        return pairEdits.value();
    }

    /** The unit limits. */
    public Checked<UnitLimits> unitLimits() {
        return unitLimits.value();
    }

    /** The fee schedule. */
    public Checked<FeeSchedule> feeSchedule() {
        return feeSchedule.value();
    }

    /** The add-on codes and their primary procedures. */
    public Checked<AddOns> addOns() {
        return addOns.value();
    }

    /** The billing units of drugs. */
    public Checked<BillingUnits> billingUnits() {
        return billingUnits.value();
    }

    /** The diagnosis codes. */
    public Checked<DiagnosisCodes> diagnosisCodes() {
        return diagnosisCodes.value();
    }
}
