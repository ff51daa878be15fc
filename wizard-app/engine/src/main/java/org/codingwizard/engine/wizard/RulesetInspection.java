package org.codingwizard.engine.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.GraphAnalysis;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.edition.Editions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.GraphLinker;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerId;

/**
 * Looks through rulesets and policies: each is read, parsed and checked; those without errors are linked with what is shipped and
 * analysed.
 */
public final class RulesetInspection {

    private final List<Ruleset> core;
    private final Map<PayerId, List<Ruleset>> policies = new LinkedHashMap<>();
    private final List<Choice> payers = new ArrayList<>();
    private final RulesetLoader loader;
    private final List<Diagnostic> shippedProblems;
    private final int shippedFiles;

    private RulesetInspection(RulesetLoader loader, List<SourceText> core, PluginLoader.Found plugins) {
        this.loader = loader;
        this.shippedProblems = new ArrayList<>(plugins.problems());
        this.core = sound(core, shippedProblems);
        payers.add(Choice.of(PayerId.NONE.text(), "no payer: coding rules only"));
        int files = core.size();
        for (LoadedPlugin plugin : plugins.plugins()) {
            List<SourceText> texts = plugin.policies().toOptional().orElse(List.of());
            shippedProblems.addAll(plugin.policies().diagnostics());
            policies.put(plugin.payer(), policies(texts));
            payers.add(Choice.of(plugin.payer().text(), plugin.title()));
            files += texts.size();
        }
        this.shippedFiles = files + 1;
    }

    /**
     * What was found.
     *
     * @param diagnostics everything there is to say: stage by stage, in each in the order of the files
     * @param files how many files were looked through
     */
    public record Report(List<Diagnostic> diagnostics, int files) {
        public Report {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** An inspection beside the rulesets of a shelf and the policies of some plugins, or why there can be none. */
    public static Checked<RulesetInspection> beside(Shelf shelf, PluginLoader.Found plugins) {
        return Editions.load(shelf.tables())
                .then(Editions::codes)
                .then(codes ->
                        shelf.rulesets().map(core -> new RulesetInspection(new RulesetLoader(codes), core, plugins)))
                .map(inspection -> inspection.withMisquotes(shelf));
    }

    /** The claims that do not hold are looked through with what is shipped. */
    private RulesetInspection withMisquotes(Shelf shelf) {
        shippedProblems.addAll(shelf.misquotes().then(loader::misquotes).diagnostics());
        return this;
    }

    /** The rulesets of the shelf and the policies of the plugins. */
    public Report shipped() {
        return report(shippedProblems, Parts.NONE, graphs(), shippedFiles);
    }

    /** These texts; a topic or policy that is shipped stands for the one here of the same name, and for the rest of what they need. */
    public Report of(List<SourceText> texts) {
        List<Diagnostic> problems = new ArrayList<>();
        texts.stream()
                .filter(RulesetLoader::isMisquotes)
                .forEach(text -> problems.addAll(loader.misquotes(text).diagnostics()));
        List<Ruleset> given = sound(
                texts.stream().filter(text -> !RulesetLoader.isMisquotes(text)).toList(), problems);
        Set<String> looked = texts.stream().map(SourceText::name).collect(Collectors.toSet());
        Parts parts = Parts.of(given, policies, policy -> home(policy, looked, problems));
        Set<PayerId> touched = new LinkedHashSet<>(parts.topics().isEmpty() ? Set.of() : graphs());
        touched.addAll(parts.policies().keySet());
        return report(problems, parts, touched, texts.size());
    }

    /** The plugin in whose folder a policy lies; what is wrong with it is added to the problems. */
    private Optional<Parts.Home> home(Ruleset policy, Set<String> looked, List<Diagnostic> problems) {
        Optional<PluginLoader.Found> found =
                PluginLoader.around(Path.of(policy.content().span().text().name()));
        found.ifPresent(around -> problems.addAll(around.problems()));
        return found.flatMap(around -> around.plugins().stream().findFirst()).map(plugin -> {
            problems.addAll(plugin.policies().diagnostics());
            List<SourceText> texts = plugin.policies().toOptional().orElse(List.of()).stream()
                    .filter(beside -> !looked.contains(beside.name()))
                    .toList();
            return new Parts.Home(plugin.payer(), plugin.title(), sound(texts, problems));
        });
    }

    /** The policies of one plugin, beside the core topics. */
    public Report of(LoadedPlugin plugin) {
        List<Diagnostic> problems = new ArrayList<>(plugin.policies().diagnostics());
        List<SourceText> texts = plugin.policies().toOptional().orElse(List.of());
        List<Ruleset> sound = new ArrayList<>();
        for (SourceText text : texts) {
            Checked<List<Ruleset>> loaded = PluginPolicies.policy(text, loader);
            problems.addAll(loaded.diagnostics());
            loaded.toOptional().ifPresent(sound::addAll);
        }
        Parts.Home home = new Parts.Home(plugin.payer(), plugin.title(), sound);
        Parts parts = new Parts(List.of(), Map.of(plugin.payer(), sound), Map.of(plugin.payer(), home));
        return report(problems, parts, Set.of(plugin.payer()), texts.size());
    }

    private Report report(List<Diagnostic> before, Parts parts, Set<PayerId> touched, int files) {
        Map<Object, Diagnostic> said = new LinkedHashMap<>();
        before.forEach(diagnostic -> said.put(mistake(diagnostic), diagnostic));
        // graphs do not know of each other; what is said keeps the order of the payers
        List<List<Diagnostic>> byPayer =
                touched.parallelStream().map(payer -> linked(payer, parts)).toList();
        byPayer.forEach(
                diagnostics -> diagnostics.forEach(diagnostic -> said.putIfAbsent(mistake(diagnostic), diagnostic)));
        return new Report(List.copyOf(said.values()), files);
    }

    /** What is told once, although every payer's graph shows it with answers of its own. */
    private static Object mistake(Diagnostic diagnostic) {
        return List.of(diagnostic.code(), diagnostic.message(), diagnostic.place());
    }

    private Set<PayerId> graphs() {
        Set<PayerId> graphs = new LinkedHashSet<>(List.of(PayerId.NONE));
        graphs.addAll(policies.keySet());
        return graphs;
    }

    /** The policies of a plugin without errors; what is wrong with the others is a problem of what is shipped. */
    private List<Ruleset> policies(List<SourceText> texts) {
        List<Ruleset> sound = new ArrayList<>();
        for (SourceText text : texts) {
            Checked<List<Ruleset>> loaded = PluginPolicies.policy(text, loader);
            shippedProblems.addAll(loaded.diagnostics());
            loaded.toOptional().ifPresent(sound::addAll);
        }
        return List.copyOf(sound);
    }

    /** The rulesets without errors; what is wrong with the others is added to the problems. */
    private List<Ruleset> sound(List<SourceText> texts, List<Diagnostic> problems) {
        List<Ruleset> sound = new ArrayList<>();
        for (SourceText text : texts) {
            Checked<List<Ruleset>> loaded = loader.load(List.of(text));
            problems.addAll(loaded.diagnostics());
            loaded.toOptional().ifPresent(sound::addAll);
        }
        return List.copyOf(sound);
    }

    /** Links and analyses one payer's graph; given files that do not link are told, and the others are analysed without them. */
    private List<Diagnostic> linked(PayerId payer, Parts parts) {
        List<Ruleset> rulesets = Parts.replaced(core, parts.topics());
        rulesets.addAll(Parts.replaced(policies.getOrDefault(payer, parts.around(payer)), parts.of(payer)));
        Checked<DecisionGraph> graph = new GraphLinker(payersWith(payer, parts)).link(payer, rulesets);
        List<Diagnostic> said = new ArrayList<>(graph.diagnostics());
        Optional<DecisionGraph> sound = graph.toOptional();
        if (sound.isPresent()) {
            said.addAll(GraphAnalysis.of(sound.get()));
            return said;
        }
        Parts rest = parts.without(placesOf(said));
        if (!rest.isEmpty() && !rest.equals(parts)) {
            said.addAll(linked(payer, rest));
        }
        return said;
    }

    private List<Choice> payersWith(PayerId payer, Parts parts) {
        Parts.Home home = parts.homes().get(payer);
        String title = home == null ? payer.text() : home.title();
        boolean known = payers.stream().anyMatch(choice -> choice.id().equals(payer.text()));
        return known
                ? payers
                : Stream.concat(payers.stream(), Stream.of(Choice.of(payer.text(), title)))
                        .toList();
    }

    private static Set<SourceText> placesOf(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .flatMap(diagnostic -> diagnostic.place().stream())
                .map(place -> place.span().text())
                .collect(Collectors.toSet());
    }
}
