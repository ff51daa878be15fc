package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of the things that are there each wanted one gets: as many as can be, the first before the last where that does not matter.
 *
 * @param taken for each wanted one what it gets, in their order
 * @param left what nobody gets, in its order
 */
record Pairing<T>(List<Optional<T>> taken, List<T> left) {

    /** Tries behind which the best so far is good enough; a claim has some ten lines. */
    private static final int MOST_TRIES = 20_000;

    Pairing {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    /** Whether something that is there is as a wanted one says, and what placeholders stand for then. */
    interface Fit<W, T> {

        boolean fits(W wanted, T there, Map<String, String> known);
    }

    /** The pairing of most; what placeholders stand for in it is known afterwards. */
    static <W, T> Pairing<T> of(List<W> wanted, List<T> there, Fit<W, T> fit, Map<String, String> known) {
        Search<W, T> search = new Search<>(wanted, there, fit);
        search.from(0, 0, known);
        known.putAll(search.learnt);
        List<Optional<T>> taken = Arrays.stream(search.best)
                .mapToObj(index -> index < 0 ? Optional.<T>empty() : Optional.of(there.get(index)))
                .toList();
        List<T> left = IntStream.range(0, there.size())
                .filter(index -> Arrays.stream(search.best).noneMatch(one -> one == index))
                .mapToObj(there::get)
                .toList();
        return new Pairing<>(taken, left);
    }

    /** Whether each wanted one gets something. */
    boolean isComplete() {
        return taken.stream().allMatch(Optional::isPresent);
    }

    /** Tries one wanted thing after the other; its first way takes for each the first that fits. */
    private static final class Search<W, T> {

        private final List<W> wanted;
        private final List<T> there;
        private final Fit<W, T> fit;
        private final List<Integer> way;
        private int[] best;
        private int most = -1;
        private int tries;
        private Map<String, String> learnt = Map.of();

        Search(List<W> wanted, List<T> there, Fit<W, T> fit) {
            this.wanted = wanted;
            this.there = there;
            this.fit = fit;
            this.way = new ArrayList<>(Collections.nCopies(wanted.size(), -1));
            this.best = new int[0];
        }

        void from(int next, int count, Map<String, String> known) {
            if (count + wanted.size() - next <= most) {
                return;
            }
            if (next == wanted.size()) {
                most = count;
                best = way.stream().mapToInt(Integer::intValue).toArray();
                learnt = Map.copyOf(known);
                return;
            }
            for (int index = 0; index < there.size() && (most < 0 || tries < MOST_TRIES); index++) {
                Map<String, String> tried = new HashMap<>(known);
                tries++;
                if (!way.contains(index) && fit.fits(wanted.get(next), there.get(index), tried)) {
                    way.set(next, index);
                    from(next + 1, count + 1, tried);
                    way.set(next, -1);
                }
            }
            from(next + 1, count, known);
        }
    }
}
