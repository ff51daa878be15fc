package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codingwizard.engine.coding.TypedLine;
import org.codingwizard.spi.ClaimLine;

/**
 * Claim lines as a learner types them, such as {@code 20611-RT, J3301-JZ x4}.
 *
 * @param lines the lines; empty if one of them was not understood
 * @param problem what was not understood; empty if all were
 */
record TypedClaim(List<ClaimLine> lines, String problem) {

    private static final Pattern PARTED =
            Pattern.compile("\\s*[,;]\\s*|\\s+(?![xX][0-9]{4})(?=[A-Za-z0-9]{5}(?:[-:\\s]|$))");
    private static final Pattern BLANKS = Pattern.compile("\\s*([-:xX*])\\s*(?=[A-Za-z0-9])");

    TypedClaim {
        lines = List.copyOf(lines);
    }

    /** Understands all lines of a text, or none of them. */
    static TypedClaim read(String text) {
        List<ClaimLine> lines = new ArrayList<>();
        for (String part : PARTED.split(text.trim())) {
            String shut = shut(part);
            TypedLine typed = TypedLine.read(shut);
            if (typed.line().isEmpty()) {
                return new TypedClaim(List.of(), "`" + part + "` is not understood: " + typed.problem());
            }
            lines.add(typed.line().get());
        }
        return new TypedClaim(lines, "");
    }

    /** Without blanks around hyphens and the x of the units. A code is kept as it is: it may hold an x. */
    private static String shut(String part) {
        int code = Math.min(5, part.length());
        return part.substring(0, code) + BLANKS.matcher(part.substring(code)).replaceAll("$1");
    }
}
