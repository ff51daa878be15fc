package org.codingwizard.engine.wizard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PolicyDocument;

/** Rulesets, tables and plugins put together: what the commands call. Policies are read when their payer is first chosen. */
public final class Wizard {

    private final List<Ruleset> core;
    private final LoadedEditions editions;
    private final List<LoadedPlugin> plugins;
    private final List<Diagnostic> pluginProblems;
    private final RulesetLoader loader;
    private final Shelf shelf;
    private final Map<PayerId, Checked<Coding>> codings = new HashMap<>();

    private Wizard(List<Ruleset> core, LoadedEditions editions, PluginLoader.Found found, Shelf shelf) {
        this.core = List.copyOf(core);
        this.editions = editions;
        this.plugins = found.plugins();
        this.pluginProblems = found.problems();
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

    /** The installed plugins, by payer. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** The faults of plugins that could not be loaded. */
    public List<Diagnostic> pluginProblems() {
        return pluginProblems;
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

    /** Coding for the payer that is answered; for no payer while it is open, or when its policies do not work. */
    public Coding codingFor(Answers answers) {
        Coding none = coding(PayerId.NONE).toOptional().orElseThrow();
        return answers.find(Scope.ENCOUNTER, DecisionGraph.PAYER)
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .flatMap(answer -> codingFor(answer.value().words()))
                .orElse(none);
    }

    /** Coding for a payer by the text of its id, if it is installed and works. */
    public Optional<Coding> codingFor(String payer) {
        return payers().stream()
                .filter(choice -> choice.id().equals(payer))
                .findFirst()
                .flatMap(choice -> coding(new PayerId(choice.id())).toOptional());
    }

    /** Looks up codes in the rules for one payer; broken if that payer's policies or the claims that do not hold are. */
    public Checked<CodeLookup> lookup(PayerId payer) {
        return Checked.both(
                coding(payer),
                shelf.misquotes().then(loader::misquotes),
                (coding, misquotes) -> new CodeLookup(coding.graph(), editions, misquotes));
    }

    /** The questions that only policies ask, of whatever payer. */
    public Set<String> payerQuestions() {
        return plugins.stream()
                .flatMap(plugin -> loader.load(texts(plugin)).toOptional().stream())
                .flatMap(List::stream)
                .flatMap(ruleset -> ruleset.content().questions().stream())
                .map(question -> question.id().text())
                .collect(Collectors.toSet());
    }

    private Checked<Coding> assemble(PayerId payer) {
        Optional<LoadedPlugin> plugin = plugins.stream()
                .filter(candidate -> candidate.payer().equals(payer))
                .findFirst();
        List<SourceText> policies = plugin.map(Wizard::texts).orElse(List.of());
        return loader.load(policies).then(rulesets -> {
            List<Ruleset> all = new ArrayList<>(core);
            all.addAll(rulesets);
            return new GraphLinker(payers())
                    .link(payer, all)
                    .map(graph -> new Coding(
                            graph, editions, plugin.map(LoadedPlugin::edits).orElse(List.of())));
        });
    }

    private static List<SourceText> texts(LoadedPlugin plugin) {
        return plugin.policies().stream().map(Wizard::text).toList();
    }

    private static SourceText text(PolicyDocument document) {
        return SourceText.of(document.name(), document.text());
    }
}
