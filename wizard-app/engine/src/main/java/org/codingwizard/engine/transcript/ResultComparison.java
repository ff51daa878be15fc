package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.DocumentationLine;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Severity;

/** Holds a result against the lines of a transcript that are about it. */
final class ResultComparison {

    private final Script script;
    private final List<Expected> expected;
    private final Example shown;
    private final Map<String, String> known;
    private final List<Difference> differences = new ArrayList<>();

    ResultComparison(Script script, List<Expected> expected, Example shown, Map<String, String> known) {
        this.script = script;
        this.expected = expected;
        this.shown = shown;
        this.known = known;
    }

    /** Where the two differ. */
    List<Difference> differences() {
        differences.addAll(new LineComparison(script, expected, shown.result(), known).differences());
        findings();
        of(Expected.Documented.class).forEach(this::documented);
        of(Expected.Passed.class).forEach(this::passed);
        missing();
        of(Expected.SetAside.class)
                .filter(aside -> shown.result().dropped().stream()
                        .noneMatch(dropped -> aside.name().mayBe(dropped.key())))
                .forEach(aside -> gone(aside, "`" + aside.name() + "` is not named as set aside"));
        keepOneDemand();
        return List.copyOf(differences);
    }

    /** A group that would be gone altogether, and its result with it, says at least one thing that is true. */
    private void keepOneDemand() {
        List<LineEdit> edits =
                differences.stream().flatMap(one -> one.repair().stream()).toList();
        boolean kept = edits.stream().anyMatch(edit -> edit.kind() != LineEdit.Kind.DELETE)
                || of(Expected.class)
                        .filter(Expected::isDemand)
                        .anyMatch(one -> edits.stream().noneMatch(edit -> edit.line() == one.line()));
        if (kept || differences.isEmpty()) {
            return;
        }
        String now = shown.result().lines().stream()
                .findFirst()
                .map(coded -> "= " + ExpectedLine.of(coded.line()))
                .orElse(TranscriptWriter.NOTHING_BILLED);
        Difference last = differences.remove(differences.size() - 1);
        Stream<LineEdit> others = last.repair().stream().filter(edit -> edit.line() != last.line());
        differences.add(new Difference(
                last.line(),
                last.says(),
                last.expected(),
                List.of(now),
                Stream.concat(Stream.of(LineEdit.replace(last.line(), now)), others)
                        .toList()));
    }

    private void findings() {
        List<CodedFinding> told = new ArrayList<>();
        of(Expected.Finding.class).forEach(finding -> told.addAll(told(finding)));
        of(Expected.NoFinding.class)
                .forEach(unwanted -> shown.result().findings().stream()
                        .filter(coded -> unwanted.pattern().fits(coded, known))
                        .findFirst()
                        .ifPresent(coded -> gone(unwanted, "there is such a finding: " + words(coded))));
        boolean further = of(Expected.Further.class).anyMatch(one -> !one.lines());
        shown.result().findings().stream()
                .filter(coded -> !further && !told.contains(coded))
                .filter(coded -> coded.finding().severity() != Severity.NOTE)
                .filter(new Distinct<CodedFinding>(FindingPattern::of)::isFirst)
                .forEach(coded -> more(
                        "a finding that nothing here names: " + words(coded), FindingPattern.of(coded), lastFinding()));
    }

    /** The findings that a line tells, or that are told instead of those it names. */
    private List<CodedFinding> told(Expected.Finding finding) {
        List<CodedFinding> all = shown.result().findings();
        List<CodedFinding> fitting = all.stream()
                .filter(coded -> finding.pattern().fits(coded, known))
                .toList();
        Optional<CodedFinding> near = fitting.isEmpty()
                ? all.stream().filter(finding.pattern()::isAbout).findFirst()
                : fitting.stream().findFirst();
        if (near.isEmpty()) {
            gone(finding, "there is no such finding", Grounds.lines(finding.because()));
            return List.of();
        }
        if (fitting.isEmpty()) {
            String now = finding.pattern().fitted(near.get(), known);
            other(finding.line(), "the finding is another one: " + words(near.get()), now);
        }
        new Grounds(script, List.of(near.get().finding().citation()), List.of(), known)
                .differences(finding.because())
                .forEach(differences::add);
        return fitting.isEmpty() ? List.of(near.get()) : fitting;
    }

    private static String words(CodedFinding coded) {
        return coded.finding().severity().word() + " `" + coded.finding().id() + "`, "
                + coded.finding().message();
    }

    private void documented(Expected.Documented item) {
        Optional<DocumentationLine> found = shown.result().documentation().stream()
                .filter(line -> item.words().isIn(Spoken.plain(line.says()), known))
                .findFirst();
        if (found.isPresent() == item.negated()) {
            gone(
                    item,
                    item.negated() ? "the note must show this" : "nothing like this is demanded of the note",
                    Grounds.lines(item.because()));
            return;
        }
        List<Citation> cited = found.map(DocumentationLine::citation).stream().toList();
        differences.addAll(new Grounds(script, cited, List.of(), known).differences(item.because()));
    }

    private void passed(Expected.Passed passed) {
        boolean there = shown.walked()
                .traces()
                .flatMap(ResultComparison::steps)
                .anyMatch(step -> passed.step().fits(step, known));
        if (there == passed.negated()) {
            gone(passed, there ? "the way leads through this step" : "the way does not lead through this step");
        }
    }

    private static Stream<String> steps(Trace trace) {
        return Stream.concat(
                trace.taken().stream().map(taken -> taken.step().toString()),
                trace.outcome().stream().map(outcome -> outcome.id().toString()));
    }

    private void missing() {
        List<Expected.Lacking> named = of(Expected.Lacking.class).toList();
        List<Missing> missing = shown.result().missing();
        named.stream()
                .filter(one -> missing.stream().noneMatch(fact -> one.name().mayBe(fact.key())))
                .forEach(one -> gone(one, "`" + one.name() + "` is not missing"));
        missing.stream()
                .filter(fact -> named.stream().noneMatch(one -> one.name().mayBe(fact.key())))
                .map(fact -> AnswerName.of(fact.key()))
                .forEach(name -> more("`" + name + "` is missing", "missing " + name, lastLine()));
    }

    private int lastFinding() {
        return Stream.concat(
                        of(Expected.Finding.class)
                                .flatMap(one -> Stream.concat(Stream.of(one.line()), Grounds.lines(one.because()))),
                        of(Expected.Line.class)
                                .flatMap(one -> Stream.concat(Stream.of(one.line()), Grounds.lines(one.because()))))
                .max(Integer::compare)
                .orElseGet(this::lastLine);
    }

    private int lastLine() {
        return expected.stream().flatMap(Grounds::linesOf).max(Integer::compare).orElseThrow();
    }

    private <T extends Expected> Stream<T> of(Class<T> kind) {
        return expected.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void gone(Expected one, String says) {
        gone(one, says, Stream.of());
    }

    private void gone(Expected one, String says, Stream<Integer> further) {
        List<Integer> lines = Stream.concat(Stream.of(one.line()), further).toList();
        differences.add(new Difference(
                one.line(),
                says,
                lines.stream().map(script::text).toList(),
                List.of(),
                lines.stream().map(LineEdit::delete).toList()));
    }

    private void other(int line, String says, String now) {
        differences.add(new Difference(
                line, says, List.of(script.text(line)), List.of(now), List.of(LineEdit.replace(line, now))));
    }

    private void more(String says, String now, int behind) {
        differences.add(
                new Difference(behind, says, List.of(), List.of(now), List.of(LineEdit.after(behind, List.of(now)))));
    }
}
