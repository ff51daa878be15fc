package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** One word, without the signs around it. */
    private static final String WORD = "[^\\s\"`]*[^\\s\"`'.,;:!?()]";

    private static final String WORD_BEGINS = "(?<![^\\s\"`'(])";
    private static final String WORD_ENDS = "(?![^\\s\"`'.,;:!?)]|[.,:][^\\s\"`])";

    private final String written;
    private final List<String> names;
    private final boolean literal;

    private LooseText(String written, List<String> names, boolean literal) {
        this.written = written;
        this.names = names;
        this.literal = literal;
    }

    /**
     * A text of an id, a code, a choice or some words.
     *
     * @throws PatternSyntaxException if it is a regular expression that cannot be read; text of a file goes through {@link PatternReader}
     */
    static LooseText of(String written) {
        if (isExpression(written)) {
            Pattern.compile(inner(written));
            return new LooseText(written, List.of(), false);
        }
        List<String> names = new ArrayList<>();
        Matcher parts = PART.matcher(written);
        boolean literal = true;
        while (parts.find()) {
            literal = false;
            Optional.ofNullable((@Nullable String) parts.group(1)).ifPresent(names::add);
        }
        return new LooseText(written, List.copyOf(names), literal);
    }

    /** Whether a text stands between two slashes. */
    static boolean isExpression(String text) {
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    }

    /** Tries whether something fits. What it learns of placeholders is known afterwards if all of it fits, and forgotten if not. */
    static boolean tried(Map<String, String> known, Predicate<Map<String, String>> fits) {
        Map<String, String> tried = new HashMap<>(known);
        boolean all = fits.test(tried);
        if (all) {
            known.putAll(tried);
        }
        return all;
    }

    /** Whether it leaves nothing open. */
    boolean isLiteral() {
        return literal;
    }

    /** Whether it leaves to other lines what it means. */
    boolean hasPlaceholder() {
        return !names.isEmpty();
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
        String expression = isExpression(written) ? inner(written) : joined(known, this::anywhere);
        return matched(Pattern.compile(expression).matcher(text), known, true);
    }

    /** Whether it occurs in a text, in any case; {@code |} stands for itself here, and a placeholder for one word. */
    boolean isIn(String text, Map<String, String> known) {
        String expression = isExpression(written) ? inner(written) : joined(known, this::inWords);
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

    /** What a sign that leaves something open is in an expression; a placeholder that stands for something already is that. */
    private interface Meaning {

        String of(Matcher part, Optional<String> placeholder);
    }

    private String joined(Map<String, String> known, Meaning meaning) {
        StringBuilder expression = new StringBuilder();
        Matcher parts = PART.matcher(written);
        int from = 0;
        List<String> grouped = new ArrayList<>();
        while (parts.find()) {
            expression.append(Pattern.quote(written.substring(from, parts.start())));
            Optional<String> placeholder =
                    Optional.ofNullable((@Nullable String) parts.group(1)).map(name -> standsFor(name, known, grouped));
            expression.append(meaning.of(parts, placeholder));
            from = parts.end();
        }
        return expression.append(Pattern.quote(written.substring(from))).toString();
    }

    /** What a placeholder is in an expression; empty where it is to be found out. */
    private String standsFor(String name, Map<String, String> known, List<String> grouped) {
        if (known.containsKey(name)) {
            return Pattern.quote(known.getOrDefault(name, ""));
        }
        if (grouped.contains(name)) {
            return "\\k<" + group(name) + ">";
        }
        grouped.add(name);
        return "";
    }

    private String anywhere(Matcher part, Optional<String> placeholder) {
        return placeholder
                .map(known -> known.isEmpty() ? grouped(part, ".+?") : known)
                .orElseGet(() -> part.group().equals("*") ? ".*" : "|");
    }

    private String inWords(Matcher part, Optional<String> placeholder) {
        if (placeholder.isEmpty()) {
            return part.group().equals("*") ? ".*" : "\\|";
        }
        String word = placeholder.filter(known -> !known.isEmpty()).orElseGet(() -> grouped(part, WORD));
        // Nothing bounds the word where it stands at an end of the words, except where it ends itself.
        String begins = part.start() == 0 ? WORD_BEGINS : "";
        String ends = part.end() == written.length() ? WORD_ENDS : "";
        return begins + word + ends;
    }

    private String grouped(Matcher part, String expression) {
        return "(?<" + group(part.group(1)) + ">" + expression + ")";
    }

    private static String inner(String expression) {
        return expression.substring(1, expression.length() - 1);
    }

    @Override
    public String toString() {
        return written;
    }
}
