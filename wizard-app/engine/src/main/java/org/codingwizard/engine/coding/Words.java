package org.codingwizard.engine.coding;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces words in braces by what they stand for. */
final class Words {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z0-9-]+)}");

    private Words() {}

    /** The text with every word in braces replaced; one that stands for nothing stays as it is. */
    static String fill(String text, Function<String, String> meaning) {
        Matcher matcher = BRACES.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String word = meaning.apply(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(word.isEmpty() ? matcher.group() : word));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The text with the words of a map. */
    static String fill(String text, Map<String, String> words) {
        return fill(text, word -> words.getOrDefault(word, ""));
    }
}
