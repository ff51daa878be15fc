package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.codingwizard.engine.edition.UnitLimit.Adjudication;
import org.codingwizard.spi.ProcedureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsAndFeesTest {

    private final LoadedEditions tables = ShippedTables.loaded();

    @ParameterizedTest
    @CsvSource({
        "20550, 5, PER_DAY_CLINICAL",
        "20600, 6, PER_DAY_CLINICAL",
        "20604, 4, PER_DAY_CLINICAL",
        "20605, 2, PER_DAY_CLINICAL",
        "20610, 2, PER_DAY_CLINICAL",
        "20612, 2, PER_DAY_CLINICAL",
        "64450, 10, PER_DAY_CLINICAL",
        "76942, 1, PER_DAY_CLINICAL",
        "20526, 1, PER_DAY_ABSOLUTE",
        "20552, 1, PER_DAY_ABSOLUTE",
        "20553, 1, PER_DAY_ABSOLUTE",
        "27096, 1, PER_DAY_ABSOLUTE",
        "64492, 1, PER_DAY_ABSOLUTE",
        "64642, 1, PER_DAY_ABSOLUTE",
        "64643, 3, PER_DAY_ABSOLUTE",
        "J2003, 300, PER_DAY_CLINICAL",
        "M0076, 0, PER_DAY_CLINICAL",
    })
    void a_published_limit_has_its_value_and_its_firmness(String code, int value, Adjudication adjudication) {
        assertThat(tables.unitLimits().find(new ProcedureCode(code)).published())
                .hasValueSatisfying(limit -> {
                    assertThat(limit.value()).isEqualTo(value);
                    assertThat(limit.adjudication()).isEqualTo(adjudication);
                    assertThat(limit.rationale()).isNotBlank();
                    assertThat(limit.edition().covers(LocalDate.parse("2026-04-01")))
                            .isTrue();
                    assertThat(limit.edition().covers(LocalDate.parse("2026-03-31")))
                            .isFalse();
                });
    }

    @Test
    void a_limit_that_is_not_published_is_not_unlimited() {
        UnitLimit limit = tables.unitLimits().find(new ProcedureCode("J3490"));

        assertThat(limit)
                .isEqualTo(new UnitLimit.NotPublished(
                        new ProcedureCode("J3490"), tables.unitLimits().edition()));
        assertThat(limit.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20610, MODIFIER_50, 000",
        "20550, MODIFIER_50, 000",
        "20551, NO_ADJUSTMENT, 000",
        "20553, NO_ADJUSTMENT, 000",
        "20612, NO_ADJUSTMENT, 000",
        "20615, NO_ADJUSTMENT, 010",
        "20560, NO_ADJUSTMENT, XXX",
        "64468, ALREADY_BILATERAL, 000",
        "64615, ALREADY_BILATERAL, 010",
        "62323, NOT_APPLICABLE, 000",
        "64484, MODIFIER_50, ZZZ",
        "J3301, NOT_APPLICABLE, XXX",
    })
    void the_fee_schedule_knows_sides_and_global_days(String code, BilateralIndicator bilateral, String globalDays) {
        assertThat(tables.feeSchedule().find(new ProcedureCode(code))).hasValueSatisfying(entry -> {
            assertThat(entry.bilateral()).isEqualTo(bilateral);
            assertThat(entry.globalDays()).isEqualTo(globalDays);
            assertThat(entry.isAddOn()).isEqualTo(globalDays.equals("ZZZ"));
            assertThat(entry.edition().title()).isEqualTo("Medicare physician fee schedule, July 2026");
        });
    }

    @Test
    void guidance_has_a_row_for_each_component() {
        ProcedureCode guidance = new ProcedureCode("76942");

        assertThat(tables.feeSchedule().find(guidance))
                .hasValueSatisfying(entry -> assertThat(entry.pctc()).isEqualTo(1));
        assertThat(tables.feeSchedule().find(guidance, "26")).hasValueSatisfying(entry -> {
            assertThat(entry.values().facilityTotal()).isEqualTo(new BigDecimal("0.94"));
            assertThat(entry.status()).isEqualTo('A');
        });
        assertThat(tables.feeSchedule().find(guidance, "TC"))
                .hasValueSatisfying(entry -> assertThat(entry.facilityApplies()).isFalse());
        assertThat(tables.feeSchedule().find(new ProcedureCode("20610"), "26")).isEmpty();
    }

    @Test
    void an_add_on_knows_its_primary_procedures() {
        assertThat(tables.addOns().primariesOf(new ProcedureCode("64494")))
                .extracting(ProcedureCode::value)
                .containsExactly("64490", "64493");
        assertThat(tables.addOns().primariesOf(new ProcedureCode("77002")))
                .contains(new ProcedureCode("20552"), new ProcedureCode("20610"))
                .doesNotContain(new ProcedureCode("20611"));
        assertThat(tables.addOns().isAddOn(new ProcedureCode("64421"))).isTrue();
        assertThat(tables.addOns().isAddOn(new ProcedureCode("20610"))).isFalse();
        assertThat(tables.addOns().primariesOf(new ProcedureCode("20610"))).isEmpty();
    }

    @Test
    void a_diagnosis_is_found_with_or_without_its_dot_and_knows_what_is_below_it() {
        DiagnosisCodes diagnoses = tables.diagnosisCodes();

        assertThat(diagnoses.find("M5416"))
                .hasValueSatisfying(entry -> assertThat(entry.billable()).isTrue());
        assertThat(diagnoses.find("M54.5"))
                .hasValueSatisfying(entry -> assertThat(entry.billable()).isFalse());
        assertThat(diagnoses.children("M54.5"))
                .extracting(DiagnosisEntry::code)
                .containsExactly("M54.50", "M54.51", "M54.59");
        assertThat(diagnoses.children("M54.51")).isEmpty();
        assertThat(diagnoses.children("M54")).extracting(DiagnosisEntry::code).contains("M54.5", "M54.2");
        assertThat(diagnoses.children("S13.4")).extracting(DiagnosisEntry::code).contains("S13.4XXA");
    }

    @Test
    void a_diagnosis_may_be_typed_in_small_letters_without_its_dot() {
        DiagnosisCodes diagnoses = tables.diagnosisCodes();

        assertThat(DiagnosisCodes.written("m5450")).isEqualTo("M54.50");
        assertThat(DiagnosisCodes.written("M54.50")).isEqualTo("M54.50");
        assertThat(DiagnosisCodes.written("r52")).isEqualTo("R52");
        assertThat(diagnoses.find("m5450")).isPresent();
        assertThat(diagnoses.covers("m5499")).isTrue();
    }

    @Test
    void the_codes_below_a_diagnosis_that_may_stand_on_a_claim_are_listed() {
        DiagnosisCodes diagnoses = tables.diagnosisCodes();

        assertThat(diagnoses.billableBelow("M79.1"))
                .extracting(DiagnosisEntry::code)
                .containsExactly("M79.10", "M79.11", "M79.12", "M79.18");
        assertThat(diagnoses.billableBelow("M17.1"))
                .extracting(DiagnosisEntry::code)
                .containsExactly("M17.10", "M17.11", "M17.12");
        assertThat(diagnoses.billableBelow("M79.18")).isEmpty();
    }

    @Test
    void the_nearest_diagnosis_is_the_longest_beginning_that_exists() {
        DiagnosisCodes diagnoses = tables.diagnosisCodes();

        assertThat(diagnoses.nearest("M79.101")).map(DiagnosisEntry::code).contains("M79.10");
        assertThat(diagnoses.nearest("M54.5X")).map(DiagnosisEntry::code).contains("M54.5");
        assertThat(diagnoses.nearest("M79.99")).map(DiagnosisEntry::code).contains("M79.9");
        assertThat(diagnoses.nearest("E11.9")).isEmpty();
    }

    @Test
    void a_diagnosis_that_does_not_exist_can_be_told_from_one_that_is_not_loaded() {
        DiagnosisCodes diagnoses = tables.diagnosisCodes();

        assertThat(diagnoses.find("M54.55")).isEmpty();
        assertThat(diagnoses.covers("M54.55")).isTrue();
        assertThat(diagnoses.find("E11.42")).isEmpty();
        assertThat(diagnoses.covers("E11.42")).isFalse();
        assertThat(diagnoses.covers("M5")).isFalse();
        assertThat(diagnoses.edition().covers(LocalDate.parse("2025-10-01"))).isTrue();
        assertThat(diagnoses.edition().standing(LocalDate.parse("2026-10-01"))).isEqualTo(Standing.AFTER);
    }
}
