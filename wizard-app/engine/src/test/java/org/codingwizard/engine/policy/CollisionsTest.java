package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of one payer that cannot both be kept, and rules that can. */
class CollisionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{place-of-service: office} | {place-of-service: [ambulatory-surgery-center, inpatient-hospital]}",
                "{muscle-count: {at-most: 2}} | {muscle-count: {at-least: 3}}",
                "{substances: {any-of: [saline]}} | {substances: {none-of: [saline, dextrose]}}",
                "{substances: {only: [saline]}} | {substances: {only: [lidocaine]}}",
                "{date-of-service: {to: 2025-06-30}} | {date-of-service: {from: 2025-07-01}}",
                "{any: [{guidance: none}, {guidance: ct}]} | {any: [{guidance: ultrasound}, {guidance: mri}]}",
                "{guidance: none} | {not: {guidance: [none, ct]}}",
                "{not: {any: [{guidance: none}, {muscle-count: {at-least: 3}}]}} | {guidance: none}",
                "{recorded-ultrasound: yes} | {guidance: none}",
                "{recorded-ultrasound: yes} | {image-recorded: no}"
            })
    void conditions_that_exclude_each_other_do_not_collide(String conditions) {
        assertThat(limits(conditions).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{place-of-service: office} | {guidance: none}",
                "{place-of-service: [office, emergency-department]} | {place-of-service: [emergency-department]}",
                "{muscle-count: {at-most: 3}} | {muscle-count: {at-least: 3}}",
                "{substances: {any-of: [saline]}} | {substances: {any-of: [lidocaine]}}",
                "{date-of-service: {to: 2025-07-01}} | {date-of-service: {from: 2025-07-01}}",
                "{guidance: none} | {not: {guidance: ct}}",
                "{recorded-ultrasound: yes} | {guidance: ultrasound}"
            })
    void conditions_that_can_hold_together_collide(String conditions) {
        assertThat(limits(conditions).problems())
                .singleElement()
                .asString()
                .startsWith("L009 the session limit `one` and the session limit `two` collide on 20552");
    }

    @Test
    void both_lines_are_named() {
        var collision = limits("{guidance: none} | {place-of-service: office}")
                .diagnostics()
                .get(0);

        assertThat(collision.place().orElseThrow().span().text().name()).isEqualTo("policy-2.yaml");
        assertThat(collision.see().get(0).span().text().name()).isEqualTo("policy-1.yaml");
    }

    @Test
    void limits_of_another_scope_window_or_kind_do_not_collide() {
        assertThat(Payer.with(limit("one", "{}", "90 days", "site"), limit("two", "{}", "90 days", "region"))
                        .problems())
                .isEmpty();
        assertThat(Payer.with(limit("one", "{}", "90 days", "site"), limit("two", "{}", "calendar year", "site"))
                        .problems())
                .isEmpty();
    }

    @Test
    void modifiers_collide_when_one_undoes_the_other() {
        assertThat(modifiers("add: GA", "forbid: GA")).hasSize(1);
        assertThat(modifiers("add: GA", "forbid: GZ")).isEmpty();
        assertThat(modifiers("instead-of: \"59\", add: XS", "forbid: XS")).hasSize(1);
        assertThat(modifiers("instead-of: \"59\", add: XS", "instead-of: \"59\", add: XU"))
                .hasSize(1);
        assertThat(modifiers("instead-of: \"59\", add: XS", "forbid: \"59\"")).hasSize(1);
        assertThat(modifiers("add: GA", "add: GA")).isEmpty();
    }

    @Test
    void substitutions_and_overrides_collide() {
        assertThat(Payer.with("""
                substitutions:
                  - {line: "64450", with: "28899", cite: manual}
                  - {line: "64450", with: "64455", when: {target: tarsal-tunnel}, cite: manual}
                overrides:
                  - {finding: never-paid, reason: Paid., cite: manual}
                  - {finding: never-paid, lines: [M0076], reason: Paid too., cite: manual}
                """).problems()).hasSize(2).allMatch(problem -> problem.startsWith("L009"));
    }

    @Test
    void a_line_is_either_substituted_or_not_billed() {
        assertThat(Payer.with("""
                substitutions:
                  - {line: "64450", with: "28899", when: {target: tarsal-tunnel}, cite: manual}
                not-billed:
                  nerve: {lines: ["64450"], says: Not paid., cite: manual}
                """).problems()).singleElement().asString().startsWith("L009");
    }

    @Test
    void what_is_put_together_over_procedures_cannot_be_substituted() {
        assertThat(Payer.with("""
                substitutions:
                  - {line: "20552", with: "20553", cite: manual}
                  - {line: "76942", with: "77002", cite: manual}
                  - {line: "64450", with: "28899", cite: manual}
                """).problems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("L011") && problem.contains("is put together by"));
    }

    @Test
    void side_styles_of_one_file_are_tried_in_order_and_those_of_two_files_collide() {
        String one = """
                side-styles:
                  - {bilateral: "1", one-side: side, both-sides: two-lines, when: {place-of-service: office}, cite: manual}
                """;
        String other = """
                  - {bilateral: "1", one-side: side, both-sides: fifty, cite: manual}
                """;

        assertThat(Payer.with(one + other).problems()).isEmpty();
        assertThat(Payer.with(one, "side-styles:\n" + other).problems())
                .containsExactly("L009 two side styles say different things of the same lines, always");
    }

    @Test
    void a_collision_keeps_only_this_payer_from_being_coded() {
        assertThat(limits("{} | {}")
                        .wizard()
                        .coding(org.codingwizard.spi.PayerId.NONE)
                        .diagnostics())
                .isEmpty();
    }

    private static List<String> modifiers(String first, String second) {
        return Payer.with("""
                modifiers:
                  - {%s, lines: ["20552"], cite: manual}
                  - {%s, lines: ["20552", "20553"], cite: manual}
                """.formatted(first, second)).problems();
    }

    private static Payer limits(String conditions) {
        String[] both = conditions.split(" \\| ");
        return Payer.with(
                limit("one", both[0], "rolling 12 months", "patient"),
                limit("two", both[1], "rolling 12 months", "patient"));
    }

    private static String limit(String id, String when, String window, String scope) {
        return """
                session-limits:
                  %s:
                    lines: ["20552"]
                    counts: prior-sessions
                    %s
                    window: %s
                    scope: %s
                    says: Too many.
                    periods: [{at-most: 3, cite: manual}]
                """.formatted(id, when.equals("{}") ? "" : "when: " + when, window, scope);
    }
}
