package org.codingwizard.engine.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.impact.Change.Kind;
import org.codingwizard.engine.impact.Change.Terms;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Bound;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.LineRules.SideStyle;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** Lists every rule that a payer's policies add to the core, or the rules of the core that review a claim, in the order of the files. */
public final class Changes {

    private static final Condition BOTH_SIDES =
            new Condition.Test(new FactId("side"), new Condition.OneOf(List.of("both")));

    private static final FactId PROCEDURES = new FactId("procedures");

    private final DecisionGraph graph;
    private final String layer;
    private final List<Change> rules = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    private Changes(DecisionGraph graph, String layer) {
        this.graph = graph;
        this.layer = layer;
    }

    /** The rules of the core that refuse an answer, say something about a claim or ask for something in the note. */
    public static List<Change> ofCore(Coding coding) {
        Changes all = new Changes(coding.graph(), Owned.CORE);
        all.conflicts();
        all.findings();
        all.documentation();
        all.edits();
        return List.copyOf(all.rules);
    }

    /** The rules of a payer, those in Java last; none without a payer. */
    public static List<Change> of(Coding coding) {
        Changes all = new Changes(coding.graph(), coding.graph().payer().text());
        all.questions();
        all.choices();
        all.lines();
        all.findings();
        all.documentation();
        coding.editIds().forEach(all::edit);
        return List.copyOf(all.rules);
    }

    private void questions() {
        for (Owned<Policy.Ask> owned : graph.rules().asks()) {
            Policy.Ask ask = owned.rule();
            String why =
                    ask.why().isEmpty() ? graph.asked(ask.question()).words().why() : ask.why();
            add(
                    owned.named("asks/" + ask.question()),
                    Kind.QUESTION,
                    new Terms(
                            why,
                            Optional.of(ask.after().ruleset()),
                            Set.of(),
                            ask.when(),
                            List.of(ask.inForce()),
                            ask.cites(),
                            Optional.of(ask.span())),
                    (walked, result) -> walked.traces().anyMatch(trace -> isAsked(ask, trace)));
        }
    }

    private static boolean isAsked(Policy.Ask ask, Trace trace) {
        boolean passed = trace.taken().stream().anyMatch(taken -> taken.step().equals(ask.after()));
        boolean asked =
                trace.asked().stream().anyMatch(one -> one.key().question().equals(ask.question()));
        boolean inForce = trace.facts().date().filter(ask.inForce()::on).isPresent();
        return passed && asked && inForce && ask.when().holds(trace.facts());
    }

    private void choices() {
        graph.policies().forEach(policy -> policy.rule().choices().forEach(choice -> added(policy, choice)));
        conflicts();
    }

    private void conflicts() {
        for (Owned<Conflict> owned : own(graph.rules().conflicts())) {
            Conflict conflict = owned.rule();
            add(
                    owned.named(conflict.id()),
                    Kind.CHOICE,
                    new Terms(
                            conflict.says(),
                            Optional.empty(),
                            Set.of(),
                            conflict.when(),
                            List.of(),
                            conflict.cites(),
                            Optional.of(conflict.span())),
                    (walked, result) -> walked.clash()
                            .filter(clash -> clash.conflict().rule().span().equals(conflict.span()))
                            .isPresent());
        }
    }

    private void added(Owned<Policy> policy, Policy.AddedChoice added) {
        String choice = added.choice().id();
        Condition chosen = new Condition.Test(added.question(), new Condition.OneOf(List.of(choice)));
        add(
                policy.named("choices/" + choice),
                Kind.CHOICE,
                new Terms(
                        added.choice().label() + ", which counts as `" + added.like() + "`",
                        Optional.empty(),
                        Set.of(),
                        chosen,
                        List.of(),
                        added.cites(),
                        Optional.of(added.span())),
                (walked, result) -> walked.traces()
                        .flatMap(trace -> trace.asked().stream())
                        .filter(asked -> asked.key().question().equals(added.question()))
                        .anyMatch(asked -> asked.answer().value().members().contains(choice)));
    }

    private void lines() {
        graph.rules().styleOwners().entrySet().stream()
                .filter(owned -> !owned.getValue().equals(Owned.CORE))
                .map(Map.Entry::getKey)
                .filter(Changes::showsOnLines)
                .sorted((one, other) ->
                        Integer.compare(one.span().startLine(), other.span().startLine()))
                .forEach(this::sideStyle);
        for (Owned<Policy> policy : graph.policies()) {
            policy.rule().rules().forEach(rule -> lines(policy, rule));
        }
    }

    private void lines(Owned<Policy> policy, PolicyRule rule) {
        if (rule instanceof Policy.LineModifier modifier && modifier.isDemand()) {
            demand(policy, modifier);
            return;
        }
        Condition when = rule instanceof PolicyLimit limit ? broken(limit) : rule.when();
        boolean changes = rule.decides() && !(rule instanceof PolicyLimit);
        finding(policy.named(rule.id()), changes ? Kind.LINE : Kind.FINDING, terms(rule, when));
    }

    private static Terms terms(PolicyRule rule, Condition when) {
        List<PolicyRule.Period> periods = rule.periodsInForce().toList();
        String says = rule.words().or(rule.name()).text();
        return new Terms(
                says,
                Optional.empty(),
                rule.lines(),
                when,
                periods.stream().map(PolicyRule.Period::inForce).toList(),
                periods.stream()
                        .flatMap(period -> period.cites().stream())
                        .distinct()
                        .toList(),
                Optional.of(rule.span()));
    }

    /** The answers with which the first number in time is not kept: as many sessions before this one, or a day too few. */
    private static Condition broken(PolicyLimit limit) {
        BigDecimal number = limit.periods().get(0).value();
        Condition.Between beyond = limit.kind() == PolicyLimit.Kind.DAYS
                ? new Condition.Between(Optional.empty(), bound(number.subtract(BigDecimal.ONE)))
                : new Condition.Between(bound(number), Optional.empty());
        return limit.counts()
                .<Condition>map(
                        counted -> new Condition.All(List.of(limit.when(), new Condition.Test(counted, beyond))))
                .orElse(limit.when());
    }

    private static Optional<Bound> bound(BigDecimal number) {
        return Optional.of(new Bound(Optional.of(number), Optional.empty()));
    }

    /** A style without modifiers leaves nothing to be seen. */
    private static boolean showsOnLines(SideStyle style) {
        return style.oneSide() == LineRules.OneSide.SIDE
                || style.bothSides() == LineRules.BothSides.FIFTY
                || style.bothSides() == LineRules.BothSides.TWO_LINES;
    }

    private void sideStyle(SideStyle style) {
        String rule = graph.payer() + "/side-styles";
        String says = "both sides: "
                + style.bothSides().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        Terms terms = new Terms(
                says,
                Optional.empty(),
                style.lines(),
                new Condition.All(List.of(style.when(), BOTH_SIDES)),
                List.of(style.inForce()),
                style.cites(),
                Optional.of(style.span()));
        add(
                rule,
                Kind.LINE,
                terms,
                (walked, result) -> result.lines().stream()
                        .filter(line -> isAbout(terms, line))
                        .flatMap(line -> line.because().stream())
                        .anyMatch(reason -> reason.rule().equals(rule)
                                && reason.citations().contains(style.cites().get(0))));
    }

    private void demand(Owned<Policy> owned, Policy.LineModifier rule) {
        String name = owned.named("modifiers/" + rule.add().orElseThrow());
        Terms terms = terms(rule, rule.when());
        add(
                name,
                Kind.LINE,
                terms,
                (walked, result) -> result.lines().stream()
                        .filter(line -> isAbout(terms, line) && isBecauseOf(name, line))
                        .flatMap(line -> walked.behind(line.line().procedures()))
                        .anyMatch(trace -> rule.when().holds(trace.facts())
                                && trace.facts()
                                        .date()
                                        .filter(rule.scope().inForce()::on)
                                        .isPresent()));
    }

    private static boolean isBecauseOf(String rule, CodedLine line) {
        return line.because().stream().anyMatch(reason -> reason.rule().equals(rule));
    }

    private static boolean isAbout(Terms terms, CodedLine line) {
        return terms.lines().isEmpty()
                || terms.lines().contains(line.line().code().value());
    }

    private void findings() {
        for (Owned<Advice> owned : own(graph.rules().advice())) {
            Advice advice = owned.rule();
            List<InForce> period = List.of(advice.inForce());
            finding(
                    owned.named(advice.id()),
                    Kind.FINDING,
                    new Terms(
                            advice.says(),
                            Optional.empty(),
                            advice.lines(),
                            advice.when(),
                            period,
                            advice.cites(),
                            Optional.of(advice.span())));
        }
    }

    private void documentation() {
        for (Owned<DocumentationItem> owned : own(graph.rules().documentation())) {
            DocumentationItem item = owned.rule();
            String name = owned.named(item.id());
            List<InForce> period = List.of(item.inForce());
            add(
                    name,
                    Kind.DOCUMENTATION,
                    new Terms(
                            item.says(),
                            Optional.empty(),
                            item.lines(),
                            item.when(),
                            period,
                            item.cites(),
                            Optional.of(item.span())),
                    (walked, result) -> result.documentation().stream()
                            .anyMatch(line -> line.rule().equals(name) && isOwn(line.from())));
        }
    }

    /** The edits that the engine makes itself, in the order of the file that words them. */
    private void edits() {
        graph.lineRules().edits().values().stream()
                .filter(words -> LineRules.EDITS.contains(words.kind()))
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .forEach(words -> finding(
                        "claim-lines/" + words.kind(),
                        Kind.FINDING,
                        new Terms(
                                words.says(),
                                Optional.empty(),
                                Set.of(),
                                twoTargets(),
                                List.of(),
                                words.cites(),
                                Optional.of(words.span()))));
    }

    /** A rule in Java may look at anything; two targets are the least that it is needed for. */
    private void edit(String id) {
        finding(
                graph.payer() + "/" + id,
                Kind.FINDING,
                new Terms(
                        "a rule in Java",
                        Optional.empty(),
                        Set.of(),
                        twoTargets(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private Condition twoTargets() {
        List<String> targets = graph.targets().stream().map(Choice::id).toList();
        return new Condition.Any(targets.stream()
                .flatMap(one -> targets.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .<Condition>map(other -> new Condition.All(List.of(among(one), among(other)))))
                .toList());
    }

    private static Condition among(String target) {
        return new Condition.Test(PROCEDURES, new Condition.Among(Condition.Relation.ANY_OF, List.of(target)));
    }

    private <T> List<Owned<T>> own(List<Owned<T>> rules) {
        return rules.stream().filter(owned -> isOwn(owned.from())).toList();
    }

    /** A rule that shows by a finding under its name. */
    private void finding(String name, Kind kind, Terms terms) {
        add(
                name,
                kind,
                terms,
                (walked, result) -> result.findings().stream()
                        .anyMatch(coded -> coded.rule().equals(name) && isOwn(coded.from())));
    }

    private boolean isOwn(String from) {
        return from.equals(layer);
    }

    /** A second rule of the same name is told by a number behind it. */
    private void add(String name, Kind kind, Terms terms, BiPredicate<Walked, CodingResult> shown) {
        int number = named.merge(name, 1, Integer::sum);
        rules.add(new Change(number == 1 ? name : name + "-" + number, kind, terms, shown));
    }
}
