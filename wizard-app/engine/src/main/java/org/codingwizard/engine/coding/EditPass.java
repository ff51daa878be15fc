package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Severity;

/** Reviews drafted lines with the edits that hold for every payer: codes by date, unit limits, what is never paid, pairs, merges. */
final class EditPass {

    private static final Set<String> NEVER_PAID = Set.of("N", "I");

    private final Tables tables;
    private final EditWriter writer;
    private final List<CodedFinding> findings = new ArrayList<>();

    EditPass(DecisionGraph graph, Tables tables) {
        this.tables = tables;
        this.writer = new EditWriter(graph.lineRules());
    }

    /** Everything the edits say about the lines. */
    List<CodedFinding> review(LinePass.Lines made, List<DraftLine> notInForce) {
        notInForce.forEach(this::notInForce);
        made.pairNotices().forEach(this::pair);
        made.joinNotices().forEach(notice -> say(notice.kind(), words(notice.words()), notice.procedures()));
        made.withoutPrimary().forEach(this::withoutPrimary);
        made.merged().forEach(this::merged);
        sidesNotStated(made);
        Set<String> codes = new TreeSet<>();
        made.lines().stream().filter(line -> !line.isVisit()).forEach(line -> codes.add(line.code()));
        codes.forEach(code -> limits(code, made.lines()));
        return List.copyOf(findings);
    }

    /** Lists that were taken as empty because nobody could be asked. */
    List<CodedFinding> leftOut(Walked walked) {
        return walked.procedures().stream()
                .flatMap(trace -> trace.asked().stream())
                .filter(asked -> asked.byDefault() && asked.question().kind() == Question.Kind.ENTRIES)
                .map(asked -> writer.finding(
                        "list-left-out",
                        words(Map.of("question", asked.question().id().text())),
                        List.of(asked.key().scope().procedure())))
                .toList();
    }

    private void pair(PairPass.Notice notice) {
        List<Integer> procedures = Stream.of(notice.other(), notice.line())
                .flatMap(line -> line.procedures().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> words = words(Map.of(
                "procedures", listed(procedures),
                "line", notice.line().code(),
                "other-line", notice.other().code()));
        say(notice.kind(), words, procedures);
    }

    private void withoutPrimary(DraftLine line) {
        say(AddOnPass.KIND, words(new AddOnPass(tables).words(line.code())), line.procedures());
    }

    private void merged(Merging.Merged merged) {
        List<Integer> procedures = List.of(
                Math.min(merged.kept().procedure(), merged.other().procedure()),
                Math.max(merged.kept().procedure(), merged.other().procedure()));
        say(
                "entries-merged",
                words(Map.of(
                        "procedures", listed(procedures), "line", merged.kept().code())),
                procedures);
    }

    private static String listed(List<Integer> procedures) {
        return String.join(" and ", procedures.stream().map(String::valueOf).toList());
    }

    private void sidesNotStated(LinePass.Lines made) {
        for (Site site : made.sites()) {
            boolean takesSide = tables.bilateral(site.code())
                    .or(site::bilateral)
                    .filter(indicator -> indicator.equals("1") || indicator.equals("3"))
                    .isPresent();
            if (takesSide && site.side().equals(Optional.of(Site.NOT_STATED))) {
                say("side-not-stated", words(Map.of("line", site.code())), List.of(site.procedure()));
            }
        }
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
            say("never-paid", words(Map.of("line", code)), procedures);
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
        boolean bothSidesApart = day - pairsOfSides(same) <= limit.value();
        String kind = switch (limit.adjudication()) {
            case PER_LINE -> "unit-limit-line";
            case PER_DAY_ABSOLUTE -> "unit-limit-day";
            case PER_DAY_CLINICAL -> "unit-limit-clinical";
        };
        Map<String, String> words = words(Map.of(
                "line", limit.code().value(),
                "units", Integer.toString(units),
                "limit", Integer.toString(limit.value())));
        CodedFinding finding = bothSidesApart
                ? writer.finding(kind, Severity.NOTE, words, procedures)
                : writer.finding(kind, words, procedures);
        findings.add(dated(finding, limit));
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

    private void notInForce(DraftLine line) {
        String when = tables.status(line.code())
                .match(new CodeStatus.Cases<>(
                        inForce -> "",
                        notYet -> " It is in force from " + notYet.firstDay() + ".",
                        retired ->
                                " Its last day was " + retired.lastDay() + Retirement.successors(retired.entry()) + ".",
                        noSuchCode -> " It is not in the loaded code set."));
        CodedFinding finding =
                writer.finding("code-not-in-force", words(Map.of("line", line.code())), line.procedures());
        findings.add(Findings.changed(
                finding, finding.finding().severity(), finding.finding().message() + when));
    }

    private void say(String kind, Map<String, String> words, List<Integer> procedures) {
        findings.add(writer.finding(kind, words, procedures));
    }

    private Map<String, String> words(Map<String, String> own) {
        Map<String, String> all = new java.util.HashMap<>(own);
        all.put("date-of-service", tables.date().toString());
        return all;
    }

    /** Whether the code of a line may be used on the day; a visit is taken as it is. */
    boolean inForce(DraftLine line) {
        return line.isVisit() || tables.status(line.code()).isInForce();
    }

    /** A line as it will stand on the claim. */
    static ClaimLine claimLine(DraftLine line) {
        return new ClaimLine(
                new org.codingwizard.spi.ProcedureCode(line.code()), line.units(), line.modifiers(), line.procedures());
    }
}
