package org.codingwizard.spi;

import java.util.regex.Pattern;

/**
 * A claim modifier: two characters as they stand on a claim line, for example {@code 50}, {@code RT} or {@code JZ}.
 *
 * @param text two upper-case letters or digits
 */
public record Modifier(String text) implements Comparable<Modifier> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{2}");

    public Modifier {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a modifier is two capital letters or digits, not `" + text + "`");
        }
    }

    @Override
    public int compareTo(Modifier other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
