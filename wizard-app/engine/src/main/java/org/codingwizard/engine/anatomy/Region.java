package org.codingwizard.engine.anatomy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A region of the spine; its first letter begins the names of its vertebrae. */
public enum Region {
    CERVICAL(7),
    THORACIC(12),
    LUMBAR(5),
    SACRAL(5);

    private final int vertebrae;

    Region(int vertebrae) {
        this.vertebrae = vertebrae;
    }

    int vertebrae() {
        return vertebrae;
    }

    char letter() {
        return name().charAt(0);
    }

    /** The region below; the last one has none. */
    Optional<Region> below() {
        return switch (this) {
            case CERVICAL -> Optional.of(THORACIC);
            case THORACIC -> Optional.of(LUMBAR);
            case LUMBAR -> Optional.of(SACRAL);
            case SACRAL -> Optional.empty();
        };
    }

    /** The word in an encounter file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The region of a word such as {@code lumbar}. */
    public static Optional<Region> named(String word) {
        return Stream.of(values()).filter(region -> region.word().equals(word)).findFirst();
    }

    static Optional<Region> lettered(char letter) {
        return Stream.of(values())
                .filter(region -> region.letter() == Character.toUpperCase(letter))
                .findFirst();
    }
}
