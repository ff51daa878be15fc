package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.spi.ProcedureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSetTest {

    private final CodeSet codes = ShippedTables.loaded().codes();

    /** The date switches of the drug codes and of the plane blocks, each on both sides of the day. */
    @ParameterizedTest
    @CsvSource({
        "J1030, 2024-03-31, in force",
        "J1030, 2024-04-01, retired on 2024-03-31 for J1010",
        "J1020, 2024-03-31, in force",
        "J1020, 2024-04-01, retired on 2024-03-31 for J1010",
        "J1040, 2024-03-31, in force",
        "J1040, 2024-04-01, retired on 2024-03-31 for J1010",
        "J1010, 2024-03-31, not before 2024-04-01",
        "J1010, 2024-04-01, in force",
        "S0020, 2023-06-30, in force",
        "S0020, 2023-07-01, retired on 2023-06-30 for J0665",
        "J0665, 2023-06-30, not before 2023-07-01",
        "J0665, 2023-07-01, in force",
        "J0589, 2024-03-31, not before 2024-04-01",
        "J0589, 2024-04-01, in force",
        "J7333, 2021-03-31, in force",
        "J7333, 2021-04-01, retired on 2021-03-31 for J7321",
        "27370, 2018-12-31, in force",
        "27370, 2019-01-01, retired on 2018-12-31 for 27369",
        "64466, 2024-12-31, not before 2025-01-01",
        "64466, 2025-01-01, in force",
        "64402, 2020-01-01, retired on 2019-12-31 for 64999",
        "64508, 2019-01-01, retired on 2018-12-31 for nothing",
        "J2001, 2024-10-01, retired on 2024-09-30 for J2003 and J2004",
        "20610, 2026-07-28, in force",
        "J1885, 2026-07-28, in force",
        "20976, 2026-07-28, unknown",
    })
    void a_code_is_in_force_from_its_first_to_its_last_day(String code, LocalDate day, String expected) {
        CodeStatus status = codes.inForce(new ProcedureCode(code), day);

        assertThat(words(status)).isEqualTo(expected);
        assertThat(status.isInForce()).isEqualTo(expected.equals("in force"));
        assertThat(status.code()).hasToString(code);
        assertThat(status.edition().id()).hasToString("codes");
    }

    private static String words(CodeStatus status) {
        return status.match(new CodeStatus.Cases<>(
                inForce -> "in force",
                notYet -> "not before " + notYet.firstDay(),
                retired -> "retired on " + retired.lastDay() + " for "
                        + (retired.successors().isEmpty() ? "nothing" : words(retired.successors())),
                noSuchCode -> "unknown"));
    }

    private static String words(List<ProcedureCode> codes) {
        return codes.stream().map(ProcedureCode::value).collect(Collectors.joining(" and "));
    }

    @Test
    void a_day_from_memory_is_marked_as_such() {
        assertThat(codes.find(new ProcedureCode("J2003"))).hasValueSatisfying(lidocaine -> {
            assertThat(lidocaine.daysAreVerified()).isFalse();
            assertThat(lidocaine.period()).isEqualTo(Period.from(LocalDate.parse("2024-10-01")));
        });
        assertThat(codes.find(new ProcedureCode("J1010"))).hasValueSatisfying(methylprednisolone -> {
            assertThat(methylprednisolone.daysAreVerified()).isTrue();
            assertThat(methylprednisolone.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(methylprednisolone.system()).isEqualTo(CodeSystem.HCPCS);
            assertThat(methylprednisolone.family()).isEqualTo("drug");
            assertThat(methylprednisolone.summary()).isEqualTo("methylprednisolone acetate");
            assertThat(methylprednisolone.source()).contains("https://");
        });
    }

    @Test
    void a_day_beyond_the_code_set_can_be_seen() {
        assertThat(codes.edition().standing(LocalDate.parse("2016-12-31"))).isEqualTo(Standing.BEFORE);
        assertThat(codes.edition().covers(LocalDate.parse("2026-07-28"))).isTrue();
        assertThat(codes.edition().standing(LocalDate.parse("2027-01-01"))).isEqualTo(Standing.AFTER);
    }

    @Test
    void every_successor_is_a_code_of_the_set() {
        List<ProcedureCode> successors = codes.entries().stream()
                .flatMap(entry -> Stream.concat(
                        entry.succession().successors().stream(), entry.succession().predecessors().stream()))
                .toList();

        assertThat(successors)
                .hasSizeGreaterThan(5)
                .allSatisfy(successor -> assertThat(codes.find(successor)).isPresent());
    }
}
