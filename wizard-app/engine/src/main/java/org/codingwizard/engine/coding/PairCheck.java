package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CheckedClaim.Standing;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.spi.ProcedureCode;

/** Judges typed lines two by two, by the verdicts that the walk goes by and the modifiers that the coder wrote. */
final class PairCheck {

    /** The modifiers that say that a service was distinct. */
    private static final Set<String> SIDELESS = Set.of("0", "2", "9");

    private final Tables tables;
    private final CheckWriter out;
    private final BiPredicate<DraftLine, DraftLine> wanted;
    private final List<CheckedClaim.Pair> pairs = new ArrayList<>();

    /**
     * A judge of pairs.
     *
     * @param wanted whether the payer wants one of two lines beside the other, whatever the edits say
     */
    PairCheck(Tables tables, CheckWriter out, BiPredicate<DraftLine, DraftLine> wanted) {
        this.tables = tables;
        this.out = out;
        this.wanted = wanted;
    }

    /** How each two lines stand to each other. */
    List<CheckedClaim.Pair> pairs(List<DraftLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                judge(lines.get(i), lines.get(j));
            }
        }
        return pairs;
    }

    private void judge(DraftLine one, DraftLine other) {
        PairVerdict verdict = PairVerdict.of(tables, one, other);
        switch (verdict.state()) {
            case NOT_COMPARED -> drug(one, other);
            case FINE -> note(verdict, Standing.FINE);
            default -> unpaid(verdict);
        }
    }

    /** Two lines of which one is not paid beside the other, unless the payer or a modifier has it otherwise. */
    private void unpaid(PairVerdict verdict) {
        if (wanted.test(verdict.stays(), verdict.yields())) {
            note(verdict, Standing.WANTED);
            return;
        }
        switch (verdict.state()) {
            case NOT_COMPARED, FINE -> {}
            case NO_DATA -> {
                note(verdict, Standing.NOT_KNOWN);
                out.sayOfTwo("pair-no-data", verdict.yields(), verdict.stays(), Map.of());
            }
            case ONE_GUIDANCE -> {
                note(verdict, Standing.CONFLICT);
                out.blockTwo("guidance-once", verdict.yields(), verdict.stays());
            }
            case NEVER -> {
                note(verdict, Standing.CONFLICT);
                out.blockTwo("pair-not-separable", verdict.yields(), verdict.stays());
            }
            case SEPARABLE -> separable(verdict);
        }
    }

    private void separable(PairVerdict verdict) {
        DraftLine line = verdict.yields();
        DraftLine other = verdict.stays();
        boolean onOther = SideMarks.isDistinct(other);
        boolean apart = SideMarks.tellApart(line, other) && mayTellSites(line) && mayTellSites(other);
        if (SideMarks.isDistinct(line) || apart) {
            note(verdict, Standing.SEPARATED);
            out.sayOfTwo("pair-separated", line, other, Map.of());
        } else if (onOther) {
            note(verdict, Standing.SEPARATED);
            out.sayOfTwo("pair-modifier-on-other", line, other, Map.of());
        } else {
            note(verdict, Standing.NEEDS_MODIFIER);
            out.sayOfTwo(unseparated(line, other), line, other, Map.of("imaging", imaging(other)));
        }
    }

    /** A side on a code that takes none tells nothing; digits always tell. */
    private boolean mayTellSites(DraftLine line) {
        boolean takesNone =
                tables.bilateral(line.code()).filter(SIDELESS::contains).isPresent();
        return !takesNone || !SideMarks.digits(line).isEmpty();
    }

    private String unseparated(DraftLine line, DraftLine other) {
        boolean joint = entry(other)
                .filter(entry -> entry.family().equals("joint_bursa"))
                .isPresent();
        return !line.isGuidance() ? "pair-unseparated" : joint ? "pair-guidance-of-joint" : "pair-guidance";
    }

    private String imaging(DraftLine line) {
        return entry(line)
                .map(entry -> entry.words().imaging().replace('_', ' '))
                .filter(words -> !words.isBlank())
                .orElse("nothing is said");
    }

    private Optional<CodeEntry> entry(DraftLine line) {
        return tables.entry(new ProcedureCode(line.code()));
    }

    /** A drug that an edit makes part of a procedure; the walk drafts no such drug. */
    private void drug(DraftLine one, DraftLine other) {
        boolean drugAndProcedure = one.isDrug() != other.isDrug() && !one.isVisit() && !other.isVisit();
        if (drugAndProcedure) {
            DraftLine drug = one.isDrug() ? one : other;
            Optional<PairEdit> edit = tables.pair(one.code(), other.code())
                    .filter(pair -> pair.column2().value().equals(drug.code()));
            edit.ifPresent(pair -> out.sayOfTwo("drug-included", drug, drug.equals(one) ? other : one, Map.of()));
        }
    }

    private void note(PairVerdict verdict, Standing standing) {
        List<Integer> numbers = Stream.of(verdict.stays(), verdict.yields())
                .map(DraftLine::firstProcedure)
                .toList();
        pairs.add(new CheckedClaim.Pair(numbers.get(0), numbers.get(1), standing));
    }
}
