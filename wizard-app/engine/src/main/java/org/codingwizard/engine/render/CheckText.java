package org.codingwizard.engine.render;

import java.util.Map;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CheckedClaim;

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
        new FindingText(sheet, sources, "line").write(claim.findings());
        if (claim.findings().isEmpty()) {
            sheet.heading("Findings").line("  none");
        }
        sources.write(sheet);
        sheet.tables(claim.editions());
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
            String title = checked.title().isEmpty() ? "not in the list of injection codes" : checked.title();
            sheet.claimLine(number + "  ", checked.line(), title);
        }
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
        return Sheet.codeOf(claim.lines().get(number - 1).line());
    }

    private static Role role(CheckedClaim.Standing standing) {
        return switch (standing) {
            case FINE, SEPARATED, WANTED -> Role.GOOD;
            case CONFLICT, NEEDS_MODIFIER -> Role.ERROR;
            case NOT_KNOWN -> Role.WARNING;
        };
    }
}
