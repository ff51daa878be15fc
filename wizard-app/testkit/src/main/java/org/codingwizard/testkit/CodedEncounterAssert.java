package org.codingwizard.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.codingwizard.engine.cases.CodedEncounter;
import org.codingwizard.engine.cases.ExpectedError;
import org.codingwizard.engine.cases.ExpectedFinding;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.engine.cases.SpokenWords;
import org.codingwizard.spi.Severity;

/** Assertions on what came of an encounter; every failure shows all of it. */
public final class CodedEncounterAssert extends AbstractAssert<CodedEncounterAssert, CodedEncounter> {

    private CodedEncounterAssert(CodedEncounter actual) {
        super(actual, CodedEncounterAssert.class);
    }

    /** Begins an assertion. */
    public static CodedEncounterAssert assertThat(CodedEncounter actual) {
        return new CodedEncounterAssert(actual);
    }

    /** It has exactly these lines, such as {@code J3301-JZ x8}, in any order. */
    public CodedEncounterAssert hasLines(String... lines) {
        List<ExpectedLine> expected =
                Stream.of(lines).map(CodedEncounterAssert::line).toList();
        List<ExpectedLine> got = actual.lines();
        return that(
                got.size() == expected.size() && sorted(got).equals(sorted(expected)),
                "expected the lines " + String.join(", ", lines));
    }

    /** No line has this code, or this code with these modifiers. */
    public CodedEncounterAssert hasNoLine(String line) {
        ExpectedLine never = line(line);
        return that(actual.lines().stream().noneMatch(got -> got.isOneOf(never)), "expected no line " + line);
    }

    /** No missing fact could change a line. */
    public CodedEncounterAssert isComplete() {
        return that(actual.errors().isEmpty() && actual.isComplete(), "expected it to be complete");
    }

    /** It was read, and a line is open until these facts are given. */
    public CodedEncounterAssert isMissing(String... facts) {
        boolean open = actual.errors().isEmpty() && !actual.isComplete();
        return that(
                open && actual.missing().containsAll(List.of(facts)),
                "expected these to be missing: " + String.join(", ", facts));
    }

    /** A finding of at least this weight speaks of all these words; {@code a|b} is either. */
    public CodedEncounterAssert hasFinding(Severity atLeast, String... words) {
        ExpectedFinding finding = new ExpectedFinding(new SpokenWords(List.of(words)), atLeast);
        return that(actual.findings().stream().anyMatch(finding::isMetBy), "expected a " + finding);
    }

    /** No finding of at least this weight speaks of all these words. */
    public CodedEncounterAssert hasNoFinding(Severity atLeast, String... words) {
        ExpectedFinding finding = new ExpectedFinding(new SpokenWords(List.of(words)), atLeast);
        return that(actual.findings().stream().noneMatch(finding::isMetBy), "expected no " + finding);
    }

    /** It could not be read, and an error of this code marks a place with these characters. */
    public CodedEncounterAssert hasError(String code, String marked) {
        ExpectedError error = new ExpectedError(code, new SpokenWords(List.of()), marked);
        return that(actual.errors().stream().anyMatch(error::isMetBy), "expected the error " + error);
    }

    private CodedEncounterAssert that(boolean holds, String expected) {
        isNotNull();
        if (!holds) {
            failWithMessage("%s", expected + ", but got\n" + actual);
        }
        return this;
    }

    private static List<String> sorted(List<ExpectedLine> lines) {
        return lines.stream().map(ExpectedLine::toString).sorted().toList();
    }

    private static ExpectedLine line(String text) {
        Optional<ExpectedLine> line = ExpectedLine.parse(text);
        return line.orElseThrow(() -> new IllegalArgumentException(
                "`" + text + "` is not a claim line; write it like `20611-50` or `J3301-JZ x8`"));
    }
}
