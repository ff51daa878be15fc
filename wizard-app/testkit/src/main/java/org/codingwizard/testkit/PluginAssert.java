package org.codingwizard.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.codingwizard.engine.cases.ExpectedError;
import org.codingwizard.engine.cases.SpokenWords;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;

/** Assertions on what the wizard says about a plugin; every failure shows all of it, with file and line. */
public final class PluginAssert extends AbstractAssert<PluginAssert, PluginUnderTest> {

    private PluginAssert(PluginUnderTest actual) {
        super(actual, PluginAssert.class);
    }

    /** Begins an assertion. */
    public static PluginAssert assertThat(PluginUnderTest actual) {
        return new PluginAssert(actual);
    }

    /** It loads, its policies are read, checked and linked, and the proof over core and policies finds nothing: no error, no warning. */
    public PluginAssert isSound() {
        List<Diagnostic> said = actual.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() != DiagnosticCode.NO_CASE)
                .filter(diagnostic -> diagnostic.code() != DiagnosticCode.RULE_WITHOUT_CASE)
                .toList();
        return that(said.isEmpty(), "expected nothing to be said about it", said);
    }

    /** A message of this code, such as {@code E005} or {@code P}, speaks of all these words; {@code a|b} is either. */
    public PluginAssert isToldOf(String code, String... words) {
        List<Diagnostic> said = actual.diagnostics();
        ExpectedError wanted = new ExpectedError(code, new SpokenWords(List.of(words)), "");
        return that(said.stream().anyMatch(wanted::isMetBy), "expected " + wanted, said);
    }

    /** Its cases in a folder among the test resources come out, and show every rule of its policies at work. */
    public PluginAssert hasNoRuleWithoutCase(String folder) {
        List<Diagnostic> said = actual.diagnosticsWithCases(folder);
        return that(said.isEmpty(), "expected its cases to show every rule", said);
    }

    private PluginAssert that(boolean holds, String expected, List<Diagnostic> said) {
        isNotNull();
        if (!holds) {
            failWithMessage(
                    "%s",
                    expected + ", but of `" + actual + "` was said\n" + (said.isEmpty() ? "nothing" : text(said)));
        }
        return this;
    }

    private static String text(List<Diagnostic> said) {
        return new DiagnosticRenderer(Theme.plain()).blocks(said);
    }
}
