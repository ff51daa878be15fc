package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Target;
import org.codingwizard.spi.PayerId;

/** Puts the topics and one payer's policies together, and says every name in them that leads nowhere. */
public final class GraphLinker {

    private final List<Choice> payers;

    /**
     * A linker.
     *
     * @param payers the payers a coder can choose, {@code none} first
     */
    public GraphLinker(List<Choice> payers) {
        this.payers = List.copyOf(payers);
    }

    /** The graph of one payer: core topics first, then that payer's policies; no policies for {@link PayerId#NONE}. */
    public Checked<DecisionGraph> link(PayerId payer, List<Ruleset> rulesets) {
        AddedChoices added =
                new AddedChoices(rulesets.stream().map(Ruleset::content).toList());
        Layer layer = new Layer(added.rulesets(), payer.text());
        Map<StepId, Step> steps = layer.byKey(ParsedRuleset::steps, Step::id);
        linkTargets(layer, steps);
        DecisionGraph graph = new DecisionGraph(
                payer, questions(layer, added), facts(layer), steps, walks(layer), drafts(layer), rules(layer));
        List<Diagnostic> problems = new ArrayList<>(new DuplicateFinder(layer).duplicates());
        problems.addAll(added.problems());
        problems.addAll(new NameChecker(layer, graph).problems());
        problems.addAll(new CollisionFinder(layer, facts(layer)).collisions());
        problems.addAll(new OverrideChecker(layer).problems());
        problems.addAll(new SubstitutionChecker(layer, graph).problems());
        return Checked.of(graph, problems);
    }

    private Map<FactId, Question> questions(Layer layer, AddedChoices added) {
        Map<FactId, Question> questions = layer.byKey(ParsedRuleset::questions, Question::id);
        List<Choice> targets = layer.owned(ParsedRuleset::targets).stream()
                .map(owned -> owned.rule().choice())
                .toList();
        questions.replaceAll((id, question) -> added.with(question));
        questions.computeIfPresent(DecisionGraph.TARGET, (id, question) -> question.withChoices(targets));
        questions.computeIfPresent(DecisionGraph.PAYER, (id, question) -> question.withChoices(payers));
        return questions;
    }

    /** Derived facts as written, and for every question for digits the fact that says on which sides they are. */
    private static Map<FactId, DerivedFact> facts(Layer layer) {
        return new HashMap<>(layer.byKey(ParsedRuleset::facts, DerivedFact::id));
    }

    /** The question for the target leads to the first step of each target's topic. */
    private static void linkTargets(Layer layer, Map<StepId, Step> steps) {
        Optional<StepId> start = layer.rulesets().stream()
                .flatMap(ruleset -> ruleset.walk().stream())
                .filter(walk -> walk.name().equals(DecisionGraph.PROCEDURE))
                .map(ParsedRuleset.Walk::start)
                .findFirst();
        start.ifPresent(id -> {
            Step written = steps.get(id);
            List<Step.Route> routes = layer.owned(ParsedRuleset::targets).stream()
                    .map(owned -> route(owned.rule()))
                    .toList();
            var span = written == null ? layer.rulesets().get(0).span() : written.span();
            steps.put(
                    id,
                    new Step.Asking(
                            id,
                            DecisionGraph.TARGET,
                            false,
                            List.of(),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            routes,
                            span));
        });
    }

    private static Step.Route route(Target target) {
        Condition chosen = new Condition.Test(
                DecisionGraph.TARGET,
                new Condition.OneOf(List.of(target.choice().id())));
        return new Step.Route(chosen, target.start(), target.cites(), target.span());
    }

    private static Map<String, StepId> walks(Layer layer) {
        Map<String, StepId> walks = new LinkedHashMap<>();
        layer.rulesets()
                .forEach(ruleset -> ruleset.walk().ifPresent(walk -> walks.putIfAbsent(walk.name(), walk.start())));
        return walks;
    }

    private static DecisionGraph.Drafts drafts(Layer layer) {
        Map<String, List<Draft>> shared = new LinkedHashMap<>();
        layer.rulesets().forEach(ruleset -> ruleset.sharedDrafts().forEach(shared::putIfAbsent));
        Map<String, Owned<Join>> joins = new LinkedHashMap<>();
        layer.owned(ParsedRuleset::joins)
                .forEach(owned -> joins.putIfAbsent(owned.rule().terms().id(), owned));
        return new DecisionGraph.Drafts(shared, joins, layer.byKey(ParsedRuleset::limits, Limit::id));
    }

    private static Rules rules(Layer layer) {
        List<Owned<LineRules.SideStyle>> styles = layer
                .owned(ruleset -> ruleset.lineRules().sideStyles())
                .stream()
                .sorted((a, b) -> Boolean.compare(b.isPolicy(), a.isPolicy()))
                .toList();
        Map<String, LineRules.EditWords> edits = new LinkedHashMap<>();
        layer.rulesets().forEach(ruleset -> ruleset.lineRules().edits().forEach(edits::putIfAbsent));
        LineRules lineRules = new LineRules(
                styles.stream().map(Owned::rule).toList(),
                layer.rulesets().stream()
                        .flatMap(ruleset -> ruleset.lineRules().furtherSites().stream())
                        .findFirst(),
                edits);
        return new Rules(
                layer.owned(ParsedRuleset::advice),
                layer.owned(ParsedRuleset::conflicts),
                layer.owned(ParsedRuleset::documentation),
                lineRules,
                styles.stream().collect(Collectors.toMap(Owned::rule, Owned::from, (first, second) -> first)),
                layer.owned(ruleset -> List.of(ruleset.policy())),
                new AskOrder(facts(layer))
                        .of(layer.owned(ruleset -> ruleset.policy().asks())),
                layer.rulesets().stream()
                        .filter(ParsedRuleset::ignoresOtherAnswers)
                        .map(ParsedRuleset::id)
                        .collect(Collectors.toSet()));
    }
}
