package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** Reads from the outcomes of a walked encounter what they contribute to the claim. */
final class Drafting {

    private static final String BOTH = "both";

    private final DecisionGraph graph;
    private final Reasoner reasoner;
    private final List<Site> sites = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    private Drafting(DecisionGraph graph) {
        this.graph = graph;
        this.reasoner = new Reasoner(graph);
    }

    /** What the encounter contributes. */
    static Drafted of(DecisionGraph graph, Walked walked) {
        return of(graph, walked.traces().toList());
    }

    /** What these walks contribute. */
    static Drafted of(DecisionGraph graph, List<Trace> traces) {
        Drafting drafting = new Drafting(graph);
        traces.forEach(trace -> trace.outcome()
                .ifPresent(outcome -> drafting.drafts(new Way(trace, Condition.always()), outcome.drafts())));
        return new Drafted(drafting.sites, drafting.shares);
    }

    /**
     * How a draft came to be looked at.
     *
     * @param trace the walk
     * @param included the conditions under which the drafts were included that it is one of
     */
    private record Way(Trace trace, Condition included) {

        Way into(Condition condition) {
            return new Way(trace, new Condition.All(List.of(included, condition)));
        }
    }

    private void drafts(Way way, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.terms().when().holds(way.trace().facts())) {
                draft.match(new Draft.Cases<Boolean>(
                        line -> sites.addAll(sites(way, line)), joined -> shares.add(share(way, joined)), included -> {
                            drafts(way.into(included.terms().when()), graph.sharedDrafts(included.sharedDrafts()));
                            return true;
                        }));
            }
        }
    }

    private List<Site> sites(Way way, Draft.Line line) {
        ScopeFacts facts = way.trace().facts();
        String code = line.code().orElseGet(() -> facts.words(line.codeFrom().orElseThrow()));
        List<Site> placed = new ArrayList<>();
        for (Spot spot : spots(line.place(), facts)) {
            for (int i = 0; i < count(line.place(), facts); i++) {
                placed.add(site(code, line, spot, way));
            }
        }
        return placed;
    }

    private Site site(String code, Draft.Line line, Spot spot, Way way) {
        ScopeFacts facts = way.trace().facts();
        Draft.Place place = line.place();
        List<FactId> told = Stream.of(place.side(), place.digits(), place.count(), place.site())
                .flatMap(Optional::stream)
                .toList();
        Optional<FactId> teller = told.stream()
                .filter(fact -> facts.find(fact).filter(Value::isGiven).isPresent())
                .findFirst();
        return new Site(
                code,
                place.site().map(facts::words).filter(words -> !words.isEmpty()).orElse(place.siteName()),
                place.within().flatMap(facts::find).map(Value::words),
                spot.side(),
                spot.digit(),
                spot.modifier().map(Choice::modifier).orElse(Optional.empty()),
                place.isOnePerSide(facts),
                line.bothSides(),
                line.bilateral(),
                contribution(way, line.terms(), new Told(told, teller)));
    }

    /** A side, or a digit with its side. */
    private record Spot(Optional<String> side, Optional<String> digit, Optional<Choice> modifier) {}

    private List<Spot> spots(Draft.Place place, ScopeFacts facts) {
        List<Spot> digits = place.digits().stream()
                .flatMap(question -> facts.find(question).stream()
                        .flatMap(value -> value.members().stream())
                        .flatMap(digit -> graph.asked(question).choice(digit).stream()))
                .map(Drafting::digit)
                .toList();
        if (!digits.isEmpty()) {
            return digits;
        }
        Optional<String> side = place.side()
                .flatMap(question -> facts.find(question).map(value -> graph.countsAs(question, value.words())));
        if (side.filter(BOTH::equals).isPresent()) {
            return Stream.of(Site.LEFT, Site.RIGHT)
                    .map(one -> new Spot(Optional.of(one), Optional.empty(), Optional.empty()))
                    .toList();
        }
        return List.of(new Spot(side, Optional.empty(), Optional.empty()));
    }

    private static Spot digit(Choice choice) {
        String withoutSide = choice.side()
                .map(side -> choice.id().substring(side.length() + 1))
                .orElse(choice.id());
        return new Spot(choice.side(), Optional.of(withoutSide), Optional.of(choice));
    }

    private static int count(Draft.Place place, ScopeFacts facts) {
        return place.count()
                .flatMap(facts::find)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number())
                .orElse(1);
    }

    private Share share(Way way, Draft.Joined joined) {
        ScopeFacts facts = way.trace().facts();
        Join join = graph.join(joined.join()).rule();
        Share.Content content = join.match(new Join.Cases<>(
                counted -> Tallies.tally(joined, facts),
                once -> Tallies.tally(joined, facts),
                amounts -> dose(amounts, joined, facts),
                ladder -> Tallies.levels(joined, facts, way.trace().scope().procedure()),
                limbs -> Tallies.limbs(joined, facts)));
        Told told = new Told(Tallies.told(joined, facts), Tallies.teller(joined, facts));
        Site.Contribution by =
                contribution(way, joined.terms(), told).citing(join.terms().cites());
        return new Share(joined.join(), content, by);
    }

    private Share.Content dose(Join.Amounts amounts, Draft.Joined joined, ScopeFacts facts) {
        Draft.Dose given = joined.dose().orElseThrow();
        return new Share.Dose(
                graph.countsAs(given.drug(), facts.words(given.drug())),
                quantity(given.amount(), facts).orElse(new Value.Quantity(BigDecimal.ZERO, "")),
                quantity(given.concentration(), facts).map(Value.Quantity::number),
                quantity(given.discarded(), facts),
                amounts.keptWhole().when().holds(facts));
    }

    private static Optional<Value.Quantity> quantity(FactId fact, ScopeFacts facts) {
        return facts.find(fact).filter(Value.Quantity.class::isInstance).map(Value.Quantity.class::cast);
    }

    /**
     * The questions whose answers a contribution rests on.
     *
     * @param teller the one of them that tells where it is or how much
     */
    private record Told(List<FactId> facts, Optional<FactId> teller) {}

    private Site.Contribution contribution(Way way, Draft.Terms terms, Told told) {
        Trace trace = way.trace();
        Step.Outcome outcome = trace.outcome().orElseThrow();
        String rule = outcome.id().toString();
        List<Reason> path = reasoner.path(trace);
        List<Reason> own = new ArrayList<>(reasoner.condition(trace, terms.when(), rule, terms.cites()));
        told.facts().forEach(fact -> own.addAll(reasoner.fact(trace, fact, rule, terms.cites())));
        Optional<Reason> teller = told.teller().stream()
                .flatMap(fact -> reasoner.fact(trace, fact, rule, terms.cites()).stream())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .or(() -> path.stream().reduce((one, later) -> later));
        List<Reason> included = reasoner.condition(trace, way.included(), rule, terms.cites());
        List<Reason> because = Reason.ofEachAnswer(
                Stream.of(path, own, included).flatMap(List::stream).toList());
        List<Site.Given> modifiers = terms.modifiers().stream()
                .filter(added -> added.when().holds(trace.facts()))
                .map(added -> given(trace, added, teller))
                .toList();
        return new Site.Contribution(
                        trace.scope().procedure(),
                        terms.order(),
                        modifiers,
                        outcome.title(),
                        because,
                        teller.map(Reason::key),
                        Owned.CORE)
                .citing(terms.cites());
    }

    /** A modifier that comes without a condition rests on what tells the rest. */
    private Site.Given given(Trace trace, Draft.AddedModifier added, Optional<Reason> teller) {
        String rule = trace.outcome().orElseThrow().id().toString();
        List<Reason> why = reasoner.condition(trace, added.when(), rule, added.cites());
        List<Reason> otherwise =
                teller.stream().map(reason -> reason.under(rule, added.cites())).toList();
        return new Site.Given(added.add(), added.withProcedures(), why.isEmpty() ? otherwise : why);
    }
}
