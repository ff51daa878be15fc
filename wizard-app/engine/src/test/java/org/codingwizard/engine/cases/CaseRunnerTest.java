package org.codingwizard.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Dropped;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.ProcedureCode;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {

    private static final CodedEncounter KNEE = coded(
            true,
            List.of(line("20610", 1, "RT"), line("J3301", 4, "JZ")),
            List.of(finding("size-compared", Severity.WARNING, "The size follows its joint.")),
            List.of());
    private static final CodedEncounter OPEN = coded(
            false, List.of(), List.of(finding("no-image", Severity.BLOCKING, "Nothing is saved.")), List.of("side"));
    private static final CodedEncounter BROKEN =
            new CodedEncounter(Checked.broken(Diagnostic.of(DiagnosticCode.UNKNOWN_CHOICE, "`knea` is not a structure")
                    .withHelp("did you mean `knee`?")));

    @Test
    void a_case_that_comes_out_as_expected_has_no_faults() {
        assertThat(faults(KNEE, "{lines: [\"J3301-JZ x4\", \"20610-RT\"], never: [\"20611\", \"20610-50\"]}"))
                .isEmpty();
    }

    @Test
    void a_fault_names_file_line_id_and_rule_and_shows_what_came() {
        assertThat(faults(KNEE, "{lines: [\"20611-RT\", \"J3301-JZ x4\"]}"))
                .startsWith("cases.yaml:2 tried (R-031): what is tried")
                .contains("- line missing: 20611-RT")
                .contains("- line not expected: 20610-RT")
                .contains("expected [20611-RT, J3301-JZ x4]")
                .contains("lines: 20610-RT, J3301-JZ x4")
                .contains("warning size-compared (core): The size follows its joint.");
    }

    @Test
    void a_line_too_often_is_a_fault() {
        assertThat(faults(KNEE, "{lines: [\"20610-RT\", \"20610-RT\", \"J3301-JZ x4\"]}"))
                .contains("- line missing: 20610-RT");
    }

    @Test
    void a_code_that_must_never_be_is_a_fault() {
        assertThat(faults(KNEE, "{lines: [\"20610-RT\"], never: [J3301]}"))
                .contains("- line that must never be: J3301-JZ x4");
    }

    @Test
    void findings_are_known_by_their_words_and_least_weight() {
        String lines = "lines: [\"20610-RT\", \"J3301-JZ x4\"], ";
        assertThat(faults(KNEE, "{" + lines + "findings: [{about: [SIZE, bursa|joint], severity: note}]}"))
                .isEmpty();
        assertThat(faults(KNEE, "{" + lines + "findings: [{about: [size], severity: blocking}]}"))
                .contains("- finding missing: blocking about `size`");
        assertThat(faults(KNEE, "{" + lines + "findings: [{about: [size, hip]}]}"))
                .contains("- finding missing: note about `size` + `hip`");
        assertThat(faults(KNEE, "{" + lines + "no-findings: [{about: [size], severity: blocking}]}"))
                .isEmpty();
        assertThat(faults(KNEE, "{" + lines + "no-findings: [{about: [size]}]}"))
                .contains("- finding that must not be: warning size-compared");
    }

    @Test
    void a_blocking_finding_that_nobody_expects_is_a_fault() {
        assertThat(faults(OPEN, "{complete: no, lines: [], missing: [side]}"))
                .contains("- blocking finding that nobody expects: blocking no-image");
        assertThat(faults(OPEN, "{complete: no, lines: [], missing: [side], findings: [{about: [saved]}]}"))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_compared() {
        String found = "findings: [{about: [saved]}]";
        assertThat(faults(OPEN, "{complete: no, lines: [], missing: [guidance], " + found + "}"))
                .contains("- not reported missing: guidance");
        assertThat(faults(OPEN, "{complete: no, lines: [], missing: [guidance|side], " + found + "}"))
                .isEmpty();
        assertThat(faults(OPEN, "{lines: [], missing: [], " + found + "}"))
                .contains("- it is not complete")
                .contains("- reported missing though nothing is: side");
    }

    @Test
    void errors_are_compared_both_ways() {
        assertThat(faults(BROKEN, "{errors: [{code: R011, about: [knea, knee]}]}"))
                .isEmpty();
        assertThat(faults(BROKEN, "{errors: [R012]}"))
                .contains("- error missing: R012")
                .contains("- error not expected: R011 `knea` is not a structure");
        assertThat(faults(BROKEN, "{lines: []}"))
                .contains("- it could not be read")
                .contains("did you mean `knee`?");
        assertThat(faults(KNEE, "{errors: [R011]}")).contains("- it was read without an error");
    }

    @Test
    void a_failure_shows_what_was_expected_and_what_came() {
        Diagnostic failure =
                run(KNEE, "{lines: [\"20611-RT\", \"J3301-JZ x4\"]}").failure();
        assertThat(failure.code()).isEqualTo(DiagnosticCode.CASE_FAILED);
        assertThat(failure.place().orElseThrow().span()).hasToString("cases.yaml:2:9");
        assertThat(failure.show())
                .contains("line missing: 20611-RT", "line not expected: 20610-RT")
                .contains("expected: 20611-RT, J3301-JZ x4", "got lines: 20610-RT, J3301-JZ x4");
    }

    private static String faults(CodedEncounter got, String expectation) {
        CaseOutcome outcome = run(got, expectation);
        return outcome.passed() ? "" : outcome.report();
    }

    private static CaseOutcome run(CodedEncounter got, String expectation) {
        String text = """
                cases:
                  - id: tried
                    rule: R-031
                    tells: what is tried
                    encounter: {procedures: []}
                    expect: %s
                """.formatted(expectation);
        CodingCase tried = CaseFile.read(SourceText.of("cases.yaml", text))
                .toOptional()
                .orElseThrow()
                .get(0);
        return new CaseRunner(encounter -> got).run(tried);
    }

    private static CodedEncounter coded(
            boolean complete, List<CodedLine> lines, List<CodedFinding> findings, List<String> missing) {
        List<Missing> open = missing.stream()
                .map(id -> new Missing(new AnswerKey(Scope.procedure(1), new FactId(id)), List.of(), true))
                .toList();
        List<Dropped> dropped = List.of();
        return new CodedEncounter(Checked.ok(
                new CodingResult(lines, findings, List.of(), open, dropped, complete, List.of("an edition"))));
    }

    private static CodedLine line(String code, int units, String modifier) {
        ClaimLine line = new ClaimLine(new ProcedureCode(code), units, List.of(new Modifier(modifier)), List.of(1));
        return new CodedLine(line, "a line", List.of(), "core");
    }

    private static CodedFinding finding(String id, Severity severity, String message) {
        Citation citation = new Citation("a manual", "https://example.org/manual", "I.1", Confidence.HIGH);
        return new CodedFinding(new Finding(id, severity, message, "", List.of(1), citation), "topic/" + id, "core");
    }
}
