package org.codingwizard.engine.edition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ProcedureCode;

/** What one claim unit of each drug code stands for. */
public final class BillingUnits {

    private static final List<String> COLUMNS = List.of("code", "quantity", "unit", "agreed-by");
    private static final Map<String, DrugUnit> UNITS =
            Arrays.stream(DrugUnit.values()).collect(Collectors.toUnmodifiableMap(DrugUnit::symbol, unit -> unit));

    private final Edition edition;
    private final Map<ProcedureCode, BillingUnit> units;

    private BillingUnits(Edition edition, Map<ProcedureCode, BillingUnit> units) {
        this.edition = edition;
        this.units = units;
    }

    static Checked<BillingUnits> read(TableReader reader, Edition edition) {
        return reader.byKey(edition, COLUMNS, row -> billingUnit(row, edition), BillingUnit::code)
                .map(units -> new BillingUnits(edition, units));
    }

    private static BillingUnit billingUnit(TableRow row, Edition edition) {
        BigDecimal quantity = row.figure(1);
        if (quantity.signum() <= 0) {
            throw row.fault(1, "expected more than nothing");
        }
        return new BillingUnit(row.code(0), quantity, row.choice(2, UNITS), edition);
    }

    /** The issue these units come from. */
    public Edition edition() {
        return edition;
    }

    /** What one unit of a code stands for; empty for unclassified drugs and for codes that are no drugs. */
    public Optional<BillingUnit> find(ProcedureCode code) {
        return Optional.ofNullable(units.get(code));
    }
}
