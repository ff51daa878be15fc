package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;

/**
 * Right lines and the lines that were given for them, paired so that they agree as well as they can.
 *
 * @param pairs the pairs, in the order of the right lines
 * @param missing right lines for which none of their kind was given
 * @param surplus lines that were given for none
 */
record Pairing(List<Pair> pairs, List<ClaimLine> missing, List<ClaimLine> surplus) {

    /** Every way to pair more lines than these would take too long; a claim has fewer. */
    private static final int MOST_TRIED = 12;

    private static final int SAME_CODE = 1_000;
    private static final int SAME_KIND = 100;
    private static final int SAME_BEGINNING = 10;
    private static final int SAME_MODIFIERS = 8;
    private static final int SHARED_MODIFIER = 2;
    private static final int MOST_SHARED = 3;
    private static final int SAME_UNITS = 1;

    Pairing {
        pairs = List.copyOf(pairs);
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
    }

    /** A right line with the one that was given for it. */
    record Pair(ClaimLine right, ClaimLine given) {

        boolean codesAgree() {
            return right.code().equals(given.code());
        }

        boolean unitsAgree() {
            return right.units() == given.units();
        }

        boolean modifiersAgree() {
            return set(right).equals(set(given));
        }

        private int likeness() {
            int code = codesAgree() ? SAME_CODE : SAME_KIND + SAME_BEGINNING * sharedBeginning();
            return code + modifiers() + (unitsAgree() ? SAME_UNITS : 0);
        }

        private int modifiers() {
            long shared = set(right).stream().filter(set(given)::contains).count();
            return modifiersAgree() ? SAME_MODIFIERS : SHARED_MODIFIER * (int) Math.min(shared, MOST_SHARED);
        }

        private int sharedBeginning() {
            String one = right.code().value();
            String other = given.code().value();
            int length = 0;
            while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
                length++;
            }
            return length;
        }

        private boolean isOfOneKind() {
            return Kind.of(right) == Kind.of(given);
        }
    }

    /** What a code is for; a drug that is wrong stands for a drug, and not for an injection. */
    private enum Kind {
        DRUG,
        VISIT,
        PROCEDURE;

        static Kind of(ClaimLine line) {
            String code = line.code().value();
            if (Character.isLetter(code.charAt(0))) {
                return DRUG;
            }
            return code.startsWith("99") ? VISIT : PROCEDURE;
        }
    }

    static Set<Modifier> set(ClaimLine line) {
        return new TreeSet<>(line.modifiers());
    }

    /** The best pairing of all. */
    static Pairing of(List<ClaimLine> right, List<ClaimLine> given) {
        List<ClaimLine> fewer = right.subList(0, Math.min(right.size(), MOST_TRIED));
        Ways ways = new Ways(fewer);
        for (int number = 0; number < given.size(); number++) {
            ways = ways.with(given.get(number), number);
        }
        List<Integer> best = ways.chosen();
        List<Pair> pairs = new ArrayList<>();
        List<ClaimLine> missing = new ArrayList<>(right.subList(fewer.size(), right.size()));
        List<ClaimLine> surplus = new ArrayList<>(given);
        for (int place = 0; place < fewer.size(); place++) {
            if (best.get(place) < 0) {
                missing.add(fewer.get(place));
            } else {
                pairs.add(new Pair(fewer.get(place), given.get(best.get(place))));
            }
        }
        pairs.forEach(pair -> surplus.remove(pair.given()));
        return new Pairing(pairs, missing, surplus);
    }

    /**
     * For every choice of right lines, the best way to pair just these with the lines given so far.
     *
     * @param right the right lines
     * @param best by choice, as bits, the best way; empty if there is none
     */
    private record Ways(List<ClaimLine> right, List<Optional<Way>> best) {

        private record Way(int likeness, List<Integer> given) {

            Way with(int place, int number, int more) {
                List<Integer> all = new ArrayList<>(given);
                all.set(place, number);
                return new Way(likeness + more, List.copyOf(all));
            }
        }

        Ways(List<ClaimLine> right) {
            this(right, start(right.size()));
        }

        private static List<Optional<Way>> start(int size) {
            List<Optional<Way>> ways = new ArrayList<>(Collections.nCopies(1 << size, Optional.empty()));
            ways.set(0, Optional.of(new Way(0, Collections.nCopies(size, -1))));
            return ways;
        }

        /** The same with a further line, which stands for none of them or for one. */
        Ways with(ClaimLine given, int number) {
            List<Optional<Way>> next = new ArrayList<>(best);
            for (int place = 0; place < right.size(); place++) {
                Pair pair = new Pair(right.get(place), given);
                for (int chosen = 0; pair.isOfOneKind() && chosen < best.size(); chosen++) {
                    if ((chosen & 1 << place) == 0 && best.get(chosen).isPresent()) {
                        Way way = best.get(chosen).get().with(place, number, pair.likeness());
                        next.set(chosen | 1 << place, better(next.get(chosen | 1 << place), way));
                    }
                }
            }
            return new Ways(right, next);
        }

        private static Optional<Way> better(Optional<Way> known, Way other) {
            return known.filter(way -> way.likeness() >= other.likeness()).or(() -> Optional.of(other));
        }

        List<Integer> chosen() {
            return best.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(Way::likeness))
                    .orElseThrow()
                    .given();
        }
    }
}
