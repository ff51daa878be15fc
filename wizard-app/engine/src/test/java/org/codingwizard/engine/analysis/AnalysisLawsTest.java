package org.codingwizard.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysis says of a graph is what a walk through it meets, in the shipped graphs and in ones that were spoiled at random. */
class AnalysisLawsTest {

    private static final int WALKS = 20;
    private static final int SEEDS = 15;
    private static final Pattern ROUTE = Pattern.compile("(?m)^ +- \\{when: \\{.*go: .*\\}\\n");
    private static final Pattern WORDS = Pattern.compile("\\[[a-z0-9-]+, ([a-z0-9-, ]+)\\]");

    private static final List<Explored> SPOILED = IntStream.range(0, SEEDS)
            .boxed()
            .flatMap(seed -> spoil(seed).stream())
            .map(Explored::of)
            .toList();
    private static final List<Explored> SHIPPED =
            Shipped.payers().stream().map(Shipped::graph).map(Explored::of).toList();

    /** A graph and what an exploration of it met. */
    record Explored(DecisionGraph graph, Discoveries found) {

        static Explored of(DecisionGraph graph) {
            StepRules rules = new StepRules(graph);
            return new Explored(graph, Exploration.of(graph, rules, GraphAnalysis.domains(graph, rules), 200_000));
        }

        @Override
        public String toString() {
            return graph.payer().text();
        }
    }

    static List<Explored> shipped() {
        return SHIPPED;
    }

    static List<Explored> spoiled() {
        return SPOILED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nothing_is_found_in_what_is_shipped(Explored explored) {
        assertThat(GraphAnalysis.of(explored.graph())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_step_is_reached_by_walking_its_witness(Explored explored) {
        DecisionGraph graph = explored.graph();
        Discoveries found = explored.found();

        assertThat(found.reached).hasSameSizeAs(graph.steps());
        found.reached.forEach((step, node) -> assertThat(WitnessWalk.steps(new WitnessWalk(graph)
                        .walk(node.how().path(), node.at().levels().size() - 1)))
                .contains(step));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void random_walks_meet_no_step_and_no_route_that_analysis_did_not(Explored explored) {
        DecisionGraph graph = explored.graph();
        Discoveries found = explored.found();

        for (int seed = 0; seed < WALKS; seed++) {
            Walked walked = new RandomCoder(graph, seed).finish(Answers.NONE);
            assertThat(walked.isComplete()).isTrue();
            assertThat(found.reached.keySet())
                    .containsAll(WitnessWalk.steps(walked).toList());
            assertThat(found.taken.keySet())
                    .containsAll(walked.traces()
                            .flatMap(trace -> trace.taken().stream())
                            .map(Trace.Taken::route)
                            .toList());
        }
    }

    @Test
    void what_was_spoiled_has_gaps_overlaps_and_unreached_steps() {
        assertThat(SPOILED).anyMatch(explored -> !explored.found().gaps.isEmpty());
        assertThat(SPOILED).anyMatch(explored -> !explored.found().overlaps.isEmpty());
        assertThat(SPOILED)
                .anyMatch(explored -> explored.found().reached.size()
                        < explored.graph().steps().size());
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void in_a_gap_the_walk_finds_no_way_on(Explored explored) {
        explored.found()
                .gaps
                .forEach((step, ways) -> assertThatThrownBy(() -> new WitnessWalk(explored.graph())
                                .walk(ways.get(0).path(), ways.get(0).level()))
                        .hasMessage("no way on from " + step));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void in_an_overlap_both_routes_fit(Explored explored) {
        explored.found().overlaps.forEach((routes, turn) -> {
            Walked walked = new WitnessWalk(explored.graph())
                    .walk(turn.way().path(), turn.way().level());
            Facts facts = walked.traces()
                    .filter(trace -> trace.taken().stream()
                            .anyMatch(taken -> taken.step().equals(turn.step().id())))
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .facts();
            assertThat(routes).allMatch(route -> route.when().holds(facts));
        });
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void random_walks_reach_nothing_that_is_called_unreached_and_stop_only_in_gaps(Explored explored) {
        DecisionGraph graph = explored.graph();
        Discoveries found = explored.found();
        Set<StepId> met = new HashSet<>();
        for (int seed = 0; seed < WALKS; seed++) {
            try {
                met.addAll(WitnessWalk.steps(new RandomCoder(graph, seed).finish(Answers.NONE))
                        .toList());
            } catch (IllegalStateException stopped) {
                assertThat(found.gaps.keySet())
                        .extracting(step -> "no way on from " + step)
                        .contains(stopped.getMessage());
            }
        }
        assertThat(found.reached.keySet()).containsAll(met);
        assertThat(found.reached.keySet())
                .isSubsetOf(graph.steps().stream().map(Step::id).toList());
    }

    /** A shipped graph in which one route was taken out or written twice, or one choice of a condition taken out; none if that is not a graph any more. */
    private static Optional<DecisionGraph> spoil(long seed) {
        Random random = new Random(seed);
        List<SourceText> texts = new ArrayList<>(Shipped.core());
        Pattern pattern = seed % 3 == 0 ? WORDS : ROUTE;
        List<Integer> fitting = IntStream.range(0, texts.size())
                .filter(i -> pattern.matcher(steps(texts.get(i))).find())
                .boxed()
                .toList();
        int chosen = fitting.get(random.nextInt(fitting.size()));
        SourceText text = texts.get(chosen);
        List<MatchResult> matches = pattern.matcher(steps(text)).results().toList();
        MatchResult match = matches.get(random.nextInt(matches.size()));
        String instead =
                match.groupCount() == 0 ? match.group().repeat(seed % 3 == 1 ? 0 : 2) : "[" + match.group(1) + "]";
        String steps =
                steps(text).substring(0, match.start()) + instead + steps(text).substring(match.end());
        texts.set(chosen, SourceText.of(text.name(), text.text().replace(steps(text), steps)));
        return Shipped.link("none", texts).toOptional();
    }

    /** The part of a ruleset that decides where a walk goes. */
    private static String steps(SourceText text) {
        int begin = text.text().indexOf("\nsteps:\n");
        int end = text.text().indexOf("\noutcomes:\n");
        return begin < 0 || end < 0 ? "" : text.text().substring(begin, end);
    }
}
