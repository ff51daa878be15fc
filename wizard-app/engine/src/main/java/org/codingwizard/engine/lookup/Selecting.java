package org.codingwizard.engine.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.analysis.Ways.Arrival;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.lookup.Selection.Chosen;
import org.codingwizard.engine.lookup.Selection.Counted;
import org.codingwizard.engine.lookup.Selection.Drafted;
import org.codingwizard.engine.lookup.Selection.Neighbor;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.spi.Citation;

/** Finds out what selects a code: it compares the answers that lead to it with those that lead elsewhere in its topics. */
final class Selecting {

    private final DecisionGraph graph;
    private final Ways ways;
    private final List<Origin> origins;
    private final Map<StepId, List<Arrival>> arrivals;
    private final IdentityHashMap<Origin, List<Arrival>> reached = new IdentityHashMap<>();

    Selecting(DecisionGraph graph, List<Origin> origins) {
        this.graph = graph;
        this.ways = Ways.of(graph);
        this.origins = origins;
        this.arrivals = ways.arrivals().stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.outcome().id(), LinkedHashMap::new, Collectors.toList()));
    }

    Selection of(String code) {
        List<Origin> own = origins.stream()
                .filter(origin -> origin.code().equals(code))
                .filter(origin -> !reaching(origin).isEmpty())
                .toList();
        return new Selection(alike(own).stream().map(this::drafted).toList(), neighbors(own), guidance(own));
    }

    /** The guidance codes that can stand beside a code; beside guidance there is none, for an encounter has only one. */
    private List<String> guidance(List<Origin> own) {
        Set<StepId> outcomes = own.stream()
                .filter(origin -> origin.order() != Draft.Order.GUIDANCE)
                .map(origin -> origin.outcome().id())
                .collect(Collectors.toSet());
        return origins.stream()
                .filter(origin -> outcomes.contains(origin.outcome().id()))
                .filter(origin -> origin.order() == Draft.Order.GUIDANCE)
                .filter(origin -> !reaching(origin).isEmpty())
                .map(Origin::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** Drafts of one outcome that count alike are one way to the code. */
    private static Collection<List<Origin>> alike(List<Origin> origins) {
        return origins.stream()
                .collect(Collectors.groupingBy(
                        origin -> List.of(origin.outcome().id(), origin.count()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private List<Arrival> reaching(Origin origin) {
        return reached.computeIfAbsent(origin, this::follow);
    }

    private List<Arrival> follow(Origin origin) {
        return arrivals.getOrDefault(origin.outcome().id(), List.of()).stream()
                .filter(arrival -> origin.isDrafted(arrival.facts()))
                .filter(arrival -> origin.drug()
                        .map(drug -> !substances(drug, arrival).isEmpty())
                        .orElse(true))
                .toList();
    }

    private List<String> substances(Origin.Drug drug, Arrival arrival) {
        return arrival.facts().find(drug.question()).stream()
                .flatMap(value -> value.members().stream())
                .flatMap(one -> ways.alike(drug.question(), one).stream())
                .filter(drug.substances()::contains)
                .sorted()
                .toList();
    }

    private Drafted drafted(List<Origin> alike) {
        Origin origin = alike.get(0);
        List<Arrival> reaching = alike.stream()
                .flatMap(one -> reaching(one).stream())
                .sorted(Comparator.comparing(arrival -> given(origin, arrival).size()))
                .toList();
        return new Drafted(
                origin.outcome().id(),
                origin.outcome().title(),
                origin.outcome().because(),
                selecting(origin, reaching),
                counted(origin),
                shortest(origin, reaching.get(0)),
                alike.stream().flatMap(Selecting::cites).distinct().toList());
    }

    private static Optional<Counted> counted(Origin origin) {
        return origin.count().map(count -> new Counted(count.title(), count.from(), count.to()));
    }

    private static Stream<Citation> cites(Origin origin) {
        return Stream.of(
                        origin.outcome().cites(),
                        origin.count().map(Origin.Count::cites).orElse(List.of()),
                        origin.last().terms().cites())
                .flatMap(List::stream);
    }

    /** The questions of which not every answer that is possible in the topic leads here. */
    private List<Chosen> selecting(Origin origin, List<Arrival> reaching) {
        Map<FactId, Set<Optional<Value>>> here = ways.leadingTo(reaching);
        Map<FactId, Set<Optional<Value>>> around = ways.leadingTo(around(origin, reaching.get(0)));
        List<Chosen> selecting = new ArrayList<>();
        order(reaching.get(0), here.keySet()).forEach(question -> {
            Set<Optional<Value>> values = here.getOrDefault(question, Set.of());
            boolean selects = !values.equals(around.get(question)) || isDrug(origin, question);
            if (selects && !origin.counts(question) && !isMeasured(values)) {
                selecting.add(chosen(origin, question, values));
            }
        });
        return selecting;
    }

    /** An amount is whatever it is; it chooses units, not the code. */
    private static boolean isMeasured(Set<Optional<Value>> values) {
        return values.stream().flatMap(Optional::stream).anyMatch(Value.Quantity.class::isInstance);
    }

    /** Outcomes of the same topic, or all of its level where the topic has only this one. */
    private List<Arrival> around(Origin origin, Arrival like) {
        return arrivals.values().stream()
                .flatMap(List::stream)
                .filter(arrival -> arrival.level() == like.level())
                .filter(arrival -> arrival.outcome()
                        .id()
                        .ruleset()
                        .equals(origin.outcome().id().ruleset()))
                .toList();
    }

    /** Questions in the order in which the shortest way asks them; the others after these. */
    private static List<FactId> order(Arrival shortest, Collection<FactId> questions) {
        Set<FactId> ordered = new LinkedHashSet<>();
        shortest.answers().forEach(answered -> ordered.add(answered.question()));
        ordered.retainAll(Set.copyOf(questions));
        ordered.addAll(questions);
        return List.copyOf(ordered);
    }

    private static boolean isDrug(Origin origin, FactId question) {
        return origin.drug().filter(drug -> drug.question().equals(question)).isPresent();
    }

    private Chosen chosen(Origin origin, FactId question, Set<Optional<Value>> values) {
        Set<String> words = new LinkedHashSet<>();
        values.stream().flatMap(Optional::stream).forEach(value -> words.addAll(words(question, value)));
        if (isDrug(origin, question)) {
            words.retainAll(origin.drug().orElseThrow().substances());
        }
        return new Chosen(question, List.copyOf(words), values.contains(Optional.<Value>empty()));
    }

    /** An answer and those that lead to the same. */
    private List<String> words(FactId question, Value value) {
        return value instanceof Value.One one ? ways.alike(question, one.id()) : List.of(value.words());
    }

    private List<Chosen> shortest(Origin origin, Arrival arrival) {
        return given(origin, arrival).stream()
                .map(answered -> chosen(origin, answered.question(), Set.of(Optional.of(answered.value()))))
                .toList();
    }

    /** The answers of an arrival that are its own: not the encounter's, and of a drug not the target. */
    private List<Answered> given(Origin origin, Arrival arrival) {
        return arrival.answers().stream()
                .filter(answered -> answered.level() == arrival.level())
                .filter(answered -> answered.value().isGiven())
                .filter(answered -> !isStandard(answered))
                .filter(answered -> !origin.counts(answered.question()))
                .toList();
    }

    /** Whether it is what is answered by itself where nobody says otherwise. */
    private boolean isStandard(Answered answered) {
        return graph.question(answered.question()).stream()
                .flatMap(question -> question.rules().standard().stream())
                .flatMap(standard -> standard.text().stream())
                .anyMatch(answered.value().words()::equals);
    }

    private List<Neighbor> neighbors(List<Origin> own) {
        Map<String, Neighbor> nearest = new LinkedHashMap<>();
        for (Origin origin : own) {
            if (origin.order() == Draft.Order.DRUG) {
                continue;
            }
            List<Answered> base = given(origin, reaching(origin).get(0));
            origins.stream()
                    .filter(other -> other.outcome()
                            .id()
                            .ruleset()
                            .equals(origin.outcome().id().ruleset()))
                    .filter(other -> other.order() == origin.order())
                    .filter(other -> own.stream().noneMatch(mine -> mine.code().equals(other.code())))
                    .forEach(other -> neighbor(base, other)
                            .ifPresent(found -> nearest.merge(other.code(), found, Selecting::nearer)));
        }
        return nearest.values().stream()
                .sorted(Comparator.comparing(
                                (Neighbor neighbor) -> neighbor.instead().size())
                        .thenComparing(Neighbor::code))
                .toList();
    }

    private static Neighbor nearer(Neighbor one, Neighbor other) {
        return other.instead().size() < one.instead().size() ? other : one;
    }

    /** The fewest answers that have to be others, each with all values that do the same. */
    private Optional<Neighbor> neighbor(List<Answered> base, Origin other) {
        Map<Set<FactId>, List<List<Answered>>> changes = new LinkedHashMap<>();
        for (Arrival arrival : reaching(other)) {
            List<Answered> change = given(other, arrival).stream()
                    .filter(answered -> !base.contains(answered))
                    .toList();
            Set<FactId> questions = change.stream().map(Answered::question).collect(Collectors.toSet());
            changes.computeIfAbsent(questions, any -> new ArrayList<>()).add(change);
        }
        return changes.values().stream()
                .min(Comparator.comparing(ways -> ways.get(0).size()))
                .map(nearest -> new Neighbor(
                        other.code(),
                        together(other, nearest),
                        counted(other),
                        cites(other).distinct().toList()));
    }

    private List<Chosen> together(Origin origin, List<List<Answered>> changes) {
        Map<FactId, Set<Optional<Value>>> values = new LinkedHashMap<>();
        changes.forEach(change ->
                change.forEach(answered -> values.computeIfAbsent(answered.question(), any -> new LinkedHashSet<>())
                        .add(Optional.of(answered.value()))));
        return values.entrySet().stream()
                .map(entry -> chosen(origin, entry.getKey(), entry.getValue()))
                .toList();
    }
}
