package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.DiagnosisPointer;
import org.codingwizard.engine.render.ResultJson;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;

class LineDetailsTest {

    private static final String MUSCLE =
            "{target: trigger-point, muscles: [left trapezius], guidance: none, substances: []}";

    @Test
    void the_published_price_of_one_muscle_comes_out_with_its_release_and_factor() {
        CodingResult result = coded("2026-07-15", "", MUSCLE);

        assertThat(flat(result))
                .contains(
                        "figures work 0.64; total 1.55 outside a facility ($51.77), 1.07 in a facility ($35.74);"
                                + " global days 000; status A (paid separately)",
                        "Medicare physician fee schedule, July 2026",
                        "RVU26C",
                        "released 2026-06-30",
                        "conversion factor 33.4009");
        assertThat(json(result))
                .contains(
                        "\"details\":{\"status\":\"A\",\"globalDays\":\"000\",\"bilateral\":\"0\",\"workRvu\":0.64,"
                                + "\"nonFacilityTotal\":1.55,\"nonFacilityDollars\":51.77,\"facilityTotal\":1.07,"
                                + "\"facilityDollars\":35.74,\"ofTheDay\":true}",
                        "\"feeSchedule\":{\"title\":\"Medicare physician fee schedule, July 2026\"",
                        "\"released\":\"2026-06-30\"",
                        "\"conversionFactor\":33.4009");
    }

    @Test
    void three_muscles_have_the_published_price_too() {
        String muscles = "{target: trigger-point, muscle-count: 3, guidance: none, substances: []}";

        assertThat(flat(coded("2026-09-30", "", muscles))).contains("total 1.79 outside a facility ($59.79)");
    }

    @Test
    void without_the_option_there_are_no_figures() {
        CodingResult result = coded("2026-07-15", "", MUSCLE);

        assertThat(new ResultText(Screen.PLAIN).of(result)).doesNotContain("figures", "$");
        assertThat(new ResultJson().coded("a.yaml", result)).doesNotContain("details", "feeSchedule");
    }

    @Test
    void a_day_outside_the_schedule_is_said_on_the_line() {
        assertThat(flat(coded("2026-06-30", "", MUSCLE))).contains("not the schedule of the day of service");
        assertThat(flat(coded("2026-07-01", "", MUSCLE))).doesNotContain("not the schedule");
        assertThat(json(coded("2026-10-01", "", MUSCLE))).contains("\"ofTheDay\":false");
    }

    @Test
    void the_professional_part_of_guidance_has_its_own_row() {
        CodingResult result = coded(
                "2026-07-15",
                "place-of-service: outpatient-hospital\n",
                "{target: tendon-or-ligament, tendon-part: sheath, side: right, guidance: ultrasound,"
                        + " image-recorded: yes, substances: []}");

        assertThat(flat(result)).contains("76942-26", "work 0.65; total 0.94 outside a facility", "row of modifier 26");
        assertThat(json(result)).contains("\"modifier\":\"26\"");
    }

    @Test
    void whole_guidance_has_no_figure_in_a_facility() {
        CodingResult result = coded(
                "2026-07-15",
                "",
                "{target: tendon-or-ligament, tendon-part: sheath, side: right, guidance: ultrasound,"
                        + " image-recorded: yes, substances: []}");

        assertThat(flat(result)).contains("total 1.92 outside a facility ($64.13), none in a facility");
    }

    @Test
    void both_sides_are_said_in_words_and_not_computed() {
        CodingResult result = coded(
                "2026-07-15",
                "",
                "{target: joint-or-bursa, structure: knee, side: both, guidance: none, substances: []}");

        assertThat(flat(result)).contains("total 2.06 outside a facility", "both sides are paid at 150 % of one");
    }

    @Test
    void a_drug_has_no_relative_values_here() {
        CodingResult result = coded(
                "2026-07-15",
                "",
                "{target: joint-or-bursa, structure: knee, side: left, guidance: none, substances:"
                        + " [{substance: triamcinolone-acetonide, amount: 40 mg, container: multi-dose}]}");

        assertThat(flat(result)).contains("no relative values; global days XXX; status E (outside this schedule)");
    }

    @Test
    void lines_point_to_the_diagnoses_of_their_procedures_in_claim_order() {
        CodingResult result = coded(
                "2026-07-15",
                "diagnoses: [M79.18, m1711, M25.561]\nevaluation: separate\nevaluation-code: \"99213\"\n",
                "{target: joint-or-bursa, structure: knee, side: right, guidance: fluoroscopy, diagnoses: [M25561, M17.11],"
                        + " substances: [{substance: triamcinolone-acetonide, amount: 40 mg, container: multi-dose}]}\n"
                        + "  - {target: trigger-point, muscles: [left trapezius], guidance: none, separate-site: yes,"
                        + " diagnoses: [M79.18], substances: []}");

        assertThat(pointers(result, "99213")).containsExactly(1, 2, 3);
        assertThat(pointers(result, "20610")).containsExactly(3, 2);
        assertThat(pointers(result, "77002")).containsExactly(3, 2);
        assertThat(pointers(result, "J3301")).containsExactly(3, 2);
        assertThat(pointers(result, "20552")).containsExactly(1);
        assertThat(flat(result)).contains("points to M25.561 (3), M17.11 (2)");
        assertThat(json(result)).contains("\"diagnoses\":[3,2]", "\"diagnoses\":[1,2,3]");
    }

    @Test
    void a_procedure_without_its_own_points_to_all_that_there_is_room_for() {
        CodingResult result = coded("2026-07-15", "diagnoses: [M79.18, M79.10, M54.2, M54.50, M62.830]\n", MUSCLE);

        assertThat(pointers(result, "20552")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void without_diagnoses_nothing_points() {
        CodingResult result = coded("2026-07-15", "", MUSCLE);

        assertThat(pointers(result, "20552")).isEmpty();
        assertThat(json(result)).doesNotContain("\"diagnoses\"");
    }

    private static List<Integer> pointers(CodingResult result, String code) {
        return result.lines().stream()
                .filter(coded -> coded.line().code().value().equals(code))
                .map(CodedLine::diagnoses)
                .flatMap(List::stream)
                .map(DiagnosisPointer::position)
                .toList();
    }

    private static CodingResult coded(String day, String more, String procedure) {
        String encounter = "date-of-service: " + day + "\n" + more + "procedures:\n  - " + procedure + "\n";
        return new EncounterCoder(ShippedWizard.wizard())
                .code(SourceText.of("a.yaml", encounter))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
    }

    /** The text without its line breaks. */
    private static String flat(CodingResult result) {
        return new ResultText(Screen.PLAIN, true).of(result).replaceAll("\\s+", " ");
    }

    private static String json(CodingResult result) {
        return new ResultJson(true).coded("a.yaml", result);
    }
}
