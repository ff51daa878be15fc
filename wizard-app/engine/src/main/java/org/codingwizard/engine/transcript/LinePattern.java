package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.spi.ProcedureCode;

/**
 * A claim line as a transcript writes it: {@code 20611-LT}, {@code J3301-* x4}, {@code 2061*}, or a regular expression over the whole line.
 *
 * @param code the code
 * @param modifiers the modifiers, in any order; {@code *} stands for any further ones
 * @param units units of service; empty for 1
 */
public record LinePattern(LooseText code, List<LooseText> modifiers, Optional<LooseText> units) {

    private static final String ANY = "*";

    public LinePattern {
        modifiers = List.copyOf(modifiers);
    }

    /** A regular expression over the whole line. */
    static LinePattern whole(LooseText expression) {
        return new LinePattern(expression, List.of(), Optional.empty());
    }

    /**
     * A part that leaves nothing open and is no such thing.
     *
     * @param written the part
     * @param kind what it should be
     */
    record Slip(String written, String kind) {}

    /** The parts for which no claim line would ever be meant. */
    List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        if (code.isLiteral() && ProcedureCode.parse(code.written()).isEmpty()) {
            slips.add(new Slip(code.written(), "code"));
        }
        modifiers.stream()
                .filter(part -> part.isLiteral() && !part.written().matches("[A-Z0-9]{2}"))
                .forEach(part -> slips.add(new Slip(part.written(), "modifier")));
        units.filter(part -> part.isLiteral() && !part.written().matches("[1-9][0-9]*"))
                .ifPresent(part -> slips.add(new Slip(part.written(), "number of units")));
        return slips;
    }

    /** Whether a line is as this says. */
    boolean fits(ExpectedLine line, Map<String, String> known) {
        if (isWhole()) {
            return code.fits(line.toString(), known);
        }
        return LooseText.tried(
                known, tried -> code.fits(line.code(), tried) && modifiersFit(line, tried) && unitsFit(line, tried));
    }

    /** Whether a line has this code, and these modifiers and units where they are written. */
    boolean isIn(ExpectedLine line, Map<String, String> known) {
        if (isWhole()) {
            return fits(line, known);
        }
        return LooseText.tried(
                known,
                tried -> code.fits(line.code(), tried)
                        && named(line, tried).isComplete()
                        && (units.isEmpty() || unitsFit(line, tried)));
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
        return LooseText.isExpression(code.written());
    }

    private boolean unitsFit(ExpectedLine line, Map<String, String> known) {
        return units.map(text -> text.fits(String.valueOf(line.units()), known)).orElse(line.units() == 1);
    }

    private boolean modifiersFit(ExpectedLine line, Map<String, String> known) {
        Pairing<String> named = named(line, known);
        return named.isComplete() && (isOpen() || named.left().isEmpty());
    }

    private boolean isOpen() {
        return modifiers.stream().anyMatch(text -> text.written().equals(ANY));
    }

    /** The modifiers that this names, each with one of the line. */
    private Pairing<String> named(ExpectedLine line, Map<String, String> known) {
        List<LooseText> wanted =
                modifiers.stream().filter(text -> !text.written().equals(ANY)).toList();
        return Pairing.of(wanted, line.modifiers(), LooseText::fits, known);
    }
}
