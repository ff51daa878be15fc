package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codingwizard.engine.cases.ExpectedLine;

/**
 * A claim line as a transcript writes it: {@code 20611-LT}, {@code J3301-* x4}, {@code 2061*}, or a regular expression over the whole line.
 *
 * @param code the code
 * @param modifiers the modifiers, in any order; {@code *} stands for any further ones
 * @param units units of service; empty for 1
 */
public record LinePattern(LooseText code, List<LooseText> modifiers, Optional<LooseText> units) {

    private static final Pattern FORM = Pattern.compile("([^\\s-]+)((?:-[^\\s-]+)*)(?:\\s+x(\\S+))?");
    private static final String ANY = "*";

    public LinePattern {
        modifiers = List.copyOf(modifiers);
    }

    /** The pattern that a text is, if it has the form of a line. */
    static Optional<LinePattern> parse(String text) {
        if (text.startsWith("/") && text.endsWith("/")) {
            return LooseText.of(text).map(whole -> new LinePattern(whole, List.of(), Optional.empty()));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<LooseText> units = Row.group(matcher, 3).flatMap(LooseText::of);
        List<LooseText> modifiers = Pattern.compile("-")
                .splitAsStream(matcher.group(2))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> LooseText.of(part).stream())
                .toList();
        return LooseText.of(matcher.group(1)).map(code -> new LinePattern(code, modifiers, units));
    }

    /** Whether a line is as this says. */
    boolean fits(ExpectedLine line, Map<String, String> known) {
        if (isWhole()) {
            return code.fits(line.toString(), known);
        }
        Map<String, String> tried = new HashMap<>(known);
        boolean fits = code.fits(line.code(), tried) && modifiersFit(line, tried) && unitsFit(line, tried);
        if (fits) {
            known.putAll(tried);
        }
        return fits;
    }

    /** Whether a line has this code, and these modifiers and units where they are written. */
    boolean isIn(ExpectedLine line, Map<String, String> known) {
        return isWhole()
                ? fits(line, known)
                : code.fits(line.code(), known)
                        && left(line.modifiers(), known).isPresent()
                        && (units.isEmpty() || unitsFit(line, known));
    }

    /** Whether it is about a code. */
    boolean isAbout(ExpectedLine line) {
        return !isWhole() && code.fits(line.code(), new HashMap<>());
    }

    /** Whether it leaves nothing open. */
    boolean isLiteral() {
        return code.isLiteral()
                && modifiers.stream().allMatch(LooseText::isLiteral)
                && units.stream().allMatch(LooseText::isLiteral);
    }

    /** This pattern with whatever does not fit the line written anew, and everything that leaves something open kept where it fits. */
    String fitted(ExpectedLine line, Map<String, String> known) {
        if (isWhole()) {
            return line.toString();
        }
        String first = code.fits(line.code(), known) ? code.written() : line.code();
        String middle = modifiersFit(line, known)
                ? modifiers.stream().map(part -> "-" + part).collect(Collectors.joining())
                : line.modifiers().stream().map(part -> "-" + part).collect(Collectors.joining());
        boolean kept = units.isPresent() && unitsFit(line, known);
        String last = kept ? " x" + units.get() : line.units() == 1 ? "" : " x" + line.units();
        return first + middle + last;
    }

    private boolean isWhole() {
        return code.written().startsWith("/");
    }

    private boolean unitsFit(ExpectedLine line, Map<String, String> known) {
        return units.map(text -> text.fits(String.valueOf(line.units()), known)).orElse(line.units() == 1);
    }

    private boolean modifiersFit(ExpectedLine line, Map<String, String> known) {
        boolean open = modifiers.stream().anyMatch(text -> text.written().equals(ANY));
        return left(line.modifiers(), known)
                .filter(rest -> open || rest.isEmpty())
                .isPresent();
    }

    /** The modifiers of a line that this does not name; empty if it names one that is not there. */
    private Optional<List<String>> left(List<String> present, Map<String, String> known) {
        List<String> left = new ArrayList<>(present);
        // What is written out takes its modifier first, so that an open form does not take it away.
        List<LooseText> inOrder = modifiers.stream()
                .filter(text -> !text.written().equals(ANY))
                .sorted((one, other) -> Boolean.compare(other.isLiteral(), one.isLiteral()))
                .toList();
        for (LooseText wanted : inOrder) {
            Optional<String> taken =
                    left.stream().filter(one -> wanted.fits(one, known)).findFirst();
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            left.remove(taken.get());
        }
        return Optional.of(left);
    }
}
