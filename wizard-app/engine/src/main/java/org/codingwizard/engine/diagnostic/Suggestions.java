package org.codingwizard.engine.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * "Did you mean": the known words nearest to a mistyped one.
 *
 * <p>Near is at most two letters left out, added, changed or swapped with their neighbour; upper
 * and lower case count as equal. In a word of three letters or fewer it is one, since two would
 * make any word of it.
 */
public final class Suggestions {

    private static final int FARTHEST = 2;
    private static final int SHORT_WORD = 3;

    private Suggestions() {}

    /** All known words that are nearest to this one, sorted; none if no word is near. */
    public static List<String> near(String word, Collection<String> known) {
        Map<Integer, TreeSet<String>> byDistance = new TreeMap<>();
        for (String candidate : known) {
            int distance = distance(lower(word), lower(candidate));
            if (distance <= farthest(word, candidate)) {
                byDistance.computeIfAbsent(distance, d -> new TreeSet<>()).add(candidate);
            }
        }
        return byDistance.values().stream().findFirst().map(List::copyOf).orElse(List.of());
    }

    /** The help line for a mistyped word, such as {@code did you mean `knee`?}. */
    public static Optional<String> didYouMean(String word, Collection<String> known) {
        List<String> near = near(word, known);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        String words = near.stream().map(w -> "`" + w + "`").collect(Collectors.joining(" or "));
        return Optional.of("did you mean " + words + "?");
    }

    private static int farthest(String word, String candidate) {
        int shorter = Math.min(word.length(), candidate.length());
        return shorter <= SHORT_WORD ? Math.min(1, shorter - 1) : FARTHEST;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Edits between two words, a swap of neighbours being one; more than the farthest is not exact. */
    private static int distance(String from, String to) {
        if (Math.abs(from.length() - to.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int cheapest(int[][] edits, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
