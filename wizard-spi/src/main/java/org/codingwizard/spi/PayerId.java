package org.codingwizard.spi;

import java.util.regex.Pattern;

/**
 * The id of a payer as it stands in an encounter: kebab-case, stable for ever, for example {@code medicare}.
 *
 * @param text the id; lower-case letters and digits in words joined by single hyphens
 */
public record PayerId(String text) implements Comparable<PayerId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The payer of an encounter that is coded without any payer's policy. */
    public static final PayerId NONE = new PayerId("none");

    public PayerId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a payer id is kebab-case, for example `harvard-pilgrim`, not `" + text + "`");
        }
    }

    @Override
    public int compareTo(PayerId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
