package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codingwizard.engine.coding.TypedLine;
import org.codingwizard.spi.ClaimLine;

/**
 * Claim lines as a learner types them, such as {@code 20611-RT, J3301-JZ x4}.
 *
 * @param lines the lines that were understood
 * @param problems what was not, one thing each
 */
record TypedClaim(List<ClaimLine> lines, List<String> problems) {

    private static final Pattern PARTED =
            Pattern.compile("\\s*[,;]\\s*|\\s+(?![xX][0-9]{4})(?=[A-Za-z0-9]{5}(?:[-:\\s]|$))");
    private static final Pattern BLANKS = Pattern.compile("\\s*([-:xX*])\\s*(?=[A-Za-z0-9])");

    TypedClaim {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Understands the lines of a text, each by itself. */
    static TypedClaim read(String text) {
        List<ClaimLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String part : PARTED.split(text.trim())) {
            String shut = shut(part);
            TypedLine typed = TypedLine.read(shut);
            typed.line()
                    .ifPresentOrElse(
                            lines::add, () -> problems.add("`" + part + "` is not understood: " + typed.problem()));
        }
        return new TypedClaim(lines, problems);
    }

    /** Without blanks around hyphens and the x of the units. A code is kept as it is: it may hold an x. */
    private static String shut(String part) {
        int code = Math.min(5, part.length());
        return part.substring(0, code) + BLANKS.matcher(part.substring(code)).replaceAll("$1");
    }
}
