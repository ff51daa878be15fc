package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceSpan;

/** Compares a parsed ruleset with the published data: its codes must be there, and its periods must not overlap. */
public final class RulesetChecker {

    private final Predicate<String> knownCode;

    /**
     * A checker.
     *
     * @param knownCode whether a procedure code is in the loaded code set
     */
    public RulesetChecker(Predicate<String> knownCode) {
        this.knownCode = knownCode;
    }

    /** The checked ruleset, or everything in it that cannot be. */
    public Checked<Ruleset> check(ParsedRuleset parsed) {
        List<Diagnostic> found = new ArrayList<>();
        parsed.steps()
                .forEach(step -> step.match(new Step.Cases<>(asking -> Optional.<Diagnostic>empty(), outcome -> {
                    outcome.drafts().forEach(draft -> checkDraft(draft, found));
                    return Optional.<Diagnostic>empty();
                })));
        parsed.sharedDrafts().values().forEach(drafts -> drafts.forEach(draft -> checkDraft(draft, found)));
        parsed.joins().forEach(join -> checkJoin(join, found));
        parsed.limits().forEach(limit -> checkPeriods(limit.id(), limit.periods(), found));
        parsed.policy().limits().forEach(limit -> checkPeriods(limit.id(), limit.periods(), found));
        parsed.policy().rules().forEach(rule -> checkCodes(rule.lines(), rule.span(), found));
        parsed.policy().substitutions().forEach(rule -> checkCode(rule.with(), rule.span(), found));
        parsed.policy().alsoBilled().forEach(rule -> checkCode(rule.line(), rule.span(), found));
        parsed.advice().forEach(advice -> checkCodes(advice.lines(), advice.span(), found));
        parsed.documentation().forEach(item -> checkCodes(item.lines(), item.span(), found));
        found.addAll(ConfidenceChecker.problems(parsed));
        return Checked.of(new Ruleset(parsed), found);
    }

    private void checkDraft(Draft draft, List<Diagnostic> found) {
        if (draft instanceof Draft.Line line) {
            Stream.of(line.code(), line.bothSides())
                    .flatMap(Optional::stream)
                    .forEach(code -> checkCode(code, line.terms().span(), found));
        }
    }

    private void checkJoin(Join join, List<Diagnostic> found) {
        List<Range> ranges = join.match(new Join.Cases<>(
                counted -> counted.lines().stream()
                        .map(band -> new Range(band.from(), band.to(), List.of(band.code()), band.span()))
                        .toList(),
                once -> List.of(),
                amounts -> List.of(),
                ladder -> List.of(),
                limbs -> limbs.bands().stream()
                        .map(band ->
                                new Range(band.from(), band.to(), List.of(band.first(), band.further()), band.span()))
                        .toList()));
        ranges.forEach(range -> range.codes().forEach(code -> checkCode(code, range.span(), found)));
        if (join instanceof Join.Ladder ladder) {
            ladder.rungs().forEach(rung -> rung.codes().forEach(code -> checkCode(code, rung.span(), found)));
        } else if (ranges.isEmpty()) {
            join.everyCode().forEach(code -> checkCode(code, join.terms().span(), found));
        } else {
            checkRanges(join.terms(), ranges, found);
        }
    }

    /** Codes for a range of totals. */
    private record Range(int from, Optional<Integer> to, List<String> codes, SourceSpan span) {

        boolean holds(int total) {
            return total >= from && total <= to.orElse(Integer.MAX_VALUE);
        }
    }

    /** The ranges of totals must cover 1 and more, each total once. */
    private static void checkRanges(Join.Terms terms, List<Range> ranges, List<Diagnostic> found) {
        int highest = ranges.stream().mapToInt(Range::from).max().orElse(0) + 1;
        for (int total = 1; total <= highest; total++) {
            int here = total;
            List<Range> fitting =
                    ranges.stream().filter(range -> range.holds(here)).toList();
            if (fitting.isEmpty()) {
                found.add(Diagnostic.at(terms.span(), DiagnosticCode.GAP, "no range holds a total of " + total)
                        .withShow(List.of(terms.title() + " = " + total)));
            } else if (fitting.size() > 1) {
                found.add(Diagnostic.at(
                                fitting.get(1).span(), DiagnosticCode.OVERLAP, "two ranges hold a total of " + total)
                        .withSee(fitting.get(0).span(), "the other range")
                        .withShow(List.of(terms.title() + " = " + total)));
            }
        }
    }

    private static void checkPeriods(String id, List<Limit.Dated> periods, List<Diagnostic> found) {
        for (int i = 0; i < periods.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (periods.get(i).inForce().overlaps(periods.get(j).inForce())) {
                    found.add(overlap(id, periods.get(j), periods.get(i)));
                }
            }
        }
    }

    private static Diagnostic overlap(String id, Limit.Dated first, Limit.Dated second) {
        String day = second.inForce()
                .from()
                .filter(first.inForce()::on)
                .or(() -> first.inForce().from())
                .map(Object::toString)
                .orElse("every day");
        return Diagnostic.at(second.span(), DiagnosticCode.OVERLAPPING_PERIODS, "two periods of `" + id + "` overlap")
                .withSee(first.span(), "the other period, " + first.inForce().words())
                .withShow(List.of("date-of-service = " + day))
                .withHelp("end one of them on the day before the other begins");
    }

    private void checkCodes(Set<String> codes, SourceSpan span, List<Diagnostic> found) {
        codes.stream().sorted().forEach(code -> checkCode(code, span, found));
    }

    private void checkCode(String code, SourceSpan span, List<Diagnostic> found) {
        if (!knownCode.test(code)) {
            found.add(Diagnostic.at(span, DiagnosticCode.CODE_NOT_IN_DATA, "`" + code + "` is not in the code set")
                    .withHelp("look for a slip, or add the code to the data"));
        }
    }
}
