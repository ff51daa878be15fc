package org.codingwizard.engine.edition;

import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.edition.UnitLimit.Adjudication;
import org.codingwizard.spi.ProcedureCode;

/** The published unit limits (medically unlikely edits, MUE). */
public final class UnitLimits {

    private static final List<String> COLUMNS = List.of("code", "value", "adjudication-indicator", "rationale");
    private static final Map<String, Adjudication> ADJUDICATIONS = Map.of(
            "1", Adjudication.PER_LINE,
            "2", Adjudication.PER_DAY_ABSOLUTE,
            "3", Adjudication.PER_DAY_CLINICAL);

    private final Edition edition;
    private final Map<ProcedureCode, UnitLimit.Published> limits;

    private UnitLimits(Edition edition, Map<ProcedureCode, UnitLimit.Published> limits) {
        this.edition = edition;
        this.limits = limits;
    }

    static Checked<UnitLimits> read(TableReader reader, Edition edition) {
        return reader.byKey(
                        edition,
                        COLUMNS,
                        row -> new UnitLimit.Published(
                                row.code(0), row.whole(1), row.choice(2, ADJUDICATIONS), row.shared(3), edition),
                        UnitLimit.Published::code)
                .map(limits -> new UnitLimits(edition, limits));
    }

    /** The issue these limits come from. */
    public Edition edition() {
        return edition;
    }

    /** The limit of a code, or that none is published. */
    public UnitLimit find(ProcedureCode code) {
        UnitLimit.Published limit = limits.get(code);
        return limit == null ? new UnitLimit.NotPublished(code, edition) : limit;
    }
}
