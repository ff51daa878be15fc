package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.spi.ClaimLine;
import org.junit.jupiter.api.Test;

final class GradeTest {

    @Test
    void the_right_lines_in_any_order_with_modifiers_in_any_order_earn_everything() {
        Grade grade = grade("20611-RT-59, J3301-JZ x4", "j3301-jz x 4; 20611-59-RT");

        assertThat(grade.marks()).hasToString("code 2 of 2, units 2 of 2, modifiers 2 of 2");
        assertThat(grade.marks().isFull()).isTrue();
        assertThat(grade.remarks()).isEmpty();
    }

    @Test
    void code_units_and_modifiers_are_scored_apart() {
        Grade grade = grade("20611-RT, J3301-JZ x4", "20611-LT, J3301-JZ x2");

        assertThat(grade.marks()).hasToString("code 2 of 2, units 1 of 2, modifiers 1 of 2");
        assertThat(grade.remarks())
                .containsExactly("`20611-LT x1`: lacks RT and does not take LT", "`J3301-JZ x2`: the units are x4");
    }

    @Test
    void lines_that_are_missing_and_lines_too_many_cost_a_mark_of_each_kind() {
        Grade grade = grade("20611-RT, J3301-JZ x4", "20611-RT, 76942");

        assertThat(grade.marks()).hasToString("code 1 of 2, units 1 of 2, modifiers 1 of 2");
        assertThat(grade.remarks()).containsExactly("missing: `J3301-JZ x4`", "too much: `76942 x1`");
        assertThat(grade("20611-RT", "20611-RT, J3301 x4, 76942").marks())
                .hasToString("code 1 of 3, units 1 of 3, modifiers 1 of 3");
    }

    @Test
    void units_and_modifiers_count_though_the_code_is_wrong() {
        Grade grade = grade("20611-RT, J3301-JZ x4", "J3301-JZ x4, 20610-RT");

        assertThat(grade.marks()).hasToString("code 1 of 2, units 2 of 2, modifiers 2 of 2");
        assertThat(grade.remarks()).containsExactly("`20610-RT x1`: the code is 20611");
        assertThat(grade("J3301-JZ x4", "J1030 x1").marks()).hasToString("code 0 of 1, units 0 of 1, modifiers 0 of 1");
    }

    @Test
    void a_wrong_drug_stands_for_a_drug_and_the_likest_code_for_a_code() {
        assertThat(grade("20610-RT, J3301-JZ x4", "J1030-JZ x4, 20605-RT").remarks())
                .containsExactly("`20605-RT x1`: the code is 20610", "`J1030-JZ x4`: the code is J3301");
        assertThat(grade("64483-LT, 20552", "64479-LT, 20553").remarks())
                .containsExactly("`64479-LT x1`: the code is 64483", "`20553 x1`: the code is 20552");
        assertThat(grade("99213-25", "20610").remarks()).hasSize(2);
    }

    @Test
    void lines_of_one_code_are_compared_with_those_they_agree_with_best() {
        Grade grade = grade("20610-RT, 20610-59-LT", "20610-LT-59, 20610-RT x2");

        assertThat(grade.marks()).hasToString("code 2 of 2, units 1 of 2, modifiers 2 of 2");
    }

    @Test
    void a_line_stands_for_the_one_with_which_it_shares_modifiers() {
        assertThat(grade("20610-LT, 20610-59-RT, 20610-59-LT", "20610-RT").remarks())
                .contains("`20610-RT x1`: lacks 59");
    }

    @Test
    void the_best_pairing_of_all_is_taken_and_not_the_best_pair_first() {
        assertThat(grade("20610-LT, 20610-LT x2, 20610-RT", "20610-RT x2, 20610-LT, 20610-RT")
                        .marks())
                .hasToString("code 3 of 3, units 3 of 3, modifiers 2 of 3");
    }

    @Test
    void a_claim_without_a_line_is_right_or_wrong_as_a_whole() {
        assertThat(Grade.of(lines("none"), lines("none")).marks().isFull()).isTrue();
        assertThat(grade("none", "20610").marks()).hasToString("code 0 of 1, units 0 of 1, modifiers 0 of 1");
        assertThat(grade("20610", "none").remarks()).containsExactly("missing: `20610 x1`");
    }

    @Test
    void claims_that_were_chosen_earn_half() {
        assertThat(grade("20611-RT, J3301-JZ x4", "20611-RT, J3301-JZ x2")
                        .marks()
                        .half())
                .hasToString("code 1 of 2, units 0.5 of 2, modifiers 1 of 2");
    }

    @Test
    void lines_are_parted_by_commas_semicolons_or_blanks() {
        assertThat(lines("20611-RT J3301-JZ x4, 99213 -25 x1;J1030x1000")).hasSize(4);
    }

    @Test
    void what_is_no_line_is_not_taken_and_the_reason_said() {
        assertThat(TypedClaim.read("20611-RT, 2061-RT").problems())
                .singleElement()
                .asString()
                .contains("`2061-RT`", "five characters");
        assertThat(TypedClaim.read("20611-R").problems().get(0)).contains("`20611-R`", "two letters or digits");
        assertThat(TypedClaim.read("20611-RT x0").problems().get(0)).contains("whole number");
        assertThat(TypedClaim.read("knee").lines()).isEmpty();
    }

    @Test
    void lines_beside_one_that_is_none_are_kept() {
        TypedClaim claim = TypedClaim.read("J3301 x99, 20553-50, bogus, 2055");

        assertThat(claim.lines()).extracting(ClaimLine::toString).containsExactly("J3301 x99", "20553-50 x1");
        assertThat(claim.problems()).hasSize(2);
    }

    private static Grade grade(String right, String given) {
        return Grade.of(lines(right), lines(given));
    }

    private static List<ClaimLine> lines(String text) {
        return text.equals("none") ? List.of() : TypedClaim.read(text).lines();
    }
}
