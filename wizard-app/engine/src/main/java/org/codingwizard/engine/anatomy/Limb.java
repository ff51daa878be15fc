package org.codingwizard.engine.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limb and how many of its muscles were injected.
 *
 * @param name {@code left-arm}, {@code right-arm}, {@code left-leg} or {@code right-leg}
 * @param muscles from 1
 */
public record Limb(String name, int muscles) {

    /** The limbs by name. */
    public static final List<String> NAMES = List.of("left-arm", "right-arm", "left-leg", "right-leg");

    private static final Pattern WRITTEN = Pattern.compile("(.*?)[\\s:=x]+([0-9]{1,2})");

    /** The limb of a text such as {@code left-arm 3}. */
    public static Reading<Limb> read(String text) {
        Matcher matcher = WRITTEN.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Reading.refused(
                    text.trim(),
                    "expected a limb and its number of muscles, found `" + text.trim() + "`",
                    "for example left-arm 3");
        }
        String name = matcher.group(1).trim().replaceAll("[\\s-]+", "-");
        if (!NAMES.contains(name)) {
            return Reading.refused(
                    matcher.group(1).trim(),
                    "`" + matcher.group(1).trim() + "` is not a limb",
                    "the limbs are " + String.join(", ", NAMES));
        }
        int muscles = Integer.parseInt(matcher.group(2));
        return muscles > 0
                ? Reading.of(new Limb(name, muscles))
                : Reading.refused(
                        matcher.group(2),
                        "expected 1 or more muscles of `" + name + "`, found " + muscles,
                        "leave the limb out when none of its muscles was injected");
    }

    /** As it is written in an encounter file. */
    @Override
    public String toString() {
        return name + " " + muscles;
    }
}
