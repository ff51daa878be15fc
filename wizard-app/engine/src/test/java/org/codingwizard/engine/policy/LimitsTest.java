package org.codingwizard.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often, in what distance and how much a payer pays. */
class LimitsTest {

    private static final Payer SESSIONS = Payer.with("""
            session-limits:
              sessions:
                lines: ["20552", "20553"]
                counts: prior-sessions
                asked-after: trigger-point/guidance
                window: rolling 12 months
                scope: patient
                says: "{prior-sessions} before, {limit} in {window} per {scope}."
                periods:
                  - {from: 2024-01-01, to: 2024-12-31, at-most: 3, cite: manual}
                  - {from: 2025-01-01, at-most: 4, cite: manual}
            intervals:
              distance:
                lines: ["20552", "20553"]
                counts: days-since-last
                asked-after: trigger-point/guidance
                scope: patient
                says: "{days-since-last} of {limit} days."
                periods:
                  - {from: 2024-07-01, to: 2025-06-30, at-least: 14, cite: manual}
            """);
    private static final Payer UNITS = Payer.with("""
            unit-limits:
              a-line:
                lines: [J3301]
                per: line
                when: {target: ganglion-cyst}
                says: "{units} units of {line} on a line, {limit} are paid."
                periods: [{from: 2025-01-01, to: 2025-12-31, at-most: 4, cite: manual}]
              a-day:
                lines: ["20550", "20551"]
                per: day
                severity: blocking
                says: "{units} units of {line} on a day, {limit} are paid."
                periods: [{at-most: 2, cite: manual}]
            """);

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2, ''",
        "2024-12-31, 3, '3 before, 3 in rolling 12 months per patient.'",
        "2025-01-01, 3, ''",
        "2025-01-01, 4, '4 before, 4 in rolling 12 months per patient.'"
    })
    void a_session_beyond_the_limit_of_its_day_is_told(String day, int prior, String said) {
        CodingResult coded = SESSIONS.code(day, points("prior-sessions: " + prior + ", days-since-last: 90"));

        assertThat(Payer.lines(coded)).containsExactly("20552 x1");
        assertThat(Payer.said(coded)).isEqualTo(said.isEmpty() ? List.of() : List.of("warning sessions: " + said));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 13, false",
        "2024-07-01, 13, true",
        "2024-07-01, 14, false",
        "2025-06-30, 0, true",
        "2025-07-01, 13, false"
    })
    void fewer_days_than_the_interval_of_the_day_are_told(String day, int days, boolean told) {
        CodingResult coded = SESSIONS.code(day, points("prior-sessions: 1, days-since-last: " + days));

        assertThat(Payer.said(coded))
                .isEqualTo(told ? List.of("warning distance: " + days + " of 14 days.") : List.of());
    }

    @Test
    void the_days_are_asked_for_unless_there_was_no_session_before() {
        assertThat(missing(SESSIONS.code("2025-01-01", points("prior-sessions: 1"))))
                .containsExactly("days-since-last");
        assertThat(missing(SESSIONS.code("2025-01-01", points("prior-sessions: 0"))))
                .isEmpty();
        assertThat(missing(SESSIONS.code("2025-01-01", points("side: left")))).contains("prior-sessions");
    }

    @Test
    void before_the_first_period_nothing_is_asked() {
        CodingResult coded = SESSIONS.code("2023-12-31", points("prior-sessions: 9"));

        assertThat(coded.dropped()).hasSize(1);
        assertThat(Payer.said(coded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 40, false", "2025-12-31, 50, true", "2024-12-31, 50, false", "2026-01-01, 50, false"})
    void units_of_a_line_are_limited_in_their_period(String day, int milligrams, boolean told) {
        CodingResult coded = UNITS.code(day, """
                - target: ganglion-cyst
                  side: left
                  guidance: none
                  substances: [{substance: triamcinolone-acetonide, amount: %d mg, container: multi-dose}]
                """.formatted(milligrams));

        assertThat(Payer.lines(coded)).contains("J3301 x" + milligrams / 10);
        assertThat(Payer.said(coded))
                .isEqualTo(told ? List.of("warning a-line: 5 units of J3301 on a line, 4 are paid.") : List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 51, 90, 400})
    void days_that_nobody_gave_are_missing_and_told_neither_way(int days) {
        CodingResult coded = Payer.with("""
                intervals:
                  distance:
                    lines: ["20552"]
                    counts: days-since-last
                    asked-after: trigger-point/guidance
                    scope: patient
                    says: Too soon.
                    periods: [{at-least: %d, cite: manual}]
                """.formatted(days)).code("2026-03-02", points("substances: []"));

        assertThat(missing(coded)).containsExactly("days-since-last");
        assertThat(Payer.said(coded)).isEmpty();
        assertThat(coded.complete()).isTrue();
    }

    @Test
    void two_limits_may_ask_the_same_and_one_that_is_never_reached_is_told() {
        String limit = """
                session-limits:
                  limit:
                    lines: ["20552"]
                    counts: prior-sessions
                    asked-after: trigger-point/guidance
                    when: {%s}
                    window: calendar year
                    scope: %s
                    says: Too many.
                    periods: [{at-most: 3, cite: manual}]
                """;

        assertThat(Payer.with(
                                limit.formatted("place-of-service: office", "patient"),
                                limit.formatted("place-of-service: office", "region"))
                        .analysis())
                .isEmpty();
        assertThat(Payer.with(limit.formatted("tendon-part: sheath", "patient")).analysis())
                .singleElement()
                .asString()
                .startsWith("A002 `prior-sessions` is never asked here");
    }

    @Test
    void units_of_several_codes_are_counted_together_over_the_day() {
        CodingResult two = UNITS.code("2026-03-02", tendons("sheath", "left", 2));
        CodingResult three =
                UNITS.code("2026-03-02", tendons("sheath", "left", 2) + tendons("origin-or-insertion", "right", 1));

        assertThat(Payer.said(two)).isEmpty();
        assertThat(Payer.said(three)).containsExactly("blocking a-day: 3 units of 20550, 20551 on a day, 2 are paid.");
        assertThat(three.isBlocked()).isTrue();
    }

    @Test
    void typed_lines_are_counted_like_those_of_a_walk() {
        assertThat(UNITS.check("2026-03-02", "20550-LTx2")).isEmpty();
        assertThat(UNITS.check("2026-03-02", "20550-LTx2", "20551-RT-59"))
                .containsExactly("blocking a-day: 3 units of 20550, 20551 on a day, 2 are paid.");
        assertThat(UNITS.check("2025-03-02", "20612", "J3301x5"))
                .allMatch(said -> said.startsWith("note payer-open-facts") || said.startsWith("warning a-line"));
    }

    private static String points(String facts) {
        return "- {target: trigger-point, muscles: [trapezius left], guidance: none, " + facts + "}\n";
    }

    private static String tendons(String part, String side, int count) {
        return "- {target: tendon-or-ligament, tendon-part: " + part + ", side: " + side + ", tendon-count: " + count
                + ", guidance: none, separate-site: yes}\n";
    }

    private static List<String> missing(CodingResult coded) {
        return coded.missing().stream()
                .map(missing -> missing.key().question().text())
                .toList();
    }
}
