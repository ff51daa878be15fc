package org.codingwizard.engine.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words that a message must contain, so that a case holds when a message is put differently.
 *
 * @param words all of them must occur, in any case and any order; {@code a|b} is either
 */
public record SpokenWords(List<String> words) {

    public SpokenWords {
        words = List.copyOf(words);
    }

    /** Whether all words occur in these texts together. */
    public boolean areIn(String... texts) {
        String said = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return words.stream()
                .allMatch(word ->
                        Stream.of(word.toLowerCase(Locale.ROOT).split("\\|")).anyMatch(said::contains));
    }

    @Override
    public String toString() {
        return String.join(" + ", words.stream().map(word -> "`" + word + "`").toList());
    }
}
