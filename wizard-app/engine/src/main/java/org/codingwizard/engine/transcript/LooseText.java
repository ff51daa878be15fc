package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A text that may leave something open: {@code *} is any characters, <code>a|b</code> one of them, <code>/.../</code> a regular expression, and
 * <code>{name}</code> the same text wherever it stands in a transcript.
 */
public final class LooseText {

    private static final Pattern PART = Pattern.compile("\\*|\\{([a-z][a-z0-9-]*)}|\\|");

    private final String written;
    private final List<String> names;
    private final boolean literal;

    private LooseText(String written, List<String> names, boolean literal) {
        this.written = written;
        this.names = names;
        this.literal = literal;
    }

    /** A text of an id, a code or a choice; empty if it is a regular expression that cannot be read. */
    static Optional<LooseText> of(String written) {
        if (isExpression(written)) {
            try {
                Pattern.compile(written.substring(1, written.length() - 1));
            } catch (PatternSyntaxException unreadable) {
                return Optional.empty();
            }
            return Optional.of(new LooseText(written, List.of(), false));
        }
        List<String> names = new ArrayList<>();
        Matcher parts = PART.matcher(written);
        boolean literal = true;
        while (parts.find()) {
            literal = false;
            Optional.ofNullable((@Nullable String) parts.group(1)).ifPresent(names::add);
        }
        return Optional.of(new LooseText(written, List.copyOf(names), literal));
    }

    /** Whether it leaves nothing open. */
    boolean isLiteral() {
        return literal;
    }

    /** The text as it is written. */
    String written() {
        return written;
    }

    /** Whether a text is the one that is meant. What placeholders stand for is looked up, and kept where it is new. */
    boolean fits(String text, Map<String, String> known) {
        if (literal) {
            return written.equals(text);
        }
        return matched(Pattern.compile(expression(known)).matcher(text), known, true);
    }

    /** Whether it occurs in a text, in any case; {@code |} stands for itself here. */
    boolean isIn(String text, Map<String, String> known) {
        String expression = isExpression(written) ? expression(known) : joined(written, known, false);
        return matched(Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(text), known, false);
    }

    private boolean matched(Matcher matcher, Map<String, String> known, boolean whole) {
        if (!(whole ? matcher.matches() : matcher.find())) {
            return false;
        }
        Map<String, String> found = new HashMap<>();
        for (String name : names) {
            // A name that stands for something already is no group of the expression.
            if (!known.containsKey(name)) {
                Optional.ofNullable((@Nullable String) matcher.group(group(name)))
                        .ifPresent(value -> found.put(name, value));
            }
        }
        known.putAll(found);
        return true;
    }

    private String group(String name) {
        return "p" + names.indexOf(name);
    }

    private String expression(Map<String, String> known) {
        return isExpression(written) ? written.substring(1, written.length() - 1) : joined(written, known, true);
    }

    private String joined(String text, Map<String, String> known, boolean alternatives) {
        StringBuilder expression = new StringBuilder();
        Matcher parts = PART.matcher(text);
        int from = 0;
        List<String> grouped = new ArrayList<>();
        while (parts.find()) {
            expression.append(Pattern.quote(text.substring(from, parts.start())));
            expression.append(part(parts, known, alternatives, grouped));
            from = parts.end();
        }
        return expression.append(Pattern.quote(text.substring(from))).toString();
    }

    private String part(Matcher part, Map<String, String> known, boolean alternatives, List<String> grouped) {
        Optional<String> name = Optional.ofNullable((@Nullable String) part.group(1));
        if (name.isEmpty()) {
            return part.group().equals("*") ? ".*" : alternatives ? "|" : "\\|";
        }
        if (known.containsKey(name.get())) {
            return Pattern.quote(known.getOrDefault(name.get(), ""));
        }
        String group = group(name.get());
        if (grouped.contains(group)) {
            return "\\k<" + group + ">";
        }
        grouped.add(group);
        return "(?<" + group + ">.+?)";
    }

    private static boolean isExpression(String text) {
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    }

    @Override
    public String toString() {
        return written;
    }
}
