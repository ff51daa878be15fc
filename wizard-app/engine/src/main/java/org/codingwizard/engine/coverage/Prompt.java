package org.codingwizard.engine.coverage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.diagnostic.Lazily;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.lookup.Origin;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;

/** Where answers at the prompt can lead in a graph. It is looked at when it is first asked for, which takes a few seconds. */
final class Prompt {

    /** Why something is not counted. */
    static final String NEVER = "no answers at the prompt lead to it";

    private static final int MOST_KEPT = 3;

    private final DecisionGraph graph;
    private final List<Prompt> others;
    private final Map<List<Condition>, Lazily<Ways>> watched = new LinkedHashMap<>();

    /**
     * The prompt of one payer, or without one.
     *
     * @param others of the core: those of payers, who may ask more
     */
    Prompt(DecisionGraph graph, List<Prompt> others) {
        this.graph = graph;
        this.others = List.copyOf(others);
    }

    DecisionGraph graph() {
        return graph;
    }

    /** Every way. */
    Ways ways() {
        return watching(List.of());
    }

    /** The ways that tell apart how these conditions come out. */
    private Ways watching(List<Condition> conditions) {
        return kept(conditions).value();
    }

    /** The last few are kept, and those without any condition; who looks for others meanwhile need not wait. */
    private synchronized Lazily<Ways> kept(List<Condition> conditions) {
        if (watched.size() > MOST_KEPT) {
            watched.keySet().removeIf(kept -> !kept.isEmpty());
        }
        return watched.computeIfAbsent(conditions, any -> new Lazily<>(() -> Ways.atPrompt(graph, conditions)));
    }

    /** This prompt, and those at which more of what a condition looks at is asked. */
    private Stream<Prompt> concerned(Condition condition) {
        Set<FactId> behind = new HashSet<>();
        condition.mentions().forEach(fact -> graph.questionsBehind(fact, behind));
        return Stream.concat(
                Stream.of(this),
                others.stream()
                        .filter(other -> other.graph.rules().asks().stream()
                                .anyMatch(ask -> behind.contains(ask.rule().question()))));
    }

    /** Answers that lead to where a condition holds, and to one of these codes if there are any. */
    List<List<Answered>> holding(Condition condition, Set<String> codes) {
        List<List<Answered>> met = ways().holding(condition, drafting(codes));
        return met.isEmpty() ? watching(List.of(condition)).holding(condition, drafting(codes)) : met;
    }

    /** What leads to one of these codes; everything where a payer puts one of them on the claim, since that is not told by outcomes. */
    private Predicate<Ways.Arrival> drafting(Set<String> codes) {
        List<Origin> origins = Origin.in(graph).stream()
                .filter(origin -> codes.contains(origin.code()))
                .toList();
        Set<String> drafted = origins.stream().map(Origin::code).collect(Collectors.toSet());
        return codes.isEmpty() || !drafted.containsAll(codes)
                ? any -> true
                : arrival -> origins.stream()
                        .anyMatch(origin ->
                                origin.outcome().id().equals(arrival.outcome().id())
                                        && origin.isDrafted(arrival.facts()));
    }

    /** A proof that none of the codes that an outcome or a payer puts on a claim is such, if there is one. */
    Optional<String> noCode(Predicate<String> such, String why) {
        Stream<String> codes =
                Stream.concat(Stream.of(this), others.stream()).flatMap(prompt -> prompt.codes().stream());
        return codes.noneMatch(such) ? Optional.of(why) : Optional.empty();
    }

    private List<String> codes() {
        Stream<String> drafted = Origin.in(graph).stream().map(Origin::code);
        Stream<String> put = graph.policies().stream()
                .flatMap(policy -> Stream.concat(
                        policy.rule().substitutions().stream().map(one -> one.with()),
                        policy.rule().alsoBilled().stream().map(one -> one.line())));
        return Stream.concat(drafted, put).distinct().toList();
    }

    /**
     * A proof that a condition holds at no outcome with one of these codes, if there is one.
     *
     * @param thoroughly whether it may take seconds
     */
    Optional<String> never(Condition condition, Set<String> codes, boolean thoroughly) {
        boolean refuted = thoroughly && concerned(condition).allMatch(prompt -> prompt.refutes(condition, codes));
        return refuted ? Optional.of(NEVER) : Optional.empty();
    }

    /** First whether the answers it looks at come together at all, which is soon told; then whether they come so. */
    private boolean refutes(Condition condition, Set<String> codes) {
        return ways().holding(condition, drafting(codes)).isEmpty()
                && (isRefuted(Loosely.of(condition), codes) || isRefuted(condition, codes));
    }

    private boolean isRefuted(Condition condition, Set<String> codes) {
        Ways told = watching(List.of(condition));
        return told.isComplete() && told.holding(condition, drafting(codes)).isEmpty();
    }

    /** Answers that contradict each other as a conflict says. */
    List<List<Answered>> contradicting(Conflict conflict) {
        return ways().contradicting(conflict);
    }

    /** A proof that no answers contradict each other so, if there is one. */
    Optional<String> neverContradicting(Conflict conflict) {
        boolean somewhere = concerned(conflict.when())
                .anyMatch(prompt -> !prompt.ways().isComplete() || prompt.contradicts(conflict));
        return somewhere ? Optional.empty() : Optional.of(NEVER);
    }

    /** A payer's further choices may have widened the conflict, so it is known by its place. */
    private boolean contradicts(Conflict conflict) {
        return graph.rules().conflicts().stream()
                .map(owned -> owned.rule())
                .filter(other -> other.span().equals(conflict.span()))
                .anyMatch(other -> !ways().contradicting(other).isEmpty());
    }

    /** A proof that something is not reached, where no way was found to it. */
    Optional<String> unless(List<List<Answered>> there) {
        return there.isEmpty() && ways().isComplete() ? Optional.of(NEVER) : Optional.empty();
    }
}
