package org.codingwizard.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.api.Test;

class AddOnPassTest {

    @Test
    void an_add_on_stands_beside_any_of_its_primaries() {
        assertThat(alone("2026-05-04", "64494", "64490")).isEmpty();
        assertThat(alone("2026-05-04", "64494", "64493")).isEmpty();
        assertThat(alone("2026-05-04", "77002", "20552", "20604")).isEmpty();
    }

    @Test
    void an_add_on_beside_other_codes_only_is_alone() {
        assertThat(alone("2026-05-04", "64494", "64483", "64495")).containsExactly("64494");
        assertThat(alone("2026-05-04", "20604", "77002")).containsExactly("77002");
        assertThat(alone("2026-05-04", "62323", "77003")).containsExactly("77003");
    }

    @Test
    void an_add_on_that_has_no_primary_itself_may_still_carry_the_next_one() {
        assertThat(alone("2026-05-04", "64491", "64492")).containsExactly("64491");
    }

    @Test
    void a_primary_that_has_ended_is_none() {
        assertThat(alone("2019-12-31", "27370", "77002")).containsExactly("77002");
        assertThat(alone("2026-05-04", "27369", "77002")).isEmpty();
    }

    @Test
    void beside_a_code_that_ended_before_the_table_began_nothing_is_alone() {
        assertThat(alone("2018-12-31", "27370", "77002")).isEmpty();
        assertThat(alone("2019-12-31", "64413", "77002")).isEmpty();
    }

    @Test
    void of_codes_that_the_table_does_not_list_nothing_is_said() {
        assertThat(alone("2026-05-04", "64643", "77012", "20610")).isEmpty();
    }

    @Test
    void of_many_primaries_only_the_first_are_named() {
        AddOnPass pass = new AddOnPass(new Tables(ShippedWizard.wizard().editions(), LocalDate.parse("2026-05-04")));

        assertThat(pass.words("64494")).containsEntry("primaries", "64490, 64493");
        assertThat(pass.words("77002").get("primaries"))
                .startsWith("20526, 20550")
                .contains(" more");
    }

    private static List<String> alone(String date, String... codes) {
        List<DraftLine> lines = Stream.of(codes).map(AddOnPassTest::line).toList();
        return new AddOnPass(new Tables(ShippedWizard.wizard().editions(), LocalDate.parse(date)))
                .alone(lines).stream().map(DraftLine::code).toList();
    }

    private static DraftLine line(String code) {
        return new DraftLine(
                code, 1, List.of(), List.of(1), Draft.Order.PROCEDURE, "", List.of(), "core", Optional.empty());
    }
}
