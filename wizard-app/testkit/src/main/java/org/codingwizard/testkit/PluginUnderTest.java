package org.codingwizard.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.cases.CodedEncounter;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.doctor.Examination;
import org.codingwizard.engine.doctor.PluginDoctor;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.spi.PayerPlugin;
import org.junit.jupiter.api.DynamicNode;

/**
 * A plugin as the wizard finds and uses it: loaded from a folder, a jar or the class path, beside the shipped rulesets, with nothing mocked.
 * The jar of the rulesets must be on the class path.
 */
public final class PluginUnderTest {

    private final String name;
    private final PluginLoader.Found found;

    private PluginUnderTest(String name, PluginLoader.Found found) {
        this.name = name;
        this.found = found;
    }

    /** The plugin that a folder with a {@code plugin.yaml} or a jar is. */
    public static PluginUnderTest at(Path path) {
        return new PluginUnderTest(path.toString(), PluginLoader.at(path));
    }

    /** The plugin for this payer that the class path has: that of the module under test, found by its service entry or its index. */
    public static PluginUnderTest onClassPath(String payer) {
        PluginLoader.Found all = PluginLoader.onClassPath(classes());
        List<LoadedPlugin> own = all.plugins().stream()
                .filter(plugin -> plugin.payer().text().equals(payer))
                .toList();
        return new PluginUnderTest(payer, new PluginLoader.Found(own, own.isEmpty() ? all.problems() : List.of()));
    }

    /** A plugin that the test made itself. */
    public static PluginUnderTest of(PayerPlugin plugin) {
        return new PluginUnderTest(plugin.getClass().getName(), PluginLoader.of(List.of(plugin)));
    }

    /** Everything the wizard has to say about it: loading, reading, checking, linking, the proof over core and its policies. */
    public List<Diagnostic> diagnostics() {
        return found.plugins().isEmpty()
                ? found.problems()
                : Doctors.ONE.of(plugin()).diagnostics();
    }

    /** The same, and what its cases in a folder among the test resources leave to be said. */
    public List<Diagnostic> diagnosticsWithCases(String folder) {
        return found.plugins().isEmpty()
                ? found.problems()
                : examined(Resources.folder(folder)).diagnostics();
    }

    /**
     * What comes of an encounter, written as in an encounter file, when nobody can be asked.
     *
     * @throws AssertionError if the plugin cannot be loaded or its policies do not fit the rulesets
     */
    public CodedEncounter code(String encounter) {
        return wizard().code(encounter);
    }

    /** A test for each case in the folder {@code cases} of the plugin's own folder. */
    public Stream<DynamicNode> cases() {
        Path folder = plugin().folder()
                .map(path -> path.resolve("cases"))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new AssertionError(
                        "`" + name + "` has no folder `cases`; name a folder among the test resources"));
        return CaseTests.with(wizard()).of(folder);
    }

    /** A test for each session that is told in the folder {@code transcripts} of the plugin's own folder. */
    public Stream<DynamicNode> transcripts() {
        Path folder = plugin().folder()
                .map(path -> path.resolve("transcripts"))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new AssertionError(
                        "`" + name + "` has no folder `transcripts`; name a folder among the test resources"));
        return TranscriptTests.with(wizard()).of(folder);
    }

    /** A test for each session that is told in a folder among the test resources. */
    public Stream<DynamicNode> transcripts(String folder) {
        return TranscriptTests.with(wizard()).of(folder);
    }

    /** A test for each case in a folder among the test resources. */
    public Stream<DynamicNode> cases(String folder) {
        return CaseTests.with(wizard()).of(folder);
    }

    private Examination examined(Path cases) {
        return Doctors.ONE.of(plugin(), new CaseFolder(cases));
    }

    private TestWizard wizard() {
        return TestWizard.of(new PluginLoader.Found(List.of(plugin()), List.of()));
    }

    private LoadedPlugin plugin() {
        return found.plugins().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("`" + name + "` is no plugin that can be used\n"
                        + new DiagnosticRenderer(Theme.plain()).blocks(found.problems())));
    }

    private static ClassLoader classes() {
        return TestWizard.classes();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Made when a test first asks what is to be said. */
    private static final class Doctors {
        private static final PluginDoctor ONE = PluginDoctor.beside(
                        Shelf.shipped(classes()), new PluginLoader.Found(List.of(), List.of()))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError("the shipped rulesets are not on the class path:\n"
                            + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()));
                });
    }
}
