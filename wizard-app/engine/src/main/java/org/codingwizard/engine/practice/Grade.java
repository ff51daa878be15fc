package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;

/**
 * A claim compared with the right one, line by line. Lines of one code belong together, those that agree best first; a line too many costs
 * a mark of each kind, as a line that is missing does.
 *
 * @param marks the marks
 * @param remarks what was wrong, one thing each
 */
record Grade(Marks marks, List<String> remarks) {

    Grade {
        remarks = List.copyOf(remarks);
    }

    /** Compares what was given with what is right. */
    static Grade of(List<ClaimLine> right, List<ClaimLine> given) {
        return new Comparing(right, given).grade();
    }

    /** A right line with the one that was given for it. */
    private record Pair(ClaimLine right, ClaimLine given) {

        boolean unitsAgree() {
            return right.units() == given.units();
        }

        boolean modifiersAgree() {
            return set(right).equals(set(given));
        }

        int likeness() {
            return (modifiersAgree() ? 2 : 0) + (unitsAgree() ? 1 : 0);
        }
    }

    private static Set<Modifier> set(ClaimLine line) {
        return new TreeSet<>(line.modifiers());
    }

    private static final class Comparing {

        private final List<ClaimLine> missing;
        private final List<ClaimLine> surplus;
        private final List<ClaimLine> right;
        private final List<Pair> pairs = new ArrayList<>();

        Comparing(List<ClaimLine> right, List<ClaimLine> given) {
            this.right = List.copyOf(right);
            missing = new ArrayList<>(right);
            surplus = new ArrayList<>(given);
            Optional<Pair> best = best();
            while (best.isPresent()) {
                pairs.add(best.get());
                missing.remove(best.get().right());
                surplus.remove(best.get().given());
                best = best();
            }
        }

        private Optional<Pair> best() {
            return missing.stream()
                    .flatMap(right -> surplus.stream()
                            .filter(given -> given.code().equals(right.code()))
                            .map(given -> new Pair(right, given)))
                    .max(Comparator.comparingInt(Pair::likeness));
        }

        Grade grade() {
            pairs.sort(Comparator.comparingInt(pair -> right.indexOf(pair.right())));
            // A claim without a line is right or wrong as a whole.
            int all = Math.max(1, pairs.size() + missing.size() + surplus.size());
            boolean rightlyEmpty = pairs.isEmpty() && missing.isEmpty() && surplus.isEmpty();
            int more = rightlyEmpty ? 1 : 0;
            int units = (int) pairs.stream().filter(Pair::unitsAgree).count();
            int modifiers = (int) pairs.stream().filter(Pair::modifiersAgree).count();
            Marks marks = new Marks(
                    Marks.Part.of(pairs.size() + more, all),
                    Marks.Part.of(units + more, all),
                    Marks.Part.of(modifiers + more, all));
            return new Grade(marks, remarks());
        }

        private List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            for (Pair pair : pairs) {
                if (!pair.unitsAgree()) {
                    remarks.add(
                            "`" + pair.given() + "`: right are x" + pair.right().units());
                }
                if (!pair.modifiersAgree()) {
                    remarks.add("`" + pair.given() + "`: " + modifiers(pair.right(), pair.given()));
                }
            }
            missing.forEach(line -> remarks.add("missing: `" + line + "`"));
            surplus.forEach(line -> remarks.add("too much: `" + line + "`"));
            return remarks;
        }

        private static String modifiers(ClaimLine right, ClaimLine given) {
            Set<Modifier> lacking = set(right);
            lacking.removeAll(set(given));
            Set<Modifier> extra = set(given);
            extra.removeAll(set(right));
            List<String> said = new ArrayList<>();
            if (!lacking.isEmpty()) {
                said.add("lacks " + joined(lacking));
            }
            if (!extra.isEmpty()) {
                said.add("does not take " + joined(extra));
            }
            return String.join(" and ", said);
        }

        private static String joined(Set<Modifier> modifiers) {
            return modifiers.stream().map(Modifier::text).collect(Collectors.joining(", "));
        }
    }
}
