package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Where a session went otherwise so far. Each result begins a stage, and what follows on it another one. */
final class Deviations {

    private final List<Difference> found = new ArrayList<>();
    private int stage;

    void add(Difference difference) {
        found.add(difference.at(stage));
    }

    void addAll(Collection<Difference> differences) {
        differences.forEach(this::add);
    }

    void nextStage() {
        stage++;
    }

    /** Whether one of them is of this kind. */
    boolean any(Predicate<Difference> kind) {
        return found.stream().anyMatch(kind);
    }

    /** All of them, in the order of the lines. */
    List<Difference> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Difference::line)).toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
