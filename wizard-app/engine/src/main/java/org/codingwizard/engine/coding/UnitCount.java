package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.PolicyLimit;

/**
 * Units that are counted against a payer's limit.
 *
 * @param codes the codes they stand on
 * @param units how many there are
 * @param procedures the procedures behind them
 */
record UnitCount(String codes, int units, List<Integer> procedures) {

    /** The counts that a limit does not allow: of each line, or of all these lines together. */
    static List<UnitCount> over(PolicyLimit limit, Limit.Dated dated, List<DraftLine> lines) {
        List<List<DraftLine>> counted = limit.kind() == PolicyLimit.Kind.UNITS_OF_A_LINE
                ? lines.stream().map(List::of).toList()
                : List.of(lines);
        return counted.stream()
                .map(UnitCount::of)
                .filter(count -> limit.isBrokenBy(count.units(), dated))
                .toList();
    }

    private static UnitCount of(List<DraftLine> lines) {
        return new UnitCount(
                lines.stream().map(DraftLine::code).distinct().sorted().collect(Collectors.joining(", ")),
                lines.stream().mapToInt(DraftLine::units).sum(),
                lines.stream()
                        .flatMap(line -> line.procedures().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The words of a finding about it. */
    Map<String, String> words(Limit.Dated dated) {
        return Map.of(
                "line", codes,
                "units", Integer.toString(units),
                "limit", dated.value().toPlainString());
    }
}
