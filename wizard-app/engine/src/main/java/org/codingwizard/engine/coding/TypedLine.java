package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.ProcedureCode;

/**
 * A claim line as a coder types it, such as {@code 20610-RT} or {@code J3301x4}.
 *
 * @param line the line, if it was understood
 * @param column where in the text it went wrong, from 1; 0 if it was understood
 * @param problem what was expected there; empty if it was understood
 */
public record TypedLine(Optional<ClaimLine> line, int column, String problem) {

    /** How a line is written. */
    public static final String SHAPE = "a line such as `20610`, `20610-RT`, `20610-59-LT` or `J3301x4`";

    private static final int CODE_LENGTH = 5;
    private static final int MOST_UNITS = 9999;
    private static final Pattern UNITS = Pattern.compile("[X*]([^-:]*)$");

    /** Understands a text; capitals and small letters count alike. */
    public static TypedLine read(String text) {
        String typed = text.toUpperCase(Locale.ROOT);
        int end = Math.min(CODE_LENGTH, typed.length());
        Optional<ProcedureCode> code = ProcedureCode.parse(typed.substring(0, end));
        if (code.isEmpty()) {
            return wrong(1, "a line begins with a code of five characters such as `20610` or `J3301`");
        }
        return modifiers(code.get(), typed);
    }

    private static TypedLine modifiers(ProcedureCode code, String typed) {
        List<Modifier> modifiers = new ArrayList<>();
        int place = CODE_LENGTH;
        while (place < typed.length() && "-:".indexOf(typed.charAt(place)) >= 0) {
            int end = Math.min(place + 3, typed.length());
            String modifier = typed.substring(place + 1, end);
            if (!modifier.matches("[A-Z0-9]{2}")) {
                return wrong(place + 2, "a modifier is two letters or digits such as `RT` or `59`");
            }
            if (modifiers.contains(new Modifier(modifier))) {
                return wrong(place + 2, "`" + modifier + "` stands there already; leave one of them out");
            }
            modifiers.add(new Modifier(modifier));
            place = end;
        }
        return units(new ClaimLine(code, 1, modifiers, List.of()), typed, place);
    }

    private static TypedLine units(ClaimLine line, String typed, int place) {
        if (place == typed.length()) {
            return new TypedLine(Optional.of(line), 0, "");
        }
        Matcher units = UNITS.matcher(typed).region(place, typed.length());
        if (!units.lookingAt()) {
            return wrong(place + 1, "after a code comes `-` and a modifier, or `x` and the units");
        }
        String number = units.group(1);
        boolean fits = number.matches("[1-9][0-9]{0,3}");
        return fits
                ? new TypedLine(
                        Optional.of(new ClaimLine(line.code(), Integer.parseInt(number), line.modifiers(), List.of())),
                        0,
                        "")
                : wrong(units.start(1) + 1, "units are a whole number from 1 to " + MOST_UNITS);
    }

    private static TypedLine wrong(int column, String problem) {
        return new TypedLine(Optional.empty(), column, problem);
    }
}
