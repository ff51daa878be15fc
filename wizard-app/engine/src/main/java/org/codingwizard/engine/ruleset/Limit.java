package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * A number that changes by date.
 *
 * @param id its id
 * @param periods its values; no two of them hold on one day
 * @param span where it is written
 */
public record Limit(String id, List<Dated> periods, SourceSpan span) {

    public Limit {
        periods = List.copyOf(periods);
    }

    /** The value in force on this day, never that of the nearest period. */
    public Optional<Dated> on(LocalDate day) {
        return periods.stream().filter(period -> period.inForce().on(day)).findFirst();
    }

    /** A value and when it is in force. */
    public record Dated(InForce inForce, BigDecimal value, List<Citation> cites, SourceSpan span) {
        public Dated {
            cites = List.copyOf(cites);
        }
    }
}
