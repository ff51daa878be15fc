package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.DiagnosticCode;

/** Reads the lines of a session that are about its result, and keeps those of one group together. */
final class ResultReader {

    private static final String FURTHER = "...";

    private final PatternReader patterns;
    private List<Expected> group = new ArrayList<>();

    ResultReader(PatternReader patterns) {
        this.patterns = patterns;
    }

    /** The lines read since the last time, which are now a group of their own. */
    List<Expected> take() {
        List<Expected> taken = group;
        group = new ArrayList<>();
        return taken;
    }

    /** Reads a line; not if it is about something else. */
    boolean read(Row row) {
        if (row.text().startsWith("=")) {
            line(row, row.text().substring(1).strip());
        } else if (row.text().startsWith("!")) {
            finding(row, row.text().substring(1).strip());
        } else if (row.behind("not").filter(rest -> rest.startsWith("=")).isPresent()) {
            patterns.unwantedLine(row, afterSign(row))
                    .ifPresent(pattern -> group.add(new Expected.NoLine(row.number(), pattern)));
        } else if (row.behind("not").filter(rest -> rest.startsWith("!")).isPresent()) {
            patterns.unwantedFinding(row, afterSign(row))
                    .ifPresent(pattern -> group.add(new Expected.NoFinding(row.number(), pattern)));
        } else {
            return word(row);
        }
        return true;
    }

    private static String afterSign(Row row) {
        return row.behind("not").orElse("").substring(1).strip();
    }

    private boolean word(Row row) {
        boolean negated = row.text().startsWith("not ");
        Row plain = negated ? new Row(row.number(), row.behind("not").orElse(""), row.span()) : row;
        Optional<String> documented = plain.behind("doc");
        Optional<String> passed = plain.behind("path");
        documented
                .flatMap(words -> patterns.words(row, words))
                .ifPresent(words -> group.add(new Expected.Documented(row.number(), negated, words, List.of())));
        passed.ifPresent(step -> passed(row, negated, step));
        return documented.isPresent() || passed.isPresent() || (!negated && named(row));
    }

    private boolean named(Row row) {
        Optional<String> missing = row.behind("missing");
        missing.ifPresent(name -> patterns.question(row, name)
                .ifPresent(question -> group.add(new Expected.Lacking(row.number(), question))));
        Optional<String> dropped = row.behind("dropped");
        dropped.ifPresent(name -> patterns.question(row, name)
                .ifPresent(question -> group.add(new Expected.SetAside(row.number(), question))));
        Optional<String> cites = row.behind("cites");
        cites.flatMap(words -> patterns.words(row, words))
                .ifPresent(words ->
                        because(row, new Expected.Because(row.number(), Optional.empty(), Optional.of(words))));
        Optional<String> because = row.behind("because");
        because.ifPresent(fact -> decided(row, fact));
        return missing.isPresent() || dropped.isPresent() || cites.isPresent() || because.isPresent();
    }

    private void line(Row row, String text) {
        if (text.equals(FURTHER)) {
            group.add(new Expected.Further(row.number(), true));
            return;
        }
        patterns.line(row, text).ifPresent(pattern -> group.add(new Expected.Line(row.number(), pattern, List.of())));
    }

    private void finding(Row row, String text) {
        if (text.equals(FURTHER)) {
            group.add(new Expected.Further(row.number(), false));
            return;
        }
        patterns.finding(row, text)
                .ifPresent(pattern -> group.add(new Expected.Finding(row.number(), pattern, List.of())));
    }

    private void passed(Row row, boolean negated, String step) {
        if (step.isEmpty()) {
            patterns.problems()
                    .add(row.problem(
                            DiagnosticCode.EMPTY_VALUE,
                            "no step stands here",
                            "write topic and step: `path joint-or-bursa/side`"));
            return;
        }
        patterns.loose(row, step).ifPresent(text -> group.add(new Expected.Passed(row.number(), negated, text)));
    }

    private void decided(Row row, String fact) {
        String[] parts = fact.split("\\s+", 2);
        Optional<LooseText> answer = parts.length > 1 ? patterns.loose(row, parts[1]) : Optional.empty();
        patterns.question(row, parts[0])
                .ifPresent(name -> because(row, new Expected.Because(row.number(), Optional.of(name), answer)));
    }

    /** Adds a reason to the line above. */
    private void because(Row row, Expected.Because reason) {
        Optional<Expected> about = group.isEmpty() ? Optional.empty() : with(group.get(group.size() - 1), reason);
        if (about.isEmpty()) {
            patterns.problems()
                    .add(row.misplaced("write it right below the claim line, finding or item whose reason it is"));
            return;
        }
        group.set(group.size() - 1, about.get());
    }

    private static Optional<Expected> with(Expected expected, Expected.Because reason) {
        if (expected instanceof Expected.Line line) {
            return Optional.of(new Expected.Line(line.line(), line.pattern(), more(line.because(), reason)));
        }
        if (reason.fact().isPresent()) {
            return Optional.empty();
        }
        if (expected instanceof Expected.Finding finding) {
            return Optional.of(
                    new Expected.Finding(finding.line(), finding.pattern(), more(finding.because(), reason)));
        }
        return expected instanceof Expected.Documented item && !item.negated()
                ? Optional.of(new Expected.Documented(item.line(), false, item.words(), more(item.because(), reason)))
                : Optional.empty();
    }

    private static List<Expected.Because> more(List<Expected.Because> reasons, Expected.Because reason) {
        List<Expected.Because> all = new ArrayList<>(reasons);
        all.add(reason);
        return all;
    }
}
