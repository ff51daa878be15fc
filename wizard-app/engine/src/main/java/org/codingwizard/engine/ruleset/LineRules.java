package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/**
 * How drafts become claim lines: sides, further sites, and the words of the edits the engine makes.
 *
 * @param sideStyles how sides are shown; the first that fits counts
 * @param furtherSites the modifier on the same code at a further site
 * @param edits words and weight of the engine's own edits, by kind
 */
public record LineRules(List<SideStyle> sideStyles, Optional<FurtherSites> furtherSites, Map<String, EditWords> edits) {

    /** The edits that the engine makes itself, each of which needs words. */
    public static final List<String> EDITS = List.of(
            "pair-not-separable",
            "pair-same-site",
            "pair-separated",
            "pair-no-data",
            "separate-site-contradicted",
            "guidance-once",
            "add-on-without-primary",
            "unit-limit-day",
            "unit-limit-clinical",
            "unit-limit-line",
            "unit-limit-sides",
            "never-paid",
            "code-not-in-force",
            "no-drug-code",
            "waste-below-unit",
            "side-not-stated",
            "entries-merged",
            "nerves-as-joints",
            "nerve-without-joint",
            "limb-in-two-entries",
            "list-left-out",
            "diagnosis-not-specific",
            "diagnosis-not-found",
            "diagnosis-not-checked",
            "diagnosis-pointers");

    /** The edits that speak only about lines a coder wrote; a walk makes no such lines. Each needs words too. */
    public static final List<String> CHECKS = List.of(
            "no-such-code",
            "code-days-unknown",
            "pair-unseparated",
            "pair-guidance",
            "pair-guidance-of-joint",
            "pair-modifier-on-other",
            "drug-included",
            "fifty-paid-once",
            "fifty-both-already",
            "fifty-without-sides",
            "side-not-taken",
            "fifty-with-side",
            "fifty-with-units",
            "sides-apart",
            "sides-on-one-line",
            "fifty-as-two-lines",
            "fifty-on-add-on",
            "side-missing",
            "digit-not-taken",
            "digit-with-side",
            "visit-without-25",
            "twenty-five-on-procedure",
            "twenty-five-alone",
            "component-not-split",
            "components-together",
            "modifier-missing",
            "modifier-out-of-place",
            "waste-off-drug",
            "waste-contradicted",
            "waste-without-dose",
            "waste-not-told",
            "waste-missing",
            "payer-modifier-missing",
            "payer-modifier-unasked",
            "payer-wants-another",
            "payer-session-limit",
            "payer-interval",
            "payer-open-facts",
            "line-twice",
            "repeat-modifier",
            "modifier-not-judged");

    /** The edits that take a line off because of another one, which then stays where a payer overrides them. */
    public static final Set<String> TAKING_OFF = Set.of("pair-not-separable", "pair-same-site", "guidance-once");

    /** The edits that only tell what became of a line, or why there is none. */
    public static final Set<String> TOLD_AFTERWARDS = Set.of(
            "separate-site-contradicted",
            "add-on-without-primary",
            "code-not-in-force",
            "no-drug-code",
            "waste-below-unit",
            "entries-merged",
            "nerves-as-joints",
            "nerve-without-joint",
            "limb-in-two-entries",
            "list-left-out");

    /** No rules. */
    public static final LineRules NONE = new LineRules(List.of(), Optional.empty(), Map.of());

    public LineRules {
        sideStyles = List.copyOf(sideStyles);
        edits = Map.copyOf(edits);
    }

    /** How one side is shown on a line. */
    public enum OneSide {
        /** RT or LT. */
        SIDE,
        /** No modifier. */
        NONE
    }

    /** How both sides of one site are shown. */
    public enum BothSides {
        /** One line with modifier 50 and one unit. */
        FIFTY,
        /** A line RT and a line LT. */
        TWO_LINES,
        /** Two lines that count as different sites. */
        SEPARATE,
        /** One line, one unit: the code is for both sides anyway. */
        ONCE
    }

    /**
     * How sides are shown for codes of a bilateral indicator.
     *
     * @param bilateral the fee schedule's bilateral indicator; empty for any
     * @param lines only for these codes; empty for any
     * @param addOns only for lines that stand beside a first level
     * @param when the condition under which it counts
     * @param inForce when it counts
     */
    public record SideStyle(
            Optional<String> bilateral,
            Set<String> lines,
            boolean addOns,
            Condition when,
            OneSide oneSide,
            BothSides bothSides,
            InForce inForce,
            List<Citation> cites,
            SourceSpan span) {
        public SideStyle {
            lines = Set.copyOf(lines);
            cites = List.copyOf(cites);
        }

        /**
         * Whether this style speaks of a code, if its condition and its days allow.
         *
         * @param indicator the bilateral indicator the code is drafted by
         * @param addOn whether the line stands beside a first level
         */
        public boolean isAbout(String code, Optional<String> indicator, boolean addOn) {
            boolean indicated = bilateral.isEmpty() || bilateral.equals(indicator);
            return indicated && (lines.isEmpty() || lines.contains(code)) && (addOn || !addOns);
        }
    }

    /** The modifier on the same code at a further site. */
    public record FurtherSites(Modifier add, List<Citation> cites) {
        public FurtherSites {
            cites = List.copyOf(cites);
        }
    }

    /** What an edit of the engine says. */
    public record EditWords(
            String kind, Severity severity, String says, String remedy, List<Citation> cites, SourceSpan span) {
        public EditWords {
            cites = List.copyOf(cites);
        }
    }
}
