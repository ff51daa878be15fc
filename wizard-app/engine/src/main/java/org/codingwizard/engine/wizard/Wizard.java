package org.codingwizard.engine.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.edition.Editions;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.GraphLinker;
import org.codingwizard.engine.lookup.CodeLookup;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.PayerId;

/**
 * Rulesets, tables and plugins put together: what the commands call. Policies are read when their payer is first chosen. It and all that it
 * hands out may be used by several threads at once.
 */
public final class Wizard {

    private final List<Ruleset> core;
    private final LoadedEditions editions;
    private final List<LoadedPlugin> plugins;
    private final Map<String, LoadedPlugin> byPayer = new HashMap<>();
    private final PluginLoader.Found found;
    private final RulesetLoader loader;
    private final Shelf shelf;
    private final Map<PayerId, Checked<Coding>> codings = new ConcurrentHashMap<>();
    private final Map<PayerId, Coding> lacking = new ConcurrentHashMap<>();

    private Wizard(List<Ruleset> core, LoadedEditions editions, PluginLoader.Found found, Shelf shelf) {
        this.core = List.copyOf(core);
        this.editions = editions;
        this.plugins = found.plugins();
        plugins.forEach(plugin -> byPayer.putIfAbsent(plugin.payer().text(), plugin));
        this.found = found;
        this.loader = new RulesetLoader(editions.codes());
        this.shelf = shelf;
    }

    /** The wizard over a shelf and some plugins, or everything that keeps the core rules from working. */
    public static Checked<Wizard> assemble(Shelf shelf, PluginLoader.Found plugins) {
        return Editions.load(shelf.tables())
                .then(Editions::everything)
                .then(editions -> {
                    RulesetLoader loader = new RulesetLoader(editions.codes());
                    return shelf.rulesets()
                            .then(loader::load)
                            .then(core -> Checked.ok(new Wizard(core, editions, plugins, shelf)));
                })
                .then(wizard -> wizard.coding(PayerId.NONE).map(coding -> wizard));
    }

    /** The same rulesets and tables with these plugins besides, each in the place of one for the same payer. */
    public Wizard with(List<LoadedPlugin> further) {
        Map<PayerId, LoadedPlugin> all = new TreeMap<>();
        plugins.forEach(plugin -> all.put(plugin.payer(), plugin));
        further.forEach(plugin -> all.put(plugin.payer(), plugin));
        Map<String, Diagnostic> lost = new HashMap<>(found.lost());
        further.forEach(plugin -> lost.remove(plugin.payer().text()));
        return new Wizard(
                core, editions, new PluginLoader.Found(List.copyOf(all.values()), found.problems(), lost), shelf);
    }

    /** The installed plugins, by payer. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** The faults of plugins that could not be loaded. */
    public List<Diagnostic> pluginProblems() {
        return found.problems();
    }

    /** Why there is no plugin for a payer for whom there should be one. */
    public Optional<Diagnostic> lost(String payer) {
        return Optional.ofNullable(found.lost().get(payer));
    }

    /** The published tables. */
    public LoadedEditions editions() {
        return editions;
    }

    /** The payers a coder can choose, {@code none} first. */
    public List<Choice> payers() {
        Stream<Choice> none = Stream.of(Choice.of(PayerId.NONE.text(), "no payer: coding rules only"));
        return Stream.concat(
                        none,
                        plugins.stream().map(plugin -> Choice.of(plugin.payer().text(), plugin.title())))
                .toList();
    }

    /** Coding for one payer, or everything that is wrong with that payer's policies. */
    public Checked<Coding> coding(PayerId payer) {
        return codings.computeIfAbsent(payer, this::assemble);
    }

    /** Coding for the payer that is answered; for no payer while it is open. */
    public Coding codingFor(Answers answers) {
        return answers.find(Scope.ENCOUNTER, DecisionGraph.PAYER)
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .flatMap(answer -> codingFor(answer.value().words()))
                .orElseGet(this::core);
    }

    /**
     * Coding for a payer by the text of its id, if there is one. When that payer's policies do not work it codes by the general rules, and
     * every result says that it lacks them.
     */
    public Optional<Coding> codingFor(String payer) {
        return payer.equals(PayerId.NONE.text())
                ? Optional.of(core())
                : plugin(payer).map(plugin -> codingOrLess(plugin));
    }

    /** What is to be told about a payer whose policies do not work; empty when they do. */
    public Optional<String> notApplied(String payer) {
        return plugin(payer)
                .flatMap(plugin -> coding(plugin.payer())
                        .match(
                                ok -> Optional.empty(),
                                broken -> Optional.of(NotApplied.message(plugin, broken.diagnostics()))));
    }

    private Coding core() {
        return coding(PayerId.NONE).toOptional().orElseThrow();
    }

    private Coding codingOrLess(LoadedPlugin plugin) {
        return coding(plugin.payer())
                .match(
                        ok -> ok.value(),
                        broken -> lacking.computeIfAbsent(
                                plugin.payer(),
                                payer -> core().lacking(NotApplied.finding(plugin, broken.diagnostics()))));
    }

    private Optional<LoadedPlugin> plugin(String payer) {
        return Optional.ofNullable(byPayer.get(payer));
    }

    /** Looks up codes in the rules for one payer; broken if that payer's policies or the claims that do not hold are. */
    public Checked<CodeLookup> lookup(PayerId payer) {
        return Checked.both(
                coding(payer),
                shelf.misquotes().then(loader::misquotes),
                (coding, misquotes) -> new CodeLookup(coding.graph(), editions, misquotes));
    }

    /** The phrases that practice cases are told in, as text. */
    public Checked<SourceText> phrases() {
        return shelf.phrases();
    }

    /** The questions that only policies ask, of whatever payer. */
    public Set<String> payerQuestions() {
        Set<String> asked = plugins.stream()
                .flatMap(plugin -> plugin.policies().toOptional().stream())
                .flatMap(List::stream)
                .flatMap(text -> PluginPolicies.policy(text, loader).toOptional().stream())
                .flatMap(List::stream)
                .flatMap(ruleset -> ruleset.content().questions().stream())
                .map(question -> question.id().text())
                .collect(Collectors.toCollection(HashSet::new));
        core.forEach(topic -> topic.content()
                .questions()
                .forEach(question -> asked.remove(question.id().text())));
        return Set.copyOf(asked);
    }

    private Checked<Coding> assemble(PayerId payer) {
        Optional<LoadedPlugin> plugin = plugin(payer.text());
        Checked<List<Ruleset>> policies =
                plugin.map(found -> PluginPolicies.of(found, loader)).orElse(Checked.ok(List.of()));
        Checked<List<EncounterEdit>> edits = plugin.map(LoadedPlugin::edits).orElse(Checked.ok(List.of()));
        return Checked.both(
                policies.then(rulesets -> linked(payer, rulesets)),
                edits,
                (graph, own) -> new Coding(graph, editions, own));
    }

    private Checked<DecisionGraph> linked(PayerId payer, List<Ruleset> policies) {
        List<Ruleset> all = new ArrayList<>(core);
        all.addAll(policies);
        return new GraphLinker(payers()).link(payer, all);
    }
}
