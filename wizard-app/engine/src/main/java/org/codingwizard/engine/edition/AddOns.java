package org.codingwizard.engine.edition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ProcedureCode;

/** Which add-on code may stand beside which primary procedures. */
public final class AddOns {

    private static final List<String> COLUMNS = List.of("add-on", "primary", "type");

    private record Link(ProcedureCode addOn, ProcedureCode primary) {}

    private final Edition edition;
    private final Map<ProcedureCode, SortedSet<ProcedureCode>> primaries = new TreeMap<>();

    private AddOns(Edition edition, List<Link> links) {
        this.edition = edition;
        for (Link link : links) {
            primaries.computeIfAbsent(link.addOn(), any -> new TreeSet<>()).add(link.primary());
        }
    }

    static Checked<AddOns> read(TableReader reader, Edition edition) {
        return reader.rows(edition.id().value(), COLUMNS, AddOns::link).map(links -> new AddOns(edition, links));
    }

    private static Link link(TableRow row) {
        row.choice(2, Map.of("1", true));
        return new Link(row.code(0), row.code(1));
    }

    /** The issue these links come from. */
    public Edition edition() {
        return edition;
    }

    /** True if the table lists the code as an add-on. */
    public boolean isAddOn(ProcedureCode code) {
        return primaries.containsKey(code);
    }

    /** The procedures the add-on may stand beside, any one of which is enough; none if it is not a listed add-on. */
    public SortedSet<ProcedureCode> primariesOf(ProcedureCode addOn) {
        return Collections.unmodifiableSortedSet(primaries.getOrDefault(addOn, Collections.emptySortedSet()));
    }

    /** The add-ons that may stand beside a primary procedure; none if the table lists none for it. */
    public SortedSet<ProcedureCode> addOnsOf(ProcedureCode primary) {
        SortedSet<ProcedureCode> addOns = new TreeSet<>();
        primaries.forEach((addOn, beside) -> {
            if (beside.contains(primary)) {
                addOns.add(addOn);
            }
        });
        return Collections.unmodifiableSortedSet(addOns);
    }
}
