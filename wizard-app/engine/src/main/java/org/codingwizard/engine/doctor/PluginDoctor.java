package org.codingwizard.engine.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.codingwizard.engine.cases.CaseFile;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.cases.CaseRunner;
import org.codingwizard.engine.cases.CodingCase;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptSuite;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;

/**
 * Says everything there is to say about a plugin before it is used: whether it loads, whether its policies hold, what the proof over core
 * and policies finds, whether its cases come out, and what no case needs.
 */
public final class PluginDoctor {

    private final Shelf shelf;
    private final RulesetInspection inspection;
    private final PluginLoader.Found shipped;

    private PluginDoctor(Shelf shelf, RulesetInspection inspection, PluginLoader.Found shipped) {
        this.shelf = shelf;
        this.inspection = inspection;
        this.shipped = shipped;
    }

    /** A doctor beside the rulesets of a shelf and the plugins that come with the wizard, or why there can be none. */
    public static Checked<PluginDoctor> beside(Shelf shelf, PluginLoader.Found shipped) {
        return RulesetInspection.beside(shelf, new PluginLoader.Found(List.of(), List.of()))
                .map(inspection -> new PluginDoctor(shelf, inspection, shipped));
    }

    /** The plugin that a folder or jar is; of a folder of plugins, every one in it. */
    public List<Examination> at(Path path) {
        PluginLoader.Found found = Files.isDirectory(path)
                ? PluginLoader.find(ClassLoader.getPlatformClassLoader(), List.of(path))
                : PluginLoader.at(path);
        if (found.plugins().isEmpty() && found.problems().isEmpty()) {
            return List.of(Examination.unloaded(path.toString(), List.of(nothing(path))));
        }
        return of(found, path.toString());
    }

    /** Every plugin that was found, and what is wrong with the others. */
    public List<Examination> of(PluginLoader.Found found) {
        return of(found, "plugins");
    }

    private List<Examination> of(PluginLoader.Found found, String where) {
        List<Examination> examined = new ArrayList<>();
        if (!found.problems().isEmpty()) {
            examined.add(Examination.unloaded(where, found.problems()));
        }
        Supplier<Checked<Wizard>> wizard = wizard(found);
        found.plugins().forEach(plugin -> examined.add(of(plugin, casesIn(plugin), wizard)));
        return List.copyOf(examined);
    }

    /** One plugin, with the cases that lie in its folder. */
    public Examination of(LoadedPlugin plugin) {
        return of(plugin, casesIn(plugin), wizard(new PluginLoader.Found(List.of(plugin), List.of())));
    }

    /** One plugin, with cases that lie somewhere else, such as among the resources of its tests. */
    public Examination of(LoadedPlugin plugin, CaseFolder cases) {
        return of(plugin, Optional.of(cases), wizard(new PluginLoader.Found(List.of(plugin), List.of())));
    }

    private Examination of(LoadedPlugin plugin, Optional<CaseFolder> folder, Supplier<Checked<Wizard>> wizard) {
        Checked<List<SourceText>> texts = folder.map(CaseFolder::texts).orElse(Checked.ok(List.of()));
        Checked<List<CodingCase>> cases = texts.then(CaseFile::readAll);
        Examination examined =
                read(plugin, texts.toOptional().map(List::size).orElse(0)).with(cases.diagnostics());
        boolean mayHaveCases = folder.isPresent() || plugin.folder().isPresent();
        return examined.isSound() && mayHaveCases
                ? wizard.get()
                        .match(
                                ok -> run(examined, new RuleCoverage(ok.value(), plugin), cases.toOptional()),
                                broken -> examined.with(broken.diagnostics()))
                : examined;
    }

    /** What can be said without running anything. */
    private Examination read(LoadedPlugin plugin, int caseFiles) {
        RulesetInspection.Report report = inspection.of(plugin);
        List<Diagnostic> said = new ArrayList<>(taken(plugin));
        said.addAll(plugin.edits().diagnostics());
        said.addAll(report.diagnostics());
        plugin.folder().ifPresent(path -> said.addAll(UnreadFiles.in(path)));
        int manifests = plugin.folder().isPresent() ? 1 : 0;
        int files = report.files() + manifests + caseFiles;
        return new Examination(plugin.payer().text(), Optional.of(plugin), said, Optional.empty(), List.of(), files);
    }

    private static Examination run(Examination examined, RuleCoverage coverage, Optional<List<CodingCase>> read) {
        List<CodingCase> cases = read.orElse(List.of());
        List<CaseOutcome> outcomes = CaseRunner.over(coverage.wizard()).run(cases);
        Examination told = played(examined, coverage);
        boolean nothing = cases.isEmpty() && told.played().isEmpty();
        return told.with(nothing ? List.of(noCase(coverage.plugin())) : gaps(coverage, outcomes, told.played()))
                .with(Optional.of(outcomes));
    }

    /** The same with the sessions that are told in the folder of the plugin. */
    private static Examination played(Examination examined, RuleCoverage coverage) {
        List<TranscriptFile> files = coverage.plugin()
                .folder()
                .map(folder -> folder.resolve("transcripts"))
                .filter(Files::isDirectory)
                .map(TranscriptFiles::in)
                .orElse(List.of());
        TranscriptSuite suite = new TranscriptSuite(new TranscriptWizards(coverage.wizard()), 1);
        List<TranscriptOutcome> outcomes = new ArrayList<>();
        List<Diagnostic> said = new ArrayList<>();
        suite.run(files, file -> {
            outcomes.addAll(file.played());
            said.addAll(file.outcomes().diagnostics());
        });
        return examined.with(said).withPlayed(outcomes, files.size());
    }

    /** What failed says nothing about what it would show. */
    private static List<Diagnostic> gaps(
            RuleCoverage coverage, List<CaseOutcome> outcomes, List<TranscriptOutcome> played) {
        boolean sound = outcomes.stream().allMatch(CaseOutcome::passed)
                && played.stream().allMatch(TranscriptOutcome::passed);
        List<TranscriptOutcome> counting = played.stream()
                .filter(outcome -> outcome.transcript().knownFault().isEmpty())
                .toList();
        return sound ? coverage.gaps(outcomes, counting) : List.of();
    }

    /** The wizard with these plugins, put together when a case is first run. */
    private Supplier<Checked<Wizard>> wizard(PluginLoader.Found found) {
        AtomicReference<Optional<Checked<Wizard>>> made = new AtomicReference<>(Optional.empty());
        return () -> made.updateAndGet(one -> one.isPresent() ? one : Optional.of(Wizard.assemble(shelf, found)))
                .orElseThrow();
    }

    private static Optional<CaseFolder> casesIn(LoadedPlugin plugin) {
        return plugin.folder()
                .map(path -> path.resolve("cases"))
                .filter(Files::isDirectory)
                .map(CaseFolder::new);
    }

    /** An id of a plugin that comes with the wizard, taken by another: one of another title. */
    private List<Diagnostic> taken(LoadedPlugin plugin) {
        boolean other = !plugin.shipped()
                && shipped.plugins().stream()
                        .anyMatch(own -> own.payer().equals(plugin.payer())
                                && !own.title().equals(plugin.title()));
        return other
                ? List.of(Diagnostic.of(
                                DiagnosticCode.PLUGIN_ID,
                                "the id `" + plugin.payer() + "` belongs to a plugin that comes with the wizard")
                        .withHelp("give the payer an id of its own"))
                : List.of();
    }

    private static Diagnostic noCase(LoadedPlugin plugin) {
        return Diagnostic.of(DiagnosticCode.NO_CASE, "`" + plugin.origin() + "` has no case")
                .withHelp("add `cases/first.yaml` with an encounter and what must come of it;"
                        + " `wizard plugin new` writes one to copy");
    }

    private static Diagnostic nothing(Path path) {
        return Diagnostic.of(DiagnosticCode.NO_FILE, "`" + path + "` holds no plugin")
                .withHelp("a plugin is a jar, or a folder with `plugin.yaml`; `wizard plugin new` writes one");
    }
}
