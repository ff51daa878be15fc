package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.spi.Citation;

/** Holds the claim lines of a result against those that a transcript names. */
final class LineComparison {

    private final Script script;
    private final List<Expected> expected;
    private final List<CodedLine> left;
    private final CodingResult result;
    private final Map<String, String> known;
    private final List<Difference> differences = new ArrayList<>();

    LineComparison(Script script, List<Expected> expected, CodingResult result, Map<String, String> known) {
        this.script = script;
        this.expected = expected;
        this.result = result;
        this.left = new ArrayList<>(result.lines());
        this.known = known;
    }

    /** Where the two differ. */
    List<Difference> differences() {
        // What leaves nothing open takes its line first, so that an open form does not take it away.
        List<Expected.Line> wanted = of(Expected.Line.class)
                .sorted(Comparator.comparing(line -> !line.pattern().isLiteral()))
                .toList();
        List<Expected.Line> lacking = paired(wanted);
        lacking.removeIf(line -> take(coded -> line.pattern().isAbout(ExpectedLine.of(coded.line())))
                .map(coded -> other(line, coded))
                .isPresent());
        boolean further = of(Expected.Further.class).anyMatch(Expected.Further::lines);
        for (Expected.Line line : lacking) {
            take(coded -> !further).ifPresentOrElse(coded -> other(line, coded), () -> gone(line));
        }
        left.stream().filter(coded -> !further).forEach(this::more);
        of(Expected.NoLine.class).forEach(this::unwanted);
        return differences;
    }

    /** Gives each line that is named the one that it means; those for which none is left. */
    private List<Expected.Line> paired(List<Expected.Line> wanted) {
        Pairing<CodedLine> pairing = Pairing.of(
                wanted, left, (line, coded, tried) -> line.pattern().fits(ExpectedLine.of(coded.line()), tried), known);
        List<Expected.Line> lacking = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Expected.Line line = wanted.get(index);
            pairing.taken().get(index).ifPresentOrElse(coded -> grounds(line, coded), () -> lacking.add(line));
        }
        left.clear();
        left.addAll(pairing.left());
        return lacking;
    }

    private Optional<CodedLine> take(Predicate<CodedLine> wanted) {
        Optional<CodedLine> taken = left.stream().filter(wanted).findFirst();
        taken.ifPresent(left::remove);
        return taken;
    }

    private void grounds(Expected.Line line, CodedLine coded) {
        List<Reason> reasons = coded.because();
        List<Citation> cited = reasons.stream()
                .flatMap(reason -> reason.citations().stream())
                .distinct()
                .toList();
        differences.addAll(new Grounds(script, cited, reasons, known).differences(line.because()));
    }

    private Expected.Line other(Expected.Line line, CodedLine coded) {
        String now = "= " + line.pattern().fitted(ExpectedLine.of(coded.line()), known);
        differences.add(new Difference(
                line.line(),
                "the line is another one",
                List.of(script.text(line.line())),
                List.of("= " + ExpectedLine.of(coded.line())),
                List.of(LineEdit.replace(line.line(), now))));
        grounds(line, coded);
        return line;
    }

    private void gone(Expected.Line line) {
        List<Integer> lines = Grounds.linesOf(line).toList();
        differences.add(new Difference(
                line.line(),
                "there is no such line",
                lines.stream().map(script::text).toList(),
                List.of(),
                lines.stream().map(LineEdit::delete).toList()));
    }

    private void more(CodedLine coded) {
        String now = "= " + ExpectedLine.of(coded.line());
        Optional<Integer> behind =
                of(Expected.Line.class).flatMap(Grounds::linesOf).max(Integer::compare);
        int first = expected.get(0).line();
        differences.add(new Difference(
                behind.orElse(first),
                "a line that nothing here names",
                List.of(),
                List.of(now),
                List.of(
                        behind.isPresent()
                                ? LineEdit.after(behind.get(), List.of(now))
                                : LineEdit.before(first, List.of(now)))));
    }

    private void unwanted(Expected.NoLine unwanted) {
        result.lines().stream()
                .map(coded -> ExpectedLine.of(coded.line()))
                .filter(line -> unwanted.pattern().isIn(line, known))
                .findFirst()
                .ifPresent(line -> differences.add(new Difference(
                        unwanted.line(),
                        "there is such a line: " + line,
                        List.of(script.text(unwanted.line())),
                        List.of("= " + line),
                        List.of(LineEdit.delete(unwanted.line())))));
    }

    private <T extends Expected> Stream<T> of(Class<T> kind) {
        return expected.stream().filter(kind::isInstance).map(kind::cast);
    }
}
