package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.spi.ProcedureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    /** The shipped tables with some replaced; remembers what was opened. */
    private static final class Shelf implements TableOpener {
        private final Map<String, String> replaced = new HashMap<>();
        private final List<String> opened = new ArrayList<>();

        @Override
        public @Nullable InputStream open(String file) throws IOException {
            opened.add(file);
            String text = replaced.get(file);
            return text == null
                    ? Files.newInputStream(ShippedTables.FOLDER.resolve(file))
                    : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Shelf shelf = new Shelf();

    private Editions load() {
        return ShippedTables.value(Editions.load(shelf));
    }

    @Test
    void a_table_is_read_when_it_is_asked_for_and_only_once() {
        Editions editions = load();
        assertThat(shelf.opened).containsExactly("editions.tsv");

        Checked<CodeSet> first = editions.codes();
        Checked<CodeSet> second = editions.codes();

        assertThat(second).isSameAs(first);
        assertThat(shelf.opened).containsExactly("editions.tsv", "codes.tsv");
    }

    @Test
    void every_edition_has_a_title_and_a_first_day() {
        assertThat(load().all()).hasSize(8).allSatisfy(edition -> {
            assertThat(edition.title()).isNotBlank();
            assertThat(edition.period().first()).isPresent();
            assertThat(edition.source()).isNotBlank();
            assertThat(edition.notice()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2061x\t2\t3\tCMS Policy|`2061x` in column `code`: expected a code such as `20610` or `J3301`",
                "20610\ttwo\t3\tCMS Policy|`two` in column `value`: expected a whole number such as `3`",
                "20610\t2\t4\tCMS Policy|`4` in column `adjudication-indicator`: expected one of `1`, `2`, `3`",
                "20610\t2\t3|expected 4 cells, found 3",
                "20610\t2\t3\tCMS Policy\tmore|expected 4 cells, found 5",
            })
    void a_row_that_is_not_as_expected_is_told_with_its_place(String row, String message) {
        shelf.replaced.put(
                "unit-limits-2026-04.tsv",
                "# title\ncode\tvalue\tadjudication-indicator\trationale\n20550\t5\t3\tCMS Policy\n" + row + "\n");

        Diagnostic said = onlyFault(load().unitLimits());

        assertThat(said.code()).isEqualTo(DiagnosticCode.TABLE_MALFORMED);
        assertThat(said.message()).isEqualTo(message);
        assertThat(said.place())
                .hasValueSatisfying(place -> assertThat(place.span())
                        .hasToString("unit-limits-2026-04.tsv:4:" + place.span().startColumn()));
    }

    @Test
    void all_rows_that_are_not_as_expected_are_told_at_once() {
        shelf.replaced.put("add-ons-2024-06.tsv", "add-on\tprimary\ttype\nx\t64493\t1\n64494\ty\t1\n64494\t64493\t7\n");

        assertThat(load().addOns().diagnostics()).hasSize(3);
        assertThat(load().everything().diagnostics()).hasSize(3);
    }

    @Test
    void a_row_may_not_come_twice() {
        shelf.replaced.put(
                "billing-units.tsv", "code\tquantity\tunit\tagreed-by\nJ3301\t10\tmg\tasp\nJ3301\t1\tmg\tasp\n");

        assertThat(onlyFault(load().billingUnits()).message())
                .isEqualTo("`J3301` in column `code`: expected a row that does not come twice");
    }

    @Test
    void a_header_with_other_columns_is_told() {
        shelf.replaced.put("codes.tsv", "# title\ncode\tname\n20610\tknee\n");

        assertThat(onlyFault(load().codes()).message()).startsWith("expected the columns [code, system, family,");
    }

    @Test
    void a_table_without_rows_is_no_table_with_the_wrong_header() {
        shelf.replaced.put("codes.tsv", "# title");

        assertThat(onlyFault(load().codes()).message()).startsWith("expected the columns");
    }

    @Test
    void a_day_that_the_calendar_does_not_have_is_told() {
        shelf.replaced.put("pair-edits-2024-07.tsv", """
                column-1\tcolumn-2\tindicator\tlast-day\trationale\tlisted-2026-04
                20611\t20610\t1\t2024-02-30\tMore extensive procedure\tyes
                """);

        assertThat(onlyFault(load().pairEdits()).message())
                .isEqualTo("`2024-02-30` in column `last-day`: expected a day such as `2024-03-31`");
    }

    @Test
    void a_missing_table_is_told_and_the_others_stay_usable() {
        Editions editions =
                ShippedTables.value(Editions.load(file -> file.startsWith("pair") ? null : shelf.open(file)));

        assertThat(editions.pairEdits().diagnostics())
                .hasSize(2)
                .allSatisfy(said -> assertThat(said.code()).isEqualTo(DiagnosticCode.TABLE_MISSING));
        assertThat(ShippedTables.value(editions.codes()).find(new ProcedureCode("20610")))
                .isPresent();
    }

    @Test
    void a_file_that_cannot_be_opened_is_a_message_too() {
        Checked<Editions> editions = Editions.load(file -> {
            throw new IOException("disk is gone");
        });

        assertThat(onlyFault(editions).message()).isEqualTo("the table `editions.tsv` cannot be read: disk is gone");
    }

    @Test
    void the_list_names_one_edition_of_each_kind() {
        String header = "id\tkind\ttitle\tfirst-day\tlast-day\treleased\tsource\tpublisher\tlicence\n";
        shelf.replaced.put(
                "editions.tsv",
                header + "a\tcodes\tA\t2024-01-01\t\t\ts\tp\tl\n" + "b\tcodes\tB\t2024-01-01\t\t\ts\tp\tl\n");

        assertThat(Editions.load(shelf).diagnostics())
                .extracting(Diagnostic::message)
                .hasSize(8)
                .contains(
                        "in the list of editions, `a` and `b` are of one kind; expected one edition of each",
                        "in the list of editions, expected an edition of the kind `unit-limits`");
    }

    private static Diagnostic onlyFault(Checked<?> checked) {
        assertThat(checked.isOk()).isFalse();
        assertThat(checked.diagnostics()).hasSize(1);
        return checked.diagnostics().get(0);
    }
}
