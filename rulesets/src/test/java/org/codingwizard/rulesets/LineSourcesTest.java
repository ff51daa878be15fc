package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.spi.Citation;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;

/** A line cites every published place that made it what it is, not only the one that led there first. */
class LineSourcesTest {

    private static final TestWizard WIZARD = TestWizard.withoutPlugins();

    private static final String THREE_LEVELS = "target: facet-joint, guidance: fluoroscopy, "
            + "levels: [C4-C5 right, C5-C6 right, C6-C7 right], substances: []";

    @Test
    void a_third_facet_level_cites_the_rule_of_third_levels_behind_that_of_counting_joints() {
        Reason levels = reason(line("64492-RT", THREE_LEVELS), "levels", "facet-joint/levels");

        assertThat(rules(levels)).startsWith("R-008").contains("R-009");
        assertThat(levels.citation().rule()).isEqualTo("R-008");
        assertThat(levels.citations()).doesNotHaveDuplicates();
    }

    @Test
    void a_lumbar_level_behind_the_border_cites_the_rule_of_the_border() {
        String across = "target: facet-joint, guidance: ct, levels: [T12-L1 left, L1-L2 left], substances: []";

        assertThat(cited(line("64494-LT", across))).contains("R-010a");
        assertThat(cited(line("64490-LT", across))).doesNotContain("R-010a");
    }

    @Test
    void levels_with_sides_of_their_own_tell_why_the_line_has_a_side_or_fifty() {
        String both = "target: facet-joint, guidance: ct, levels: [L3-L4 both, L4-L5 both], substances: []";

        assertThat(rules(reason(line("64493-50", both), "levels", "claim-lines/side-styles")))
                .containsExactly("R-050, R-051, R-057", "R-050, R-051, R-052");
        assertThat(rules(reason(line("64494-LT", both), "levels", "claim-lines/side-styles")))
                .containsExactly("R-056");
    }

    @Test
    void nerves_with_sides_of_their_own_tell_why_the_line_has_a_side() {
        String nerves = "target: facet-joint, guidance: ct, nerves: [L3 left, L4 left], substances: []";

        assertThat(rules(reason(line("64493-LT", nerves), "nerves", "claim-lines/side-styles")))
                .contains("R-050, R-051, R-057");
    }

    @Test
    void where_the_side_is_asked_it_alone_tells_why_the_line_has_a_side() {
        String counted = "target: facet-joint, guidance: ct, levels: [], nerves: [], region: lumbar, level-count: 1, "
                + "side: left, substances: []";

        assertThat(line("64493-LT", counted).because())
                .filteredOn(reason -> reason.rule().equals("claim-lines/side-styles"))
                .extracting(reason -> reason.key().question().text())
                .containsExactly("side");
    }

    @Test
    void fluoroscopy_at_the_spine_cites_the_edits_that_give_it_a_code_of_its_own() {
        String stellate = "target: peripheral-nerve, nerve: stellate-ganglion, side: left, guidance: fluoroscopy, "
                + "substances: []";

        assertThat(cited(line("77003", stellate))).contains("R-041", "R-015");
    }

    @Test
    void ultrasound_guidance_cites_why_it_has_a_line_and_why_only_one() {
        String ganglion =
                "target: ganglion-cyst, side: left, guidance: ultrasound, image-recorded: yes, " + "substances: []";

        CodedLine line = line("76942", ganglion);
        assertThat(cited(line)).contains("R-036", "R-032", "R-015");
        assertThat(cited(line("20612", ganglion))).doesNotContain("R-032", "R-015");
    }

    @Test
    void twenty_six_on_guidance_cites_the_parts_of_the_code_behind_who_bills() {
        String inFacility = "place-of-service: outpatient-hospital";
        String ganglion = "target: ganglion-cyst, side: left, guidance: fluoroscopy, substances: []";

        Reason biller =
                reason(line(inFacility, "77002-26", ganglion), "billing-entity", "procedure/fluoroscopic-guidance");
        assertThat(rules(biller)).containsExactly("R-092, rule book section 10", "R-066");
    }

    @Test
    void units_of_a_drug_cite_that_they_are_rounded_up() {
        String drug = "target: ganglion-cyst, side: left, guidance: none, "
                + "substances: [{substance: triamcinolone-acetonide, amount: 35 mg, container: multi-dose}]";

        assertThat(rules(reason(line("J3301", drug), "amount", "substances/amount")))
                .contains("R-082");
    }

    @Test
    void muscles_cite_how_they_are_counted_and_that_one_code_stands_for_the_day() {
        String muscles = "target: trigger-point, guidance: none, substances: [], "
                + "muscles: [left trapezius, right trapezius, left rhomboid]";

        assertThat(rules(reason(line("20553", muscles), "muscles", "trigger-point/muscles")))
                .containsSubsequence("R-001", "R-002");
    }

    @Test
    void two_lines_without_sides_cite_why_both_sides_stand_apart() {
        String both = "target: tendon-or-ligament, tendon-part: origin-or-insertion, side: both, guidance: none, "
                + "substances: []";
        String left = both.replace("both", "left");

        assertThat(cited(line("20551-59", both))).contains("R-053", "R-058, R-059");
        assertThat(cited(line("20551", both))).contains("R-053");
        assertThat(cited(line("20551", left))).doesNotContain("R-053");
    }

    @Test
    void the_size_of_a_structure_cites_its_own_source_and_that_of_the_rule_that_uses_it() {
        String trochanteric = "target: joint-or-bursa, structure: trochanteric-bursa, side: left, guidance: none, "
                + "substances: []";

        CodedLine line = line("20610-LT", trochanteric);
        assertThat(reason(line, "structure", "joint-or-bursa/structure").citations())
                .extracting(Citation::title)
                .anyMatch(title -> title.contains("trochanteric"));
    }

    @Test
    void a_visit_cites_why_it_has_twenty_five() {
        String visit = "evaluation: separate, evaluation-code: \"99213\"";
        String ganglion = "target: ganglion-cyst, side: left, guidance: none, substances: []";

        assertThat(cited(line(visit, "99213-25", ganglion))).contains("R-060, R-061, R-071");
    }

    private static CodedLine line(String line, String procedure) {
        return line("place-of-service: office", line, procedure);
    }

    /** The line of an encounter with one procedure that is written so. */
    private static CodedLine line(String encounter, String line, String procedure) {
        List<CodedLine> lines = WIZARD.code(
                        "{date-of-service: 2026-05-04, " + encounter + ", procedures: [{" + procedure + "}]}")
                .outcome()
                .toOptional()
                .orElseThrow()
                .lines();
        return lines.stream()
                .filter(coded -> coded.line().toString().startsWith(line + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is not among " + lines));
    }

    private static Reason reason(CodedLine line, String fact, String rule) {
        return line.because().stream()
                .filter(reason -> reason.key().question().text().equals(fact))
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(fact + " under " + rule + " is not among " + line.because()));
    }

    private static List<String> rules(Reason reason) {
        return reason.citations().stream().map(Citation::rule).toList();
    }

    private static List<String> cited(CodedLine line) {
        return line.because().stream().flatMap(reason -> rules(reason).stream()).toList();
    }
}
