package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;

/**
 * A claim compared with the right one, line by line. Each line is compared with the one it is most like, so that units and modifiers count
 * apart from a wrong code; a line too many costs a mark of each kind, as a line that is missing does.
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
        Pairing pairing = Pairing.of(right, given);
        // A claim without a line is right or wrong as a whole.
        int more = right.isEmpty() && given.isEmpty() ? 1 : 0;
        int all = Math.max(1, Math.max(right.size(), given.size()));
        Marks marks = new Marks(
                Marks.Part.of(count(pairing, Pairing.Pair::codesAgree) + more, all),
                Marks.Part.of(count(pairing, Pairing.Pair::unitsAgree) + more, all),
                Marks.Part.of(count(pairing, Pairing.Pair::modifiersAgree) + more, all));
        return new Grade(marks, remarks(pairing));
    }

    private static int count(Pairing pairing, Predicate<Pairing.Pair> agrees) {
        return (int) pairing.pairs().stream().filter(agrees).count();
    }

    private static List<String> remarks(Pairing pairing) {
        List<String> remarks = new ArrayList<>();
        for (Pairing.Pair pair : pairing.pairs()) {
            List<String> wrong = wrong(pair);
            if (!wrong.isEmpty()) {
                remarks.add("`" + pair.given() + "`: " + String.join("; ", wrong));
            }
        }
        pairing.missing().forEach(line -> remarks.add("missing: `" + line + "`"));
        pairing.surplus().forEach(line -> remarks.add("too much: `" + line + "`"));
        return remarks;
    }

    private static List<String> wrong(Pairing.Pair pair) {
        List<String> wrong = new ArrayList<>();
        if (!pair.codesAgree()) {
            wrong.add("the code is " + pair.right().code().value());
        }
        if (!pair.modifiersAgree()) {
            wrong.add(modifiers(pair.right(), pair.given()));
        }
        if (!pair.unitsAgree()) {
            wrong.add("the units are x" + pair.right().units());
        }
        return wrong;
    }

    private static String modifiers(ClaimLine right, ClaimLine given) {
        Set<Modifier> lacking = Pairing.set(right);
        lacking.removeAll(Pairing.set(given));
        Set<Modifier> extra = Pairing.set(given);
        extra.removeAll(Pairing.set(right));
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
