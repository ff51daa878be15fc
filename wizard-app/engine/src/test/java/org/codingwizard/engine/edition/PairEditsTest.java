package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.codingwizard.spi.ProcedureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PairEditsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-08-15");

    private final PairEdits edits = ShippedTables.loaded().pairEdits();

    /** Column 1, column 2, and 0 or 1; the published facts that the wizard's answers hang on. */
    @ParameterizedTest
    @CsvFileSource(resources = "pair-edits.csv", numLinesToSkip = 1)
    void a_published_pair_is_found_in_either_order(String column1, String column2, String indicator) {
        ProcedureCode first = new ProcedureCode(column1);
        ProcedureCode second = new ProcedureCode(column2);

        assertThat(edits.between(first, second, DAY)).hasValueSatisfying(edit -> {
            assertThat(edit.column1()).isEqualTo(first);
            assertThat(edit.column2()).isEqualTo(second);
            assertThat(edit.allowsModifier()).isEqualTo(indicator.equals("1"));
            assertThat(edit.rationale()).isNotBlank();
            assertThat(edit.order()).isEqualTo(ColumnOrder.PUBLISHED);
            assertThat(edit.edition().title()).isEqualTo("NCCI pair edits, practitioner, 2024 Q3 (2024-07-01)");
        });
        assertThat(edits.between(second, first, DAY)).isEqualTo(edits.between(first, second, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "20610, 77002",
        "20550, 76942",
        "20553, 76942",
        "20610, 20526",
        "20611, 20526",
        "27096, 64493",
        "27096, 64451",
        "62321, 62323",
        "64405, 64450",
        "64490, 64493",
        "64490, 64494",
        "64415, 76942",
        "64447, 76942",
        "20553, 77002",
        "20610, 99284",
    })
    void pairs_without_an_edit_have_none(String one, String other) {
        assertThat(between(one, other, "2024-08-15")).isEmpty();
        assertThat(between(one, other, "2026-07-28")).isEmpty();
    }

    @Test
    void the_last_day_is_still_in_force_and_a_pair_may_come_back() {
        Optional<PairEdit> before = between("20610", "99213", "2019-12-31");
        Optional<PairEdit> after = between("20610", "99213", "2020-01-01");

        assertThat(before).hasValueSatisfying(edit -> {
            assertThat(edit.row().lastDay()).contains(LocalDate.parse("2019-12-31"));
            assertThat(edit.everyRowSeen()).hasSize(2);
        });
        assertThat(after)
                .hasValueSatisfying(edit -> assertThat(edit.row().lastDay()).isEmpty());
    }

    @Test
    void a_pair_ends_after_its_last_day() {
        assertThat(between("0213T", "20552", "2016-12-31"))
                .hasValueSatisfying(edit -> assertThat(edit.column1()).hasToString("0213T"));
        assertThat(between("0213T", "20552", "2017-01-01"))
                .hasValueSatisfying(edit -> assertThat(edit.column1()).hasToString("20552"));
        assertThat(between("27370", "20610", "2018-12-31")).isPresent();
        assertThat(between("27370", "20610", "2019-01-01")).isEmpty();
    }

    @Test
    void a_row_that_was_withdrawn_never_decides() {
        for (String day : new String[] {"1996-01-01", "2010-07-01", "2024-08-15"}) {
            assertThat(between("20550", "64450", day)).hasValueSatisfying(edit -> {
                assertThat(edit.column1()).hasToString("64450");
                assertThat(edit.everyRowSeen())
                        .anySatisfy(row -> assertThat(row.indicator()).isEqualTo(PairIndicator.NEVER_APPLIED));
            });
        }
        assertThat(between("20560", "99211", "2026-01-05"))
                .hasValueSatisfying(edit -> assertThat(edit.allowsModifier()).isTrue());
    }

    @Test
    void a_pair_of_a_code_newer_than_the_table_says_that_its_order_is_inferred() {
        assertThat(between("01937", "64466", "2026-05-04")).hasValueSatisfying(edit -> {
            assertThat(edit.order()).isEqualTo(ColumnOrder.INFERRED);
            assertThat(edit.column1()).hasToString("01937");
            assertThat(edit.edition().id()).hasToString("pair-edits-2026-04-additions");
            assertThat(edit.edition().covers(LocalDate.parse("2026-05-04"))).isTrue();
            assertThat(edit.edition().standing(LocalDate.parse("2025-01-02"))).isEqualTo(Standing.BEFORE);
        });
    }

    @Test
    void no_data_can_be_told_from_no_edit() {
        assertThat(edits.covers(new ProcedureCode("20610"))).isTrue();
        assertThat(edits.covers(new ProcedureCode("64466"))).isTrue();
        assertThat(edits.covers(new ProcedureCode("77002"))).isTrue();
        assertThat(edits.covers(new ProcedureCode("J3301"))).isFalse();
        assertThat(edits.covers(new ProcedureCode("99284"))).isFalse();
    }

    @Test
    void an_old_issue_is_seen_to_be_old() {
        assertThat(edits.edition().standing(LocalDate.parse("2026-07-28"))).isEqualTo(Standing.AFTER);
        assertThat(edits.edition().covers(LocalDate.parse("2024-09-30"))).isTrue();
    }

    private Optional<PairEdit> between(String one, String other, String day) {
        return edits.between(new ProcedureCode(one), new ProcedureCode(other), LocalDate.parse(day));
    }
}
