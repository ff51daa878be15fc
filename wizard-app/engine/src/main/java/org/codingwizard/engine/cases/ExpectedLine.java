package org.codingwizard.engine.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;

/**
 * A claim line as it is written in a case: {@code 20611-50}, {@code J3301-RT-JZ x8}.
 *
 * @param code the procedure, drug or visit code
 * @param modifiers its modifiers, sorted: on a claim their order is not what a case is about
 * @param units units of service
 */
public record ExpectedLine(String code, List<String> modifiers, int units) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{5})((?:-[0-9A-Z]{2})*)(?: x([1-9][0-9]{0,5}))?");

    public ExpectedLine {
        modifiers = modifiers.stream().sorted().toList();
    }

    /** The line that a text stands for, if it has the form of one; units left out are one. */
    public static Optional<ExpectedLine> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /** The line of a result, in the same words. */
    public static ExpectedLine of(ClaimLine line) {
        List<String> modifiers = line.modifiers().stream().map(Modifier::text).toList();
        return new ExpectedLine(line.code().value(), modifiers, line.units());
    }

    /** Whether this line has the other's code and at least its modifiers, whatever the units. */
    public boolean isOneOf(ExpectedLine other) {
        return code.equals(other.code) && modifiers.containsAll(other.modifiers);
    }

    @Override
    public String toString() {
        String text = String.join(
                "-", Stream.concat(Stream.of(code), modifiers.stream()).toList());
        return units == 1 ? text : text + " x" + units;
    }

    private static ExpectedLine of(Matcher matcher) {
        List<String> modifiers = Stream.of(matcher.group(2).split("-"))
                .filter(text -> !text.isEmpty())
                .toList();
        String units = matcher.group(3);
        return new ExpectedLine(matcher.group(1), modifiers, units == null ? 1 : Integer.parseInt(units));
    }
}
