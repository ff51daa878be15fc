package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-04-01");
    private static final LocalDate LAST = LocalDate.parse("2024-06-30");
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, BEFORE",
        "2024-04-01, WITHIN",
        "2024-05-15, WITHIN",
        "2024-06-30, WITHIN",
        "2024-07-01, AFTER"
    })
    void first_and_last_day_are_both_in_force(LocalDate day, Standing expected) {
        Period quarter = Period.of(FIRST, LAST);

        assertThat(quarter.standing(day)).isEqualTo(expected);
        assertThat(quarter.contains(day)).isEqualTo(expected == Standing.WITHIN);
    }

    @Test
    void an_end_that_is_not_known_is_open() {
        assertThat(Period.from(FIRST).contains(LocalDate.MAX)).isTrue();
        assertThat(Period.from(FIRST).contains(FIRST.minusDays(1))).isFalse();
        assertThat(ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void periods_overlap_where_they_share_a_day() {
        Period quarter = Period.of(FIRST, LAST);

        assertThat(quarter.overlaps(Period.from(LAST))).isTrue();
        assertThat(Period.from(LAST).overlaps(quarter)).isTrue();
        assertThat(quarter.overlaps(Period.from(LAST.plusDays(1)))).isFalse();
        assertThat(Period.from(LAST.plusDays(1)).overlaps(quarter)).isFalse();
        assertThat(ALWAYS.overlaps(quarter)).isTrue();
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> Period.of(FIRST, FIRST.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_period_reads_as_its_days() {
        assertThat(Period.of(FIRST, LAST)).hasToString("from 2024-04-01 to 2024-06-30");
        assertThat(Period.from(FIRST)).hasToString("from 2024-04-01");
    }
}
