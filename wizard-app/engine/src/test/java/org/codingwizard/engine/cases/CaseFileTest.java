package org.codingwizard.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

    private static final String KNEE = """
            cases:
              - id: knee
                rule: R-031, R-050
                tells: both knees are one line
                encounter:
                  date-of-service: 2026-05-04
                  procedures:
                    - {target: joint-or-bursa, structure: knee}
                expect:
                  lines: ["20611-50", "J3301-JZ x8"]
                  never: ["76942"]
                  findings: [{about: [image, saved|stored], severity: warning}]
            """;

    @Test
    void a_case_is_read_with_what_it_proves() {
        CodingCase knee = only(KNEE);
        assertThat(knee.id()).isEqualTo("knee");
        assertThat(knee.rules()).containsExactly("R-031", "R-050");
        assertThat(knee.tells()).isEqualTo("both knees are one line");
        assertThat(knee.name()).isEqualTo("cases.yaml:2 knee");
    }

    @Test
    void the_encounter_keeps_its_lines_and_columns() {
        SourceText encounter = only(KNEE).encounter();
        assertThat(encounter.line(6)).isEqualTo("      date-of-service: 2026-05-04");
        assertThat(encounter.text().strip()).startsWith("date-of-service").endsWith("structure: knee}");
    }

    @Test
    void an_encounter_written_as_a_block_is_the_text_it_is() {
        CodingCase torn = only("""
                cases:
                  - id: torn
                    rule: reading
                    tells: a file that is no YAML
                    encounter: |
                      date-of-service: [
                    expect: {errors: [Y]}
                """);
        assertThat(torn.encounter().text()).isEqualTo("date-of-service: [\n");
    }

    @Test
    void what_is_expected_is_read() {
        Expectation.Result expected = only(KNEE).expectation().match(result -> result, errors -> null);
        assertThat(expected.complete()).isTrue();
        assertThat(expected.lines()).hasSize(2);
        assertThat(expected.never()).hasToString("[76942]");
        assertThat(expected.findings())
                .containsExactly(
                        new ExpectedFinding(new SpokenWords(List.of("image", "saved|stored")), Severity.WARNING));
        assertThat(expected.missing()).isEmpty();
    }

    @Test
    void a_case_that_expects_neither_lines_nor_errors_is_refused() {
        Diagnostic said = theProblem(KNEE.replace("lines: [\"20611-50\", \"J3301-JZ x8\"]", "complete: yes"));
        assertThat(said.code()).isEqualTo(DiagnosticCode.EMPTY_VALUE);
        assertThat(said.message()).contains("expects nothing");
        assertThat(said.help()).singleElement().asString().contains("lines: []");
        assertThat(said.place().orElseThrow().span().startLine()).isEqualTo(10);
    }

    @Test
    void an_incomplete_encounter_must_name_what_is_missing() {
        assertThat(theProblem(KNEE.replace("never: [\"76942\"]", "complete: no"))
                        .help())
                .singleElement()
                .asString()
                .contains("what is missing");
    }

    @Test
    void a_case_without_a_rule_is_refused() {
        assertThat(theProblem(KNEE.replace("    rule: R-031, R-050\n", "")).message())
                .isEqualTo("`rule` is missing");
    }

    @Test
    void a_key_that_nobody_reads_is_refused_with_the_nearest() {
        Diagnostic said = theProblem(KNEE.replace("never:", "nevr:"));
        assertThat(said.code()).isEqualTo(DiagnosticCode.UNKNOWN_KEY);
        assertThat(said.help()).contains("did you mean `never`?");
        assertThat(said.place().orElseThrow().span()).hasToString("cases.yaml:11:7");
    }

    @Test
    void a_line_that_is_none_is_refused() {
        assertThat(theProblem(KNEE.replace("20611-50", "20611 twice")).message())
                .isEqualTo("`20611 twice` is not a claim line");
    }

    @Test
    void an_unknown_severity_is_refused() {
        assertThat(theProblem(KNEE.replace("severity: warning", "severity: grave"))
                        .help())
                .containsExactly("write `note`, `warning` or `blocking`");
    }

    @Test
    void two_cases_of_one_id_are_refused_across_files() {
        String other = KNEE.replace("structure: knee}", "structure: hip}");
        Checked<List<CodingCase>> read =
                CaseFile.readAll(List.of(SourceText.of("a.yaml", KNEE), SourceText.of("b.yaml", other)));
        assertThat(read.diagnostics()).singleElement().satisfies(said -> {
            assertThat(said.message()).isEqualTo("two cases are called `knee`");
            assertThat(said.see().get(0).span()).hasToString("a.yaml:2:9");
        });
    }

    @Test
    void one_encounter_in_two_cases_is_refused_whatever_its_layout() {
        String other = """
                  - id: knee-again
                    rule: R-031
                    tells: the same in another layout
                    encounter: {procedures: [{structure: knee, target: joint-or-bursa}], date-of-service: 2026-05-04}
                    expect: {lines: []}
                """;
        assertThat(theProblem(KNEE + other).message()).isEqualTo("this encounter stands in another case too");
    }

    @Test
    void errors_and_a_result_exclude_each_other() {
        assertThat(theProblem(KNEE.replace("never: [\"76942\"]\n", "errors: [R011]\n")
                                .replace("      findings: [{about: [image, saved|stored], severity: warning}]\n", ""))
                        .message())
                .isEqualTo("a file with errors has no result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{errors: [{marks: knea}]}; this expects nothing that could fail",
                "{errors: [anything]}; `anything` is not the code of an error",
                "{errors: [{code: R011, about: [a]}]}; `a` stands in nearly every message",
                "{lines: [], findings: [{about: [knee|]}]}; `knee|` stands in nearly every message",
                "{lines: [], complete: no, missing: []}; this expects nothing that could fail",
                "{lines: [20611-50], never: [20611]}; the line `20611-50` is expected and must never be"
            })
    void what_every_result_or_none_would_meet_is_refused(String expected, String message) {
        String before = KNEE.substring(0, KNEE.indexOf("expect:"));
        assertThat(theProblem(before + "expect: " + expected).message()).isEqualTo(message);
    }

    @Test
    void a_file_without_cases_is_refused() {
        assertThat(theProblem("note: nothing here\n").message()).contains("`note`");
    }

    private static CodingCase only(String text) {
        return CaseFile.read(SourceText.of("cases.yaml", text))
                .toOptional()
                .orElseThrow()
                .get(0);
    }

    private static Diagnostic theProblem(String text) {
        return CaseFile.read(SourceText.of("cases.yaml", text)).diagnostics().get(0);
    }
}
