package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.ClaimLine;

/** Reviews drafted lines with the edits that hold for every payer: codes by date, unit limits, what is never paid, pairs, merges. */
final class EditPass {

    private final Tables tables;
    private final EditWriter writer;
    private final List<CodedFinding> findings = new ArrayList<>();

    EditPass(DecisionGraph graph, Tables tables) {
        this.tables = tables;
        this.writer = new EditWriter(graph.lineRules(), tables.date());
    }

    /** Everything the edits say about the lines. */
    List<CodedFinding> review(LinePass.Lines made, List<DraftLine> notInForce) {
        notInForce.forEach(this::notInForce);
        made.pairNotices().forEach(this::pair);
        made.joinNotices().forEach(notice -> say(notice.kind(), notice.words(), notice.procedures()));
        made.withoutPrimary().forEach(this::withoutPrimary);
        made.merged().forEach(this::merged);
        sidesNotStated(made);
        findings.addAll(new LimitPass(tables, writer, code -> true).review(made.lines()));
        return List.copyOf(findings);
    }

    /** Lists that were taken as empty because nobody could be asked. */
    List<CodedFinding> leftOut(Walked walked) {
        return walked.procedures().stream()
                .flatMap(trace -> trace.asked().stream())
                .filter(asked -> asked.byDefault() && asked.question().kind() == Question.Kind.ENTRIES)
                .map(asked -> writer.finding(
                        "list-left-out",
                        Map.of("question", asked.question().id().text()),
                        List.of(asked.key().scope().procedure())))
                .toList();
    }

    private void pair(PairPass.Notice notice) {
        List<Integer> procedures = Stream.of(notice.other(), notice.line())
                .flatMap(line -> line.procedures().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> words = Map.of(
                "procedures", listed(procedures),
                "line", notice.line().code(),
                "other-line", notice.other().code());
        say(notice.kind(), words, procedures);
    }

    private void withoutPrimary(DraftLine line) {
        say(AddOnPass.KIND, new AddOnPass(tables).words(line.code()), line.procedures());
    }

    private void merged(Merging.Merged merged) {
        List<Integer> procedures = List.of(
                Math.min(merged.kept().procedure(), merged.other().procedure()),
                Math.max(merged.kept().procedure(), merged.other().procedure()));
        say(
                "entries-merged",
                Map.of("procedures", listed(procedures), "line", merged.kept().code()),
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
                say("side-not-stated", Map.of("line", site.code()), List.of(site.procedure()));
            }
        }
    }

    private void notInForce(DraftLine line) {
        findings.add(notInForce(tables, writer, line));
    }

    /** That a code was not in force on the day, and what became of it. */
    static CodedFinding notInForce(Tables tables, EditWriter writer, DraftLine line) {
        String when = tables.status(line.code())
                .match(new CodeStatus.Cases<>(
                        inForce -> "",
                        notYet -> " It is in force from " + notYet.firstDay() + ".",
                        retired ->
                                " Its last day was " + retired.lastDay() + Retirement.successors(retired.entry()) + ".",
                        noSuchCode -> " It is not in the loaded code set."));
        CodedFinding finding = writer.finding("code-not-in-force", Map.of("line", line.code()), line.procedures());
        return Findings.changed(
                finding, finding.finding().severity(), finding.finding().message() + when);
    }

    private void say(String kind, Map<String, String> words, List<Integer> procedures) {
        findings.add(writer.finding(kind, words, procedures));
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
