package org.codingwizard.engine.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.lookup.Origin;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;

/** Finds encounters that show a rule at work, and takes away every answer that this does not need. */
public final class Examples {

    private static final int MOST_TRIES = 200;
    private static final int MOST_WAYS = 12;

    private final Coding coding;
    private final LocalDate day;
    private final List<Ways.Arrival> arrivals;
    private final List<Origin> origins;

    /**
     * A search in the graph of one payer.
     *
     * @param ways the ways through its graph
     * @param day the day of examples of rules that hold on it
     */
    public Examples(Coding coding, Ways ways, LocalDate day) {
        this.coding = coding;
        this.day = day;
        this.arrivals = varied(ways.arrivals());
        this.origins = Origin.in(coding.graph());
    }

    /** A search in the graph of one payer, with examples of rules that hold on a day. */
    public static Examples of(Coding coding, LocalDate day) {
        return new Examples(coding, Ways.of(coding.graph()), day);
    }

    /** The nearest way to each outcome first, then the second one to each, and so on. */
    private static List<Ways.Arrival> varied(List<Ways.Arrival> arrivals) {
        Map<Step.Outcome, Integer> seen = new HashMap<>();
        Map<Integer, List<Ways.Arrival>> turns = new TreeMap<>();
        arrivals.stream()
                .filter(arrival -> arrival.level() > 0)
                .forEach(arrival -> turns.computeIfAbsent(
                                seen.merge(arrival.outcome(), 1, Integer::sum), turn -> new ArrayList<>())
                        .add(arrival));
        return turns.values().stream().flatMap(List::stream).toList();
    }

    /** An encounter that shows a rule at work; empty if none was found, which does not prove that there is none. */
    public Optional<Example> of(Change change) {
        return of(Aim.anywhere(change.terms(), example -> change.isShownBy(example.walked(), example.result())));
    }

    /** An encounter that shows what is aimed at; empty if none was found, which does not prove that there is none. */
    public Optional<Example> of(Aim aim) {
        Condition payer = new Condition.Test(
                DecisionGraph.PAYER,
                new Condition.OneOf(List.of(coding.graph().payer().text())));
        Condition wished = new Condition.All(
                List.of(payer, Wishes.on(aim.terms().periods()), aim.terms().when()));
        List<Wishes> wishes = Wishes.of(wished, coding.graph());
        List<List<Answered>> known = aim.ways().get();
        List<List<Answered>> ways = known.isEmpty() ? arrivals(aim.terms()).toList() : known;
        return first(aim, ways, wishes)
                .or(() -> ofSeveral(aim, walks(ways, wishes, Manner.ALL.get(0))))
                .or(() -> first(aim, aim.further().get(), wishes))
                .map(example -> shortest(example, aim.reached()));
    }

    private Optional<Example> first(Aim aim, List<List<Answered>> ways, List<Wishes> wishes) {
        return Manner.ALL.stream()
                .flatMap(manner -> walks(ways, wishes, manner).limit(MOST_TRIES))
                .map(walk -> Example.of(coding, walk.answers()))
                .filter(aim.reached())
                .findFirst();
    }

    private Stream<ExampleWalk> walks(List<List<Answered>> ways, List<Wishes> all, Manner manner) {
        return all.stream()
                .flatMap(wishes -> ways.stream()
                        .filter(way -> agree(way, wishes))
                        .limit(MOST_WAYS)
                        .map(way -> new ExampleWalk(coding, way, wishes, manner, day)));
    }

    /** What only several procedures of a day show together, such as a limit over all their lines. */
    private Optional<Example> ofSeveral(Aim aim, Stream<ExampleWalk> walks) {
        if (aim.terms().lines().size() < 2) {
            return Optional.empty();
        }
        Example all = Example.of(coding, Answers.NONE);
        for (ExampleWalk walk : walks.limit(MOST_WAYS).toList()) {
            Example more = Example.of(coding, Joined.of(all.answers(), walk.answers()));
            if (aim.reached().test(more)) {
                return Optional.of(more);
            }
            boolean grew = more.result().lines().size() > all.result().lines().size();
            all = grew ? more : all;
        }
        return Optional.empty();
    }

    /** Ways to these codes, the shortest first; to anywhere if there are none. */
    private Stream<List<Answered>> arrivals(Change.Terms terms) {
        List<Ways.Arrival> inTopic = arrivals.stream()
                .filter(arrival ->
                        terms.topic().equals(Optional.of(arrival.outcome().id().ruleset())))
                .toList();
        return (inTopic.isEmpty() ? arrivals : inTopic)
                .stream()
                        .filter(arrival -> terms.lines().isEmpty() || leadsTo(arrival, terms.lines()))
                        .map(Ways.Arrival::answers);
    }

    private boolean leadsTo(Ways.Arrival arrival, Set<String> codes) {
        return origins.stream()
                .filter(origin -> codes.contains(origin.code()))
                .filter(origin -> origin.outcome().id().equals(arrival.outcome().id()))
                .anyMatch(origin -> origin.isDrafted(arrival.facts()));
    }

    private static boolean agree(List<Answered> way, Wishes wishes) {
        return way.stream()
                .filter(given -> given.question().equals(DecisionGraph.TARGET))
                .allMatch(given -> wishes.about(given.question()).stream()
                        .allMatch(wish ->
                                wish.probe().words().contains(given.value().words()) == wish.passes()));
    }

    /** The same example without what it does not need. */
    public Example shortest(Example example, Predicate<Example> shows) {
        Example least = example;
        List<AnswerKey> keys = new ArrayList<>(example.answers().all().keySet());
        java.util.Collections.reverse(keys);
        for (AnswerKey key : keys) {
            if (least.answers().find(key).isPresent()) {
                least = without(least, key, shows).orElse(least);
            }
        }
        return least;
    }

    /** The example without an answer, if it still shows the same and leaves nothing more open. */
    private Optional<Example> without(Example example, AnswerKey key, Predicate<Example> shows) {
        boolean leads = key.question().equals(DecisionGraph.TARGET)
                || key.question().equals(DecisionGraph.DATE_OF_SERVICE)
                || key.question().equals(DecisionGraph.PAYER);
        if (leads) {
            return Optional.empty();
        }
        Answers fewer = example.answers().without(key);
        // What would have to be asked then is not looked at: it makes the example no better, and judging it takes long.
        if (coding.walk(fewer, Diligence.ASK_NOBODY).open().isPresent()) {
            return Optional.empty();
        }
        Example shorter = Example.of(coding, fewer);
        boolean asGood = shorter.result().complete() == example.result().complete()
                && shorter.result().missing().size()
                        <= example.result().missing().size();
        return asGood && shows.test(shorter) ? Optional.of(shorter) : Optional.empty();
    }
}
