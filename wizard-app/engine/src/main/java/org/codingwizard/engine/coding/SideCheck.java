package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.LineRules.BothSides;
import org.codingwizard.engine.ruleset.LineRules.SideStyle;
import org.codingwizard.spi.Modifier;

/** Checks what typed lines say about sides and digits against the bilateral indicator and the style of the claim. */
final class SideCheck {

    private static final String ONE_LINE_FOR_BOTH = "1";
    private static final String EACH_SIDE = "3";

    private final DecisionGraph graph;
    private final Tables tables;
    private final DraftedCodes drafted;
    private final Facts facts;
    private final CheckWriter out;

    SideCheck(DecisionGraph graph, Tables tables, DraftedCodes drafted, Facts facts, CheckWriter out) {
        this.graph = graph;
        this.tables = tables;
        this.drafted = drafted;
        this.facts = facts;
        this.out = out;
    }

    void check(List<DraftLine> lines) {
        for (DraftLine line : lines) {
            indicator(line.code()).ifPresent(indicator -> {
                if (!line.isVisit() && !line.isDrug()) {
                    sides(line, indicator);
                    digits(line);
                }
            });
        }
        pairsOfSides(lines);
    }

    /** The indicator that a line is drafted by; empty if nothing is published. */
    private Optional<String> indicator(String code) {
        return drafted.bilateral(code).or(() -> tables.bilateral(code));
    }

    private void sides(DraftLine line, String indicator) {
        boolean takesSide = indicator.equals(ONE_LINE_FOR_BOTH) || indicator.equals(EACH_SIDE);
        boolean fifty = line.has("50");
        if (fifty && !takesSide) {
            out.say(forbidden(indicator), line);
        }
        if (SideMarks.hasSide(line) && !takesSide) {
            out.say("side-not-taken", line, Map.of("indicator", indicator));
        }
        boolean bothOnOne = line.has("LT") && line.has("RT");
        if (takesSide && (bothOnOne || SideMarks.digits(line).size() > 1)) {
            out.say("sides-on-one-line", line);
        }
        if (fifty && takesSide) {
            onBothSides(line);
        }
        boolean unsaid =
                !fifty && !SideMarks.hasSide(line) && SideMarks.digits(line).isEmpty();
        if (unsaid && indicator.equals(ONE_LINE_FOR_BOTH)) {
            out.say("side-missing", line);
        }
    }

    private static String forbidden(String indicator) {
        return switch (indicator) {
            case "0" -> "fifty-paid-once";
            case "2" -> "fifty-both-already";
            default -> "fifty-without-sides";
        };
    }

    private void onBothSides(DraftLine line) {
        if (SideMarks.hasSide(line) || !SideMarks.digits(line).isEmpty()) {
            out.say("fifty-with-side", line);
        }
        // Further levels on both sides are counted one by one, so an add-on may have several.
        if (line.units() > 1 && !drafted.isFurtherLevel(line.code())) {
            out.say("fifty-with-units", line);
        }
        if (onTwoLines(line.code()) && !EACH_SIDE.equals(indicator(line.code()).orElse(""))) {
            out.say(drafted.isFurtherLevel(line.code()) ? "fifty-on-add-on" : "fifty-as-two-lines", line);
        }
    }

    private void digits(DraftLine line) {
        List<String> digits = SideMarks.digits(line);
        if (!digits.isEmpty() && !drafted.takesDigits(line.code())) {
            out.say("digit-not-taken", line, Map.of("modifier", String.join(", ", digits)));
        } else if (!digits.isEmpty() && SideMarks.hasSide(line)) {
            out.say("digit-with-side", line, Map.of("modifier", String.join(", ", digits)));
        }
    }

    /** A line for each side where one line with 50 stands for both. */
    private void pairsOfSides(List<DraftLine> lines) {
        List<DraftLine> left = new ArrayList<>(
                lines.stream().filter(line -> plainly(line, "LT")).toList());
        for (DraftLine right : lines) {
            Optional<DraftLine> mirror = left.stream()
                    .filter(line -> plainly(right, "RT") && line.code().equals(right.code()))
                    .findFirst();
            mirror.filter(line -> bothSides(line.code()) == BothSides.FIFTY).ifPresent(line -> {
                left.remove(line);
                out.sayOfTwo("sides-apart", line, right, Map.of());
            });
        }
    }

    private static boolean plainly(DraftLine line, String side) {
        return line.has(side) && !(line.has("LT") && line.has("RT")) && !SideMarks.isDistinct(line);
    }

    /** Whether this claim shows both sides of a code on two lines. */
    boolean onTwoLines(String code) {
        return bothSides(code) == BothSides.TWO_LINES;
    }

    /** How this claim shows both sides of a code. */
    private BothSides bothSides(String code) {
        Certainty certainty = new Certainty(graph, facts);
        return graph.lineRules().sideStyles().stream()
                .filter(style -> style.isAbout(code, indicator(code), drafted.isFurtherLevel(code)))
                .filter(style -> style.inForce().on(tables.date()))
                .filter(style -> certainty.of(style.when()) == Certainty.Judgement.YES)
                .findFirst()
                .map(SideStyle::bothSides)
                .orElse(BothSides.SEPARATE);
    }

    /** The modifiers that this check knows. */
    static boolean knows(Modifier modifier) {
        return List.of("50", "RT", "LT").contains(modifier.text())
                || modifier.text().matches("[FT][A0-9]");
    }
}
