package org.codingwizard.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.spi.Severity;

/** What is wrong with the outcome of an encounter, held against what was expected of it. */
final class Faults {

    private final CodedEncounter got;
    private final List<String> found = new ArrayList<>();

    private Faults(CodedEncounter got) {
        this.got = got;
    }

    /** Every fault in one line each; empty when the outcome is as expected. */
    static List<String> of(Expectation expectation, CodedEncounter got) {
        Faults faults = new Faults(got);
        Runnable comparison = expectation.match(
                result -> () -> faults.compare(result), errors -> () -> faults.compareErrors(errors.errors()));
        comparison.run();
        return List.copyOf(faults.found);
    }

    private void compare(Expectation.Result expected) {
        if (!got.errors().isEmpty()) {
            found.add("it could not be read");
            return;
        }
        lines(expected);
        if (expected.complete() != got.isComplete()) {
            found.add(expected.complete() ? "it is not complete" : "it is complete");
        }
        findings(expected);
        expected.missing().ifPresent(this::missing);
        left(expected.dropped(), got.dropped()).forEach(id -> found.add("not named as dropped: " + id));
        expected.documentation().stream()
                .filter(words -> got.documentation().stream().noneMatch(words::areIn))
                .forEach(words -> found.add("documentation not demanded: " + words));
    }

    private void lines(Expectation.Result expected) {
        left(expected.lines(), got.lines()).forEach(line -> found.add("line missing: " + line));
        left(got.lines(), expected.lines()).forEach(line -> found.add("line not expected: " + line));
        for (ExpectedLine never : expected.never()) {
            got.lines().stream()
                    .filter(line -> line.isOneOf(never))
                    .forEach(line -> found.add("line that must never be: " + line));
        }
    }

    private void findings(Expectation.Result expected) {
        expected.findings().stream()
                .filter(finding -> got.findings().stream().noneMatch(finding::isMetBy))
                .forEach(finding -> found.add("finding missing: " + finding));
        for (ExpectedFinding unwanted : expected.noFindings()) {
            got.findings().stream()
                    .filter(unwanted::isMetBy)
                    .forEach(coded -> found.add("finding that must not be: " + inWords(coded)));
        }
        got.findings().stream()
                .filter(coded -> coded.finding().severity() == Severity.BLOCKING)
                .filter(coded -> expected.findings().stream().noneMatch(finding -> finding.isMetBy(coded)))
                .forEach(coded -> found.add("blocking finding that nobody expects: " + inWords(coded)));
    }

    private void missing(List<String> expected) {
        if (expected.isEmpty()) {
            got.missing().forEach(id -> found.add("reported missing though nothing is: " + id));
        }
        expected.stream()
                .filter(ids -> Stream.of(ids.split("\\|")).noneMatch(got.missing()::contains))
                .forEach(ids -> found.add("not reported missing: " + ids));
    }

    private void compareErrors(List<ExpectedError> expected) {
        if (got.errors().isEmpty()) {
            found.add("it was read without an error");
            return;
        }
        List<Diagnostic> errors = got.errors();
        expected.stream()
                .filter(wanted -> errors.stream().noneMatch(wanted::isMetBy))
                .forEach(wanted -> found.add("error missing: " + wanted));
        errors.stream()
                .filter(error -> expected.stream().noneMatch(wanted -> wanted.isMetBy(error)))
                .forEach(
                        error -> found.add("error not expected: " + error.code().id() + " " + error.message()));
    }

    private static String inWords(CodedFinding coded) {
        return coded.finding().severity().word() + " " + coded.finding().id();
    }

    /** The items of the first list that have no partner in the second. */
    private static <T> List<T> left(List<T> items, List<T> partners) {
        List<T> left = new ArrayList<>(items);
        partners.forEach(left::remove);
        return left;
    }
}
