package org.codingwizard.engine.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/** What the edits say about typed lines, as text. */
public final class CheckText {

    private final Screen screen;

    /** Text for this screen. */
    public CheckText(Screen screen) {
        this.screen = screen;
    }

    /** The lines, how they stand to each other, what is to be said about them, and where that is published. */
    public String of(CheckedClaim claim) {
        Sheet sheet = new Sheet(screen);
        Sources sources = new Sources();
        sheet.paragraph(0, "Checked for " + facts(claim.facts()));
        lines(sheet, claim);
        pairs(sheet, claim);
        findings(sheet, sources, claim, Severity.BLOCKING, "Must not be billed as it stands", Role.ERROR);
        findings(sheet, sources, claim, Severity.WARNING, "Warnings", Role.WARNING);
        findings(sheet, sources, claim, Severity.NOTE, "Notes", Role.NOTE);
        if (claim.findings().isEmpty()) {
            sheet.heading("Findings").line("  none");
        }
        sources.write(sheet);
        sheet.heading("Tables used");
        claim.editions().forEach(edition -> sheet.labelled(2, "- ", Role.QUIET, edition));
        return sheet.toString();
    }

    private static String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void lines(Sheet sheet, CheckedClaim claim) {
        sheet.heading("Lines");
        int number = 0;
        for (CheckedClaim.Checked checked : claim.lines()) {
            number++;
            String code = written(checked.line());
            String front = number + "  " + code + " ".repeat(Math.max(2, 16 - code.length())) + "x"
                    + checked.line().units() + "  ";
            String title = checked.title().isEmpty() ? "not in the list of injection codes" : checked.title();
            sheet.labelled(2, front, Role.CODE, title);
        }
    }

    private static String written(ClaimLine line) {
        return line.code().value()
                + line.modifiers().stream().map(Modifier::text).map("-"::concat).collect(Collectors.joining());
    }

    private static void pairs(Sheet sheet, CheckedClaim claim) {
        if (claim.pairs().isEmpty()) {
            return;
        }
        sheet.heading("Pairs");
        for (CheckedClaim.Pair pair : claim.pairs()) {
            String front = named(claim, pair.stays()) + " and " + named(claim, pair.yields()) + ": ";
            sheet.labelled(2, front, role(pair.standing()), pair.standing().words());
        }
    }

    private static String named(CheckedClaim claim, int number) {
        return written(claim.lines().get(number - 1).line());
    }

    private static Role role(CheckedClaim.Standing standing) {
        return switch (standing) {
            case FINE, SEPARATED -> Role.GOOD;
            case CONFLICT, NEEDS_MODIFIER -> Role.ERROR;
            case NOT_KNOWN -> Role.WARNING;
        };
    }

    private static void findings(
            Sheet sheet, Sources sources, CheckedClaim claim, Severity severity, String title, Role role) {
        List<CodedFinding> found = claim.findings().stream()
                .filter(coded -> coded.finding().severity() == severity)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        sheet.blank().line(sheet.paint(role, title));
        for (CodedFinding coded : found) {
            sheet.labelled(
                    2,
                    "- ",
                    role,
                    coded.finding().message() + about(coded) + " "
                            + sources.mark(coded.finding().citation()));
            if (!coded.finding().remedy().isEmpty()) {
                sheet.labelled(4, "to do: ", Role.QUIET, coded.finding().remedy());
            }
        }
    }

    private static String about(CodedFinding coded) {
        List<Integer> numbers = coded.finding().procedures();
        String lines = numbers.isEmpty()
                ? ""
                : (numbers.size() == 1 ? "line " : "lines ")
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String who = coded.from().equals(Owned.CORE) ? "" : "from " + coded.from();
        String both = lines + (lines.isEmpty() || who.isEmpty() ? "" : ", ") + who;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
