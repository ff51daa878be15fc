package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * A fact that follows from others by a table, for example a joint's size from its name.
 *
 * @param id its id
 * @param rows the table; for every way it can be reached, exactly one row fits
 * @param span where it is written
 */
public record DerivedFact(FactId id, List<Row> rows, SourceSpan span) {

    public DerivedFact {
        rows = List.copyOf(rows);
    }

    /** The row that fits, if the facts it needs are known. */
    public Optional<Row> row(Facts facts) {
        for (Row row : rows) {
            if (row.when().holds(facts)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Value under a condition, with the source that says so. */
    public record Row(String value, Condition when, List<Citation> cites, SourceSpan span) {
        public Row {
            cites = List.copyOf(cites);
        }
    }
}
