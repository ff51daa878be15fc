package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.coding.CheckedClaim.Standing;
import org.junit.jupiter.api.Test;

class ClaimCheckerTest {

    private static final ClaimChecker CHECKER = new ClaimChecker(ShippedWizard.wizard());

    @Test
    void a_pair_is_fine_in_conflict_separable_or_separated() {
        assertThat(standing("20610-RT", "77002")).isEqualTo(Standing.FINE);
        assertThat(standing("20552", "20553")).isEqualTo(Standing.CONFLICT);
        assertThat(standing("20610-RT", "20552")).isEqualTo(Standing.NEEDS_MODIFIER);
        assertThat(standing("20610-RT", "20552-59")).isEqualTo(Standing.SEPARATED);
        assertThat(standing("20610-RT", "20552-XS")).isEqualTo(Standing.SEPARATED);
        assertThat(standing("20610-RT", "20550-LT")).isEqualTo(Standing.SEPARATED);
        assertThat(standing("20600-F1", "20550-F2")).isEqualTo(Standing.SEPARATED);
        assertThat(standing("20600-F1", "20550-F1")).isEqualTo(Standing.NEEDS_MODIFIER);
    }

    @Test
    void conflicts_block_and_what_is_separated_is_a_note() {
        assertThat(findings("20552", "20553")).contains("blocking pair-not-separable");
        assertThat(findings("27096-LT", "76942")).containsExactly("blocking pair-guidance");
        assertThat(findings("20610-LT", "76942")).containsExactly("blocking pair-guidance-of-joint");
        assertThat(findings("20610-RT", "20552-59")).containsExactly("note pair-separated");
        assertThat(findings("20610-RT-59", "20552")).containsExactly("warning pair-modifier-on-other");
    }

    @Test
    void a_code_is_checked_on_its_day() {
        assertThat(findings("20976")).containsExactly("blocking no-such-code");
        assertThat(judged(Map.of("date-of-service", "2024-04-01"), "J1030")
                        .findings()
                        .get(0)
                        .finding()
                        .message())
                .contains("2024-03-31", "J1010");
        assertThat(judged(Map.of("date-of-service", "2024-03-31"), "J1030").isBlocked())
                .isFalse();
        assertThat(findings("97810")).contains("note code-days-unknown");
    }

    @Test
    void units_are_counted_over_the_day() {
        assertThat(findings("20553x2")).contains("blocking unit-limit-day");
        assertThat(findings("20550-LTx5")).isEmpty();
        assertThat(findings("20550-LTx6")).containsExactly("warning unit-limit-clinical");
        assertThat(findings("20526-RT", "20526-LT")).contains("blocking unit-limit-day");
        assertThat(findings("64493-50", "64494-RT", "64494-LT")).contains("note unit-limit-sides");
        assertThat(findings("M0076")).contains("blocking never-paid");
    }

    @Test
    void sides_follow_the_bilateral_indicator() {
        assertThat(findings("20610")).containsExactly("warning side-missing");
        assertThat(findings("20610-50")).isEmpty();
        assertThat(findings("20610-50-LT")).contains("blocking fifty-with-side");
        assertThat(findings("20610-50x2")).contains("blocking fifty-with-units");
        assertThat(findings("20610-RT", "20610-LT")).containsExactly("warning sides-apart");
        assertThat(findings("20610-RT-LT")).containsExactly("warning sides-on-one-line");
        assertThat(findings("20610-RT", "20610-59-LT")).isEmpty();
        assertThat(findings("20552-50")).containsExactly("blocking fifty-paid-once");
        assertThat(findings("20552-RT")).containsExactly("warning side-not-taken");
        assertThat(findings("20610-RT", "20552-LT")).contains("blocking pair-unseparated");
        assertThat(findings("20610-RT", "20550-LT")).contains("note pair-separated");
        assertThat(findings("62323-50")).containsExactly("blocking fifty-without-sides");
        assertThat(findings("64488-50")).contains("blocking fifty-both-already");
        assertThat(findings("20600-F6")).isEmpty();
        assertThat(findings("20600-F6-F7")).containsExactly("warning sides-on-one-line");
        assertThat(findings("20605-F6")).containsExactly("warning digit-not-taken");
    }

    @Test
    void a_surgery_center_writes_both_sides_on_two_lines() {
        Map<String, String> center = Map.of("place-of-service", "24", "billing-entity", "facility");

        assertThat(findings(center, "20610-50")).containsExactly("note fifty-as-two-lines");
        assertThat(findings(center, "20610-RT", "20610-LT")).isEmpty();
    }

    @Test
    void a_visit_takes_25_and_nothing_else_does() {
        assertThat(findings("99213", "20610-RT")).containsExactly("blocking visit-without-25");
        assertThat(findings("99213-25", "20610-RT")).isEmpty();
        assertThat(findings("99213-25")).containsExactly("note twenty-five-alone");
        assertThat(findings("20610-RT-25")).containsExactly("blocking twenty-five-on-procedure");
    }

    @Test
    void components_follow_the_place() {
        Map<String, String> hospital = Map.of("place-of-service", "22");

        assertThat(findings(hospital, "20550-LT", "76942")).containsExactly("blocking modifier-missing");
        assertThat(findings(hospital, "20550-LT", "76942-26")).isEmpty();
        assertThat(findings("20550-LT", "76942-26")).containsExactly("warning modifier-out-of-place");
        assertThat(findings("20550-LT-26")).containsExactly("blocking component-not-split");
    }

    @Test
    void what_is_taken_for_known_is_told() {
        assertThat(judged(Map.of("place-of-service", "22"), "76942").facts())
                .isEqualTo(Map.of(
                        "date-of-service", "2026-05-04",
                        "payer", "none",
                        "place-of-service", "outpatient-hospital",
                        "billing-entity", "professional"));
    }

    @Test
    void waste_is_told_where_the_container_is_known() {
        assertThat(findings("J3301x4")).containsExactly("note waste-not-told");
        assertThat(findings("J3301-JZx4")).isEmpty();
        assertThat(findings("J3301x4", "J3301-JWx2")).isEmpty();
        assertThat(findings("J3301-JWx2")).containsExactly("warning waste-without-dose");
        assertThat(findings("J3301-JZ-JWx4")).containsExactly("blocking waste-contradicted");
        assertThat(findings("J7318x60")).containsExactly("blocking waste-missing");
        assertThat(judged(Map.of("date-of-service", "2023-06-30"), "J7318x60").findings())
                .isEmpty();
        assertThat(findings("20552-JZ")).containsExactly("blocking waste-off-drug");
    }

    @Test
    void an_add_on_needs_its_primary() {
        assertThat(findings("64494-RT")).containsExactly("blocking add-on-without-primary");
        assertThat(findings("64493-RT", "64494-RT", "64495-RT")).isEmpty();
    }

    @Test
    void only_a_policy_asks_for_kx() {
        assertThat(findings("27096-LT-KX")).containsExactly("warning payer-modifier-unasked");
    }

    @Test
    void lines_that_nothing_tells_apart_are_told() {
        assertThat(findings("20551", "20551")).containsExactly("warning line-twice");
        assertThat(findings("20551", "20551-59")).isEmpty();
        assertThat(findings("20551-76")).containsExactly("warning repeat-modifier");
        assertThat(findings("20551-QQ")).containsExactly("warning modifier-not-judged");
    }

    @Test
    void what_cannot_be_worked_with_is_refused_with_what_was_expected() {
        assertThat(refused(Map.of(), "20610", "20610-R"))
                .startsWith("line 2, `20610-R`, character 7: a modifier is two letters or digits");
        assertThat(refused(Map.of("payer", "medicaer"), "20610")).contains("no policies of a payer `medicaer`");
        assertThat(refused(Map.of("contractor", "cgs"), "20610")).contains("name the payer with `--payer`");
        assertThat(refused(Map.of("place-of-service", "moon"), "20610")).startsWith("`--place-of-service`: `moon`");
        assertThat(refused(Map.of("date-of-service", "2011-05-04"), "20610"))
                .contains("no edition of the code set covers");
    }

    private static Standing standing(String... lines) {
        return judged(Map.of(), lines).pairs().get(0).standing();
    }

    private static List<String> findings(String... lines) {
        return findings(Map.of(), lines);
    }

    private static List<String> findings(Map<String, String> facts, String... lines) {
        return judged(facts, lines).findings().stream()
                .map(coded -> coded.finding().severity().word() + " "
                        + coded.finding().id())
                .toList();
    }

    private static CheckedClaim judged(Map<String, String> facts, String... lines) {
        ClaimChecker.Outcome outcome = CHECKER.check(List.of(lines), dated(facts));
        assertThat(outcome).isInstanceOf(ClaimChecker.Outcome.Judged.class);
        return ((ClaimChecker.Outcome.Judged) outcome).claim();
    }

    private static String refused(Map<String, String> facts, String... lines) {
        ClaimChecker.Outcome outcome = CHECKER.check(List.of(lines), dated(facts));
        assertThat(outcome).isInstanceOf(ClaimChecker.Outcome.Refused.class);
        return ((ClaimChecker.Outcome.Refused) outcome).says();
    }

    private static Map<String, String> dated(Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putIfAbsent("date-of-service", "2026-05-04");
        return all;
    }
}
