package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.codingwizard.spi.ProcedureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingUnitsTest {

    private final BillingUnits units = ShippedTables.loaded().billingUnits();

    @ParameterizedTest
    @CsvSource({
        "J3301, 10, MG",
        "J3300, 1, MG",
        "J3303, 5, MG",
        "J3304, 1, MG",
        "J1010, 1, MG",
        "J1020, 20, MG",
        "J1030, 40, MG",
        "J1040, 80, MG",
        "J0702, 6, MG",
        "J1100, 1, MG",
        "J1720, 100, MG",
        "J1885, 15, MG",
        "J2001, 10, MG",
        "J2003, 1, MG",
        "J0665, 0.5, MG",
        "S0020, 30, ML",
        "J0666, 1, MG",
        "J0670, 10, ML",
        "J2401, 1, MG",
        "J2795, 1, MG",
        "J0775, 0.01, MG",
        "J0585, 1, UNIT",
        "J0586, 5, UNIT",
        "J0587, 100, UNIT",
        "J7321, 1, DOSE",
        "J7325, 1, MG",
        "J7328, 0.1, MG",
        "J7333, 1, DOSE",
    })
    void one_claim_unit_stands_for_the_published_quantity(String code, BigDecimal quantity, DrugUnit unit) {
        assertThat(units.find(new ProcedureCode(code))).hasValueSatisfying(found -> {
            assertThat(found.quantity()).isEqualByComparingTo(quantity);
            assertThat(found.unit()).isEqualTo(unit);
            assertThat(found.edition().title()).isEqualTo("HCPCS drug billing units, 2026 Q1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "J3301, 60, MG, 6",
        "J3301, 15, MG, 2",
        "J3301, 40, MG, 4",
        "J1010, 40, MG, 40",
        "J0702, 12, MG, 2",
        "J0702, 6.1, MG, 2",
        "J7328, 16.8, MG, 168",
        "J0775, 0.58, MG, 58",
        "J0775, 580, MCG, 58",
        "J7325, 48, MG, 48",
        "J7321, 1, DOSE, 1",
        "J0586, 500, UNIT, 100",
        "J3301, 0, MG, 0",
    })
    void a_part_of_a_unit_counts_as_a_whole_one(String code, BigDecimal amount, DrugUnit unit, BigInteger expected) {
        assertThat(units.find(new ProcedureCode(code)))
                .hasValueSatisfying(
                        found -> assertThat(found.unitsFor(amount, unit)).contains(expected));
    }

    @Test
    void a_volume_is_no_weight() {
        assertThat(units.find(new ProcedureCode("J3301")))
                .hasValueSatisfying(found ->
                        assertThat(found.unitsFor(BigDecimal.ONE, DrugUnit.ML)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"J3490", "J3590", "J7999", "G0260", "20610"})
    void codes_without_a_quantity_have_none(String code) {
        assertThat(units.find(new ProcedureCode(code))).isEmpty();
    }

    @Test
    void every_drug_of_the_code_set_but_the_unclassified_has_a_billing_unit() {
        assertThat(ShippedTables.loaded().codes().entries())
                .filteredOn(entry -> entry.family().equals("drug")
                        && units.find(entry.code()).isEmpty())
                .extracting(entry -> entry.code().value())
                .containsExactly("J3490", "J3590", "J7999");
    }
}
