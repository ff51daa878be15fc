package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.DocumentationLine;
import org.codingwizard.engine.coding.Dropped;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Severity;

/** A result as an argument: the lines, why each stands there, what is to be said about them, and where all that is published. */
public final class ResultText {

    private final Screen screen;
    private final boolean details;

    /** Results for this screen. */
    public ResultText(Screen screen) {
        this(screen, false);
    }

    /**
     * Results for this screen.
     *
     * @param details whether what the fee schedule says stands beside each line
     */
    public ResultText(Screen screen, boolean details) {
        this.screen = screen;
        this.details = details;
    }

    /** The whole result. */
    public String of(CodingResult result) {
        return of(result, Map.of());
    }

    /**
     * The whole result, with what it could still become.
     *
     * @param prospects for missing facts, the lines with each answer
     */
    public String of(CodingResult result, Map<AnswerKey, Map<String, List<ClaimLine>>> prospects) {
        Sheet sheet = new Sheet(screen);
        Sources sources = new Sources();
        FindingText findings = new FindingText(sheet, sources, "procedure");
        lines(findings, result);
        findings.write(result.findings());
        missing(sheet, result.missing(), prospects);
        dropped(sheet, result.dropped());
        documentation(findings, result);
        sources.write(sheet);
        editions(sheet, result);
        return sheet.toString();
    }

    private void lines(FindingText findings, CodingResult result) {
        Sheet sheet = findings.sheet();
        sheet.heading(result.complete() ? "Claim lines" : "Claim lines that are certain");
        if (result.lines().isEmpty()) {
            sheet.line(result.complete() ? "  none: nothing is billed" : "  none yet; see what is still missing");
        }
        for (CodedLine coded : result.lines()) {
            ClaimLine line = coded.line();
            sheet.claimLine("", line, coded.title() + findings.about(line.procedures(), coded.from()));
            because(sheet, findings.sources(), coded);
            diagnoses(sheet, coded);
            if (details) {
                sheet.labelled(6, "figures ", Role.QUIET, LineDetails.of(coded));
            }
        }
        if (details) {
            LineDetails.legend(result).ifPresent(legend -> sheet.blank().labelled(2, "figures: ", Role.QUIET, legend));
        }
    }

    /** The diagnoses a line points to, each with its place on the claim. */
    private static void diagnoses(Sheet sheet, CodedLine coded) {
        if (!coded.diagnoses().isEmpty()) {
            List<String> pointers = coded.diagnoses().stream()
                    .map(pointer -> pointer.code() + " (" + pointer.position() + ")")
                    .toList();
            sheet.labelled(6, "points to ", Role.QUIET, String.join(", ", pointers));
        }
    }

    /** Each answer once, with everything that says what follows from it; answers that rest on the same stand together. */
    private static void because(Sheet sheet, Sources sources, CodedLine coded) {
        boolean one = coded.line().procedures().size() == 1;
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        for (Reason reason : coded.because()) {
            String name = one ? reason.key().question().text() : AnswerName.of(reason.key());
            Set<String> here = marks.computeIfAbsent(name + " = " + reason.answer(), answer -> new LinkedHashSet<>());
            reason.citations().forEach(citation -> here.add(sources.mark(citation)));
        }
        List<String> pieces = new ArrayList<>();
        List<String> answers = List.copyOf(marks.keySet());
        for (int place = 0; place < answers.size(); place++) {
            Set<String> here = marks.getOrDefault(answers.get(place), Set.of());
            boolean last = place == answers.size() - 1;
            boolean shared = !last && here.equals(marks.get(answers.get(place + 1)));
            pieces.add(answers.get(place) + (shared ? "" : " " + String.join("", here)) + (last ? "" : ","));
        }
        sheet.labelled(6, "because ", Role.QUIET, pieces);
    }

    private static void missing(
            Sheet sheet, List<Missing> missing, Map<AnswerKey, Map<String, List<ClaimLine>>> prospects) {
        if (missing.isEmpty()) {
            return;
        }
        sheet.heading("Still missing");
        for (Missing fact : missing) {
            String choices = fact.choices().isEmpty() ? "" : ": " + String.join(", ", fact.choices());
            String weight = fact.changesLines() ? " (changes a line)" : " (changes a finding only)";
            Map<String, List<ClaimLine>> ways = prospects.getOrDefault(fact.key(), Map.of());
            String words = ways.isEmpty() ? choices + weight : weight;
            sheet.labelled(2, "- ", Role.WARNING, AnswerName.of(fact.key()) + words);
            ways.forEach((answer, lines) -> sheet.labelled(6, answer + ": ", Role.STRONG, words(lines)));
        }
    }

    private static String words(List<ClaimLine> lines) {
        return lines.isEmpty()
                ? "no line for certain"
                : lines.stream().map(ClaimLine::toString).collect(Collectors.joining(", "));
    }

    /** The result on a line or two, for whoever has read the rest. */
    public String brief(CodingResult result) {
        List<String> said = new ArrayList<>();
        said.add(words(result.lines().stream().map(CodedLine::line).toList()));
        count(said, result, Severity.BLOCKING, "blocking");
        count(said, result, Severity.WARNING, "warning");
        if (!result.complete()) {
            said.add("not complete");
        }
        Role role = result.isBlocked() ? Role.ERROR : result.complete() ? Role.GOOD : Role.WARNING;
        return new Sheet(screen)
                .labelled(0, "In short: ", role, String.join("; ", said))
                .toString();
    }

    private static void count(List<String> said, CodingResult result, Severity severity, String word) {
        long number = result.findings().stream()
                .filter(coded -> coded.finding().severity() == severity)
                .count();
        if (number > 0) {
            said.add(number + " " + word + (number > 1 && severity == Severity.WARNING ? "s" : ""));
        }
    }

    private static void dropped(Sheet sheet, List<Dropped> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        sheet.heading("Answers that were not used");
        dropped.forEach(
                answer -> sheet.labelled(2, "- ", Role.QUIET, AnswerName.of(answer.key()) + ": " + answer.why()));
    }

    private static void documentation(FindingText findings, CodingResult result) {
        if (result.documentation().isEmpty()) {
            return;
        }
        findings.sheet().heading("The record must show");
        for (DocumentationLine item : result.documentation()) {
            String words = item.says() + findings.about(List.of(), item.from()) + " "
                    + findings.sources().mark(item.citation());
            findings.sheet().labelled(2, "[ ] ", Role.QUIET, words);
        }
    }

    private static void editions(Sheet sheet, CodingResult result) {
        sheet.tables(result.editions());
        sheet.blank();
        sheet.paragraph(
                0,
                "CPT is a registered trademark of the American Medical Association. Descriptions are our own words. "
                        + "`wizard notices` tells more. The lines are a proposal; the coder decides.");
    }
}
