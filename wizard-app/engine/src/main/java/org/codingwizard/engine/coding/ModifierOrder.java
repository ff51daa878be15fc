package org.codingwizard.engine.coding;

import java.util.Comparator;
import java.util.List;
import org.codingwizard.spi.Modifier;

/** The order of modifiers on a claim line: those that change the payment before those that only tell. */
final class ModifierOrder {

    private static final List<String> FIRST =
            List.of("25", "26", "TC", "50", "52", "53", "59", "XE", "XP", "XS", "XU", "RT", "LT");

    /** Payment first, then sides and digits, then the rest by their letters. */
    static final Comparator<Modifier> ON_A_CLAIM =
            Comparator.comparingInt((Modifier modifier) -> rank(modifier)).thenComparing(Comparator.naturalOrder());

    private ModifierOrder() {}

    private static int rank(Modifier modifier) {
        int index = FIRST.indexOf(modifier.text());
        return index < 0 ? FIRST.size() : index;
    }
}
