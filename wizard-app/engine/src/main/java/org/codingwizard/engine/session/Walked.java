package org.codingwizard.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.Facts;

/**
 * An encounter as far as its answers lead.
 *
 * @param encounter the walk over the encounter itself
 * @param procedures the walks over its procedures, in order
 * @param substances the walks over all substances, in order
 * @param open the question at which it waits; empty when every walk reached its outcome
 * @param clash answers that contradict each other; the walk stops there
 */
public record Walked(
        Trace encounter,
        List<Trace> procedures,
        List<Trace> substances,
        Optional<Pending> open,
        Optional<Clash> clash) {

    public Walked {
        procedures = List.copyOf(procedures);
        substances = List.copyOf(substances);
    }

    /** Answers that contradict each other. */
    public record Clash(Owned<Conflict> conflict, AnswerKey at, Facts facts) {}

    /** Every walk, the encounter's first. */
    public Stream<Trace> traces() {
        return Stream.of(Stream.of(encounter), procedures.stream(), substances.stream())
                .flatMap(traces -> traces);
    }

    /** The walks of these procedures; that of the encounter where there are none. */
    public Stream<Trace> behind(List<Integer> numbers) {
        return numbers.isEmpty()
                ? Stream.of(encounter)
                : procedures.stream()
                        .filter(trace -> numbers.contains(trace.scope().procedure()));
    }

    /** The substances of one procedure. */
    public List<Trace> substancesOf(int procedure) {
        return substances.stream()
                .filter(trace -> trace.scope().procedure() == procedure)
                .toList();
    }

    /** The keys of all questions that were asked. */
    public Set<AnswerKey> askedKeys() {
        return traces().flatMap(trace -> trace.asked().stream())
                .map(Trace.Asked::key)
                .collect(Collectors.toSet());
    }

    /** Whether every walk reached its outcome without a contradiction. */
    public boolean isComplete() {
        return open.isEmpty() && clash.isEmpty();
    }
}
