package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import org.codingwizard.engine.cases.CodedEncounter;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.testkit.TestWizard;
import org.junit.jupiter.api.Test;

/** The visit first, then by procedure: the procedure before its guidance before its drugs. */
class LineOrderTest {

    private final TestWizard wizard = TestWizard.withoutPlugins();

    @Test
    void the_visit_stands_first_and_drugs_stand_behind_guidance() {
        CodedEncounter coded = wizard.code("""
                date-of-service: 2026-05-04
                evaluation: separate
                evaluation-code: "99213"
                procedures:
                  - target: tendon-or-ligament
                    tendon-part: sheath
                    side: left
                    guidance: ultrasound
                    image-recorded: yes
                    substances: [{substance: triamcinolone-acetonide, amount: 10 mg, container: multi-dose}]
                """);
        assertThat(coded.lines())
                .extracting(ExpectedLine::toString)
                .containsExactly("99213-25", "20550-LT", "76942", "J3301");
    }

    @Test
    void lines_follow_the_order_of_the_procedures() {
        CodedEncounter coded = wizard.code("""
                date-of-service: 2026-05-04
                procedures:
                  - {target: joint-or-bursa, structure: elbow, side: right, guidance: none, substances: []}
                  - {target: joint-or-bursa, structure: knee, side: left, guidance: none, substances: []}
                  - {target: ganglion-cyst, side: left, guidance: none, substances: []}
                """);
        assertThat(coded.lines()).extracting(ExpectedLine::toString).containsExactly("20605-RT", "20610-LT", "20612");
    }

    @Test
    void every_line_and_every_finding_says_on_what_it_rests() {
        CodedEncounter coded = wizard.code("""
                date-of-service: 2026-05-04
                procedures:
                  - target: joint-or-bursa
                    structure: pes-anserine-bursa
                    side: both
                    guidance: fluoroscopy
                    substances: [{substance: triamcinolone-acetonide, amount: 80 mg, container: single-dose, discarded: 0}]
                """);
        coded.outcome()
                .toOptional()
                .orElseThrow()
                .lines()
                .forEach(line -> assertThat(line.because())
                        .as(line.line().toString())
                        .isNotEmpty()
                        .allSatisfy(
                                reason -> assertThat(reason.citation().place()).isNotBlank()));
        assertThat(coded.findings())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.finding().citation().title()).isNotBlank());
    }
}
