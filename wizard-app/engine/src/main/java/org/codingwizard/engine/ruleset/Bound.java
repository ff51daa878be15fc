package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in a condition, written out or named as a dated limit.
 *
 * @param number the number, unless a limit is named
 * @param limit the limit's id, unless a number is written
 */
public record Bound(Optional<BigDecimal> number, Optional<String> limit) {

    static Bound of(BigDecimal number) {
        return new Bound(Optional.of(number), Optional.empty());
    }

    static Bound named(String limit) {
        return new Bound(Optional.empty(), Optional.of(limit));
    }

    /** The number on the day the facts are about; empty when the limit has no number for that day. */
    public Optional<BigDecimal> in(Facts facts) {
        return number.or(() -> limit.flatMap(facts::limit));
    }

    /** As the author wrote it. */
    public String words() {
        return number.map(BigDecimal::toPlainString).or(() -> limit).orElse("");
    }
}
