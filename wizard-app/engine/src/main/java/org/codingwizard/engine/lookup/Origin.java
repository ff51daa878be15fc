package org.codingwizard.engine.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.spi.Citation;

/**
 * A draft that can put a code on a claim.
 *
 * @param code the code
 * @param outcome the outcome that drafts it
 * @param chain the drafts that lead to it, from the one of the outcome to the last included one
 * @param count how much must be counted for it, where that decides
 * @param drug the substances it stands for, where the substance decides
 * @param order where its line stands on the claim
 */
public record Origin(
        String code,
        Step.Outcome outcome,
        List<Draft> chain,
        Optional<Count> count,
        Optional<Drug> drug,
        Draft.Order order) {

    /**
     * A range of totals.
     *
     * @param title what is counted
     * @param to greatest total; empty for no end
     */
    public record Count(String title, int from, Optional<Integer> to, List<Citation> cites) {}

    /** The question for the substance, and the substances that the code can stand for. */
    public record Drug(FactId question, Set<String> substances) {}

    /** Every draft of a graph. */
    public static List<Origin> in(DecisionGraph graph) {
        List<Origin> origins = new ArrayList<>();
        for (Step step : graph.steps()) {
            if (step instanceof Step.Outcome outcome) {
                outcome.drafts().forEach(draft -> origins.addAll(of(graph, outcome, List.of(draft))));
            }
        }
        return List.copyOf(origins);
    }

    private static List<Origin> of(DecisionGraph graph, Step.Outcome outcome, List<Draft> chain) {
        Draft last = chain.get(chain.size() - 1);
        return last.match(new Draft.Cases<>(
                line -> line.code().stream()
                        .map(code -> new Origin(
                                code,
                                outcome,
                                chain,
                                Optional.empty(),
                                Optional.empty(),
                                line.terms().order()))
                        .toList(),
                joined -> ofJoin(graph, outcome, chain, joined),
                included -> graph.sharedDrafts(included.sharedDrafts()).stream()
                        .flatMap(draft -> of(graph, outcome, longer(chain, draft)).stream())
                        .toList()));
    }

    private static List<Origin> ofJoin(
            DecisionGraph graph, Step.Outcome outcome, List<Draft> chain, Draft.Joined joined) {
        Join join = graph.join(joined.join()).rule();
        Function<String, Origin> plain = code -> new Origin(
                code,
                outcome,
                chain,
                Optional.empty(),
                Optional.empty(),
                join.terms().order());
        String title = join.terms().title();
        return join.match(new Join.Cases<>(
                counted -> counted.lines().stream()
                        .map(band -> plain.apply(band.code())
                                .counting(new Count(title, band.from(), band.to(), band.cites())))
                        .toList(),
                once -> List.of(plain.apply(once.code())),
                amounts -> drugs(amounts, joined)
                        .map(drug -> plain.apply(drug.getKey()).ofDrug(drug.getValue()))
                        .toList(),
                ladder -> ladder.rungs().stream()
                        .flatMap(rung -> levels(title, rung, plain))
                        .toList(),
                limbs -> limbs.bands().stream()
                        .flatMap(band -> limbs(title, band, plain))
                        .toList()));
    }

    /** The first, the second and the further levels on a side. */
    private static Stream<Origin> levels(String title, Join.Rung rung, Function<String, Origin> plain) {
        String regions = rung.regions().isEmpty() ? "" : " (" + String.join(", ", rung.regions()) + ")";
        String level = title + regions + ", number of the level on a side";
        int further = rung.second().isPresent() ? 3 : 2;
        Stream<Origin> second = rung.second().stream()
                .map(code -> plain.apply(code).counting(new Count(level, 2, Optional.of(2), rung.cites())));
        return Stream.of(
                        Stream.of(
                                plain.apply(rung.first()).counting(new Count(level, 1, Optional.of(1), rung.cites()))),
                        second,
                        Stream.of(plain.apply(rung.further())
                                .counting(new Count(level, further, Optional.empty(), rung.cites()))))
                .flatMap(origins -> origins);
    }

    /** The limb that has the base code, and the others. */
    private static Stream<Origin> limbs(String title, Join.LimbBand band, Function<String, Origin> plain) {
        return Stream.of(
                plain.apply(band.first())
                        .counting(new Count(
                                title + ", the first limb, muscles in it", band.from(), band.to(), band.cites())),
                plain.apply(band.further())
                        .counting(new Count(
                                title + ", a further limb, muscles in it", band.from(), band.to(), band.cites())));
    }

    private static Stream<Map.Entry<String, Drug>> drugs(Join.Amounts amounts, Draft.Joined joined) {
        FactId question = joined.dose().orElseThrow().drug();
        return amounts.codes().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(code -> Map.entry(code, new Drug(question, substances(amounts, code))));
    }

    private static Set<String> substances(Join.Amounts amounts, String code) {
        return amounts.codes().entrySet().stream()
                .filter(entry -> entry.getValue().contains(code))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Draft> longer(List<Draft> chain, Draft draft) {
        List<Draft> longer = new ArrayList<>(chain);
        longer.add(draft);
        return longer;
    }

    private Origin counting(Count counted) {
        return new Origin(code, outcome, chain, Optional.of(counted), drug, order);
    }

    private Origin ofDrug(Drug substances) {
        return new Origin(code, outcome, chain, count, Optional.of(substances), order);
    }

    /** Whether the code is drafted when the outcome is reached with these facts. */
    public boolean isDrafted(Facts facts) {
        return chain.stream().allMatch(draft -> draft.terms().when().holds(facts));
    }

    /** The draft that names the code. */
    Draft last() {
        return chain.get(chain.size() - 1);
    }

    /** Whether the answer to a question is said as a range of totals. */
    boolean counts(FactId question) {
        return count.isPresent()
                && last() instanceof Draft.Joined joined
                && Stream.of(
                                joined.names(),
                                joined.count(),
                                joined.climb().levels(),
                                joined.climb().nerves(),
                                joined.climb().region())
                        .flatMap(Optional::stream)
                        .anyMatch(question::equals);
    }
}
