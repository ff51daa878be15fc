package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.codingwizard.spi.Modifier;

/** What the modifiers of lines say about sides, digits and sites of the body. */
final class SideMarks {

    private static final Set<String> LEFT = Set.of("LT", "FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4");
    private static final Set<String> RIGHT = Set.of("RT", "F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9");

    /** 59 and the modifiers that say more exactly why something is apart. */
    private static final Set<String> DISTINCT = Set.of("59", "XE", "XP", "XS", "XU");

    private SideMarks() {}

    /** Whether a modifier says that the line is apart from another. */
    static boolean isDistinct(DraftLine line) {
        return line.modifiers().stream().anyMatch(SideMarks::saysDistinct);
    }

    /** Whether this modifier says that a line is apart from another. */
    static boolean saysDistinct(Modifier modifier) {
        return DISTINCT.contains(modifier.text());
    }

    /** Whether modifiers on both lines say by themselves that the sites are different: other sides, or other digits. */
    static boolean tellApart(DraftLine one, DraftLine other) {
        boolean sides = differ(marks(one, SideMarks::side), marks(other, SideMarks::side));
        boolean digits = differ(marks(one, SideMarks::digit), marks(other, SideMarks::digit));
        return sides || digits;
    }

    /** The modifiers of a line that name a digit. */
    static List<String> digits(DraftLine line) {
        return marks(line, SideMarks::digit);
    }

    /** Whether the line says left or right without naming a digit. */
    static boolean hasSide(DraftLine line) {
        return line.has("LT") || line.has("RT");
    }

    private static boolean differ(List<String> some, List<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    private static List<String> marks(DraftLine line, Function<String, Optional<String>> mark) {
        return line.modifiers().stream()
                .map(Modifier::text)
                .flatMap(modifier -> mark.apply(modifier).stream())
                .toList();
    }

    private static Optional<String> side(String modifier) {
        if (LEFT.contains(modifier)) {
            return Optional.of(Site.LEFT);
        }
        return RIGHT.contains(modifier) ? Optional.of(Site.RIGHT) : Optional.empty();
    }

    private static Optional<String> digit(String modifier) {
        boolean isSide = modifier.equals("LT") || modifier.equals("RT");
        return isSide ? Optional.empty() : side(modifier).map(side -> modifier);
    }
}
