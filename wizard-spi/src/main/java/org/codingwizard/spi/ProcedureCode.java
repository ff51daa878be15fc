package org.codingwizard.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CPT or HCPCS code, as text: four digits and a digit or capital letter, or a capital letter and four digits.
 *
 * <p>The shape says nothing about whether such a code exists or is in force on a day.
 */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {

    private static final int LENGTH = 5;

    /**
     * A code of the right shape.
     *
     * @throws IllegalArgumentException if the text has another shape; text from people goes through {@link #parse}
     */
    public ProcedureCode {
        if (!isShaped(value)) {
            throw new IllegalArgumentException(
                    "`" + value + "` is no CPT or HCPCS code: expected five characters such as `20610` or `J3301`");
        }
    }

    /** The code a text stands for, if it has the shape of one. */
    public static Optional<ProcedureCode> parse(String text) {
        return isShaped(text) ? Optional.of(new ProcedureCode(text)) : Optional.empty();
    }

    /** True for HCPCS Level II codes, which CMS issues; the others are CPT codes. */
    public boolean isLevelTwo() {
        return isCapital(value.charAt(0));
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    // Written out: those a record gets are put together at run time, which tens of thousands of look-ups at the start
    // of a program would wait for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProcedureCode that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The code as it stands on a claim. */
    @Override
    public String toString() {
        return value;
    }

    private static boolean isShaped(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 1; i < LENGTH - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char first = text.charAt(0);
        char last = text.charAt(LENGTH - 1);
        return isDigit(last) ? isDigit(first) || isCapital(first) : isDigit(first) && isCapital(last);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
