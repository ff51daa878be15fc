package org.codingwizard.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;

/**
 * A number that a payer sets for lines of some codes: how many sessions, how many days between them, how many units.
 *
 * @param kind what is counted
 * @param id its id
 * @param lines the codes it is for
 * @param counts the question that counts; empty for units, which stand on the lines
 * @param when the condition under which it applies
 * @param window the window of sessions, for a person
 * @param scope what one limit is for: patient, region, site or joint; empty for units
 * @param periods the number by date
 * @param words what is said when it is not kept
 * @param span where it is written
 */
public record PolicyLimit(
        Kind kind,
        String id,
        Set<String> lines,
        Optional<FactId> counts,
        Condition when,
        String window,
        String scope,
        List<Limit.Dated> periods,
        Policy.Words words,
        SourceSpan span)
        implements PolicyRule {

    public PolicyLimit {
        lines = Set.copyOf(lines);
        periods = List.copyOf(periods);
    }

    /** What a limit counts. */
    public enum Kind {
        /** Sessions in a window, this one included: at most. */
        SESSIONS("session limit"),
        /** Days since the last session: at least. */
        DAYS("interval"),
        /** Units on one line: at most. */
        UNITS_OF_A_LINE("unit limit"),
        /** Units of all these codes on the claim: at most. */
        UNITS_OF_A_DAY("unit limit");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Whether it counts units, which stand on the lines. */
        public boolean countsUnits() {
            return this == UNITS_OF_A_LINE || this == UNITS_OF_A_DAY;
        }
    }

    /** The same limit under another condition. */
    PolicyLimit with(Condition other) {
        return new PolicyLimit(kind, id, lines, counts, other, window, scope, periods, words, span);
    }

    /** The number in force on a day. */
    public Optional<Limit.Dated> on(LocalDate day) {
        return periods.stream().filter(dated -> dated.inForce().on(day)).findFirst();
    }

    /** Whether a count breaks the number: of sessions, those before this one; of days, those since the last. */
    public boolean isBrokenBy(int count, Limit.Dated dated) {
        int number = dated.value().intValue();
        return switch (kind) {
            case SESSIONS -> count + 1 > number;
            case DAYS -> count < number;
            case UNITS_OF_A_LINE, UNITS_OF_A_DAY -> count > number;
        };
    }

    @Override
    public Stream<Period> periodsInForce() {
        return periods.stream().map(dated -> new Period(dated.inForce(), dated.cites(), dated.span()));
    }

    @Override
    public String name() {
        return "the " + kind.word + " `" + id + "`";
    }
}
