package org.codingwizard.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.codingwizard.engine.cases.CaseRunner;
import org.codingwizard.engine.cases.CodedEncounter;
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
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.ProcedureCode;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class CaseTestsTest {

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
    void a_folder_becomes_a_test_for_each_case() {
        List<DynamicNode> tests = new CaseTests(new CaseRunner(encounter -> KNEE))
                .of("sample-cases")
                .toList();
        assertThat(tests)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("knees.yaml:2 right", "knees.yaml:8 left");
        assertThat(tests.get(0).getTestSourceUri().orElseThrow())
                .hasToString("classpath:/sample-cases/knees.yaml?line=2&column=9");
    }

    @Test
    void the_test_of_a_case_fails_with_its_faults() throws Throwable {
        List<DynamicNode> tests = new CaseTests(new CaseRunner(encounter -> KNEE))
                .of("sample-cases")
                .toList();
        ((DynamicTest) tests.get(0)).getExecutable().execute();
        assertThatThrownBy(() -> ((DynamicTest) tests.get(1)).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line missing: 20610-LT");
    }

    @Test
    void a_folder_that_cannot_be_read_is_one_failing_test() {
        DynamicNode only = new CaseTests(new CaseRunner(encounter -> KNEE))
                .of("weak-cases")
                .toList()
                .get(0);
        assertThatThrownBy(() -> ((DynamicTest) only).getExecutable().execute())
                .hasMessageContaining("weak.yaml:6")
                .hasMessageContaining("this expects nothing that could fail");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> new CaseTests(new CaseRunner(encounter -> KNEE)).of("nowhere"))
                .hasMessageContaining("no folder `nowhere`");
    }

    @Test
    void assertions_show_all_of_the_outcome() {
        CodedEncounterAssert.assertThat(KNEE)
                .isComplete()
                .hasLines("J3301-JZ x4", "20610-RT")
                .hasNoLine("20611")
                .hasFinding(Severity.NOTE, "size")
                .hasNoFinding(Severity.BLOCKING, "size");
        CodedEncounterAssert.assertThat(OPEN).isMissing("side");
        CodedEncounterAssert.assertThat(BROKEN).hasError("R011", "");
        assertThatThrownBy(() -> CodedEncounterAssert.assertThat(KNEE).hasLines("20611-RT"))
                .hasMessageContaining("expected the lines 20611-RT, but got")
                .hasMessageContaining("20610-RT, J3301-JZ x4");
    }

    @Test
    void without_rulesets_the_wizard_says_what_is_missing() {
        assertThatThrownBy(TestWizard::withoutPlugins)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the wizard does not start");
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
