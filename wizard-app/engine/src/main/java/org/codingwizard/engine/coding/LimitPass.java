package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.spi.Severity;

/** Reviews lines, whoever wrote them, against the unit limits and against what the fee schedule never pays. */
final class LimitPass {

    private static final Set<String> NEVER_PAID = Set.of("N", "I");

    private final Tables tables;
    private final EditWriter writer;
    private final Predicate<String> sidesApart;
    private final List<CodedFinding> findings = new ArrayList<>();

    /**
     * A review by the limits of a day.
     *
     * @param sidesApart whether the claim shows both sides of a code on two lines
     */
    LimitPass(Tables tables, EditWriter writer, Predicate<String> sidesApart) {
        this.tables = tables;
        this.writer = writer;
        this.sidesApart = sidesApart;
    }

    /** What is to be said about every code but visits, in the order of the codes. */
    List<CodedFinding> review(List<DraftLine> lines) {
        Set<String> codes = new TreeSet<>();
        lines.stream().filter(line -> !line.isVisit()).forEach(line -> codes.add(line.code()));
        codes.forEach(code -> limits(code, lines));
        return List.copyOf(findings);
    }

    private void limits(String code, List<DraftLine> lines) {
        List<DraftLine> same =
                lines.stream().filter(line -> line.code().equals(code)).toList();
        List<Integer> procedures = same.stream()
                .flatMap(line -> line.procedures().stream())
                .distinct()
                .toList();
        Optional<UnitLimit.Published> limit = tables.limit(code);
        boolean neverPaid = limit.filter(published -> published.value() == 0).isPresent()
                || tables.fee(code)
                        .filter(fee -> NEVER_PAID.contains(String.valueOf(fee.status())))
                        .isPresent();
        if (neverPaid) {
            findings.add(writer.finding("never-paid", Map.of("line", code), procedures));
        } else if (limit.isPresent()) {
            units(limit.get(), same, procedures);
        }
    }

    private void units(UnitLimit.Published limit, List<DraftLine> same, List<Integer> procedures) {
        int day = same.stream().mapToInt(DraftLine::units).sum();
        int most = same.stream().mapToInt(DraftLine::units).max().orElse(0);
        boolean perLine = limit.adjudication() == UnitLimit.Adjudication.PER_LINE;
        int units = perLine ? most : day;
        if (units <= limit.value()) {
            return;
        }
        boolean bothSidesApart = sidesApart.test(limit.code().value()) && day - pairsOfSides(same) <= limit.value();
        String kind = bothSidesApart
                ? "unit-limit-sides"
                : switch (limit.adjudication()) {
                    case PER_LINE -> "unit-limit-line";
                    case PER_DAY_ABSOLUTE -> "unit-limit-day";
                    case PER_DAY_CLINICAL -> "unit-limit-clinical";
                };
        Map<String, String> words = Map.of(
                "line", limit.code().value(),
                "units", Integer.toString(units),
                "limit", Integer.toString(limit.value()));
        findings.add(dated(writer.finding(kind, words, procedures), limit));
    }

    /** Sides on two lines because the claim must show them so are no more than one line for both. */
    private static int pairsOfSides(List<DraftLine> same) {
        int left = same.stream()
                .filter(line -> line.has("LT"))
                .mapToInt(DraftLine::units)
                .sum();
        int right = same.stream()
                .filter(line -> line.has("RT"))
                .mapToInt(DraftLine::units)
                .sum();
        boolean further = same.stream().anyMatch(line -> line.has("59"));
        return further ? 0 : Math.min(left, right);
    }

    /** A limit of another day than the encounter's only warns, and says so. */
    private CodedFinding dated(CodedFinding finding, UnitLimit.Published limit) {
        boolean covers = limit.edition().covers(tables.date());
        String note = covers
                ? " (" + limit.edition().title() + ")"
                : " (" + limit.edition().title() + "; no edition for " + tables.date() + " is loaded)";
        Severity severity = covers || finding.finding().severity() == Severity.NOTE
                ? finding.finding().severity()
                : Severity.WARNING;
        return Findings.changed(finding, severity, finding.finding().message() + note);
    }
}
