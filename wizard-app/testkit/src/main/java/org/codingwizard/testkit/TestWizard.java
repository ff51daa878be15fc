package org.codingwizard.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CodedEncounter;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerPlugin;

/** The wizard as it is shipped, with the plugins that a test is about. The jar of the rulesets must be on the class path. */
public final class TestWizard {

    private final Wizard wizard;
    private final EncounterCoder coder;

    private TestWizard(Wizard wizard) {
        this.wizard = wizard;
        this.coder = new EncounterCoder(wizard);
    }

    /** The shipped rulesets without any payer. */
    public static TestWizard withoutPlugins() {
        return with(List.of());
    }

    /**
     * The shipped rulesets and these plugins.
     *
     * @throws AssertionError if a plugin cannot be loaded or its policies do not fit the rulesets
     */
    public static TestWizard with(List<? extends PayerPlugin> plugins) {
        return assembled(Shelf.shipped(classes()), PluginLoader.of(plugins));
    }

    /**
     * The shipped rulesets and every plugin on the class path, found as the program finds them.
     *
     * @throws AssertionError if a plugin cannot be loaded or its policies do not fit the rulesets
     */
    public static TestWizard withPluginsOnClassPath() {
        return assembled(Shelf.shipped(classes()), PluginLoader.onClassPath(classes()));
    }

    /** The shipped rulesets and plugins that were found already. */
    static TestWizard of(PluginLoader.Found plugins) {
        return assembled(Shelf.shipped(classes()), plugins);
    }

    /** What it is put together of. */
    Wizard wizard() {
        return wizard;
    }

    /** What comes of an encounter when nobody can be asked. */
    public CodedEncounter code(SourceText encounter) {
        return new CodedEncounter(coder.code(encounter));
    }

    /** What comes of an encounter, written as in an encounter file, when nobody can be asked. */
    public CodedEncounter code(String encounter) {
        return code(SourceText.of("encounter.yaml", encounter));
    }

    /**
     * The same in words that a test can compare.
     *
     * @throws AssertionError if the encounter cannot be read
     */
    public Coded coded(String encounter) {
        CodedEncounter coded = code(encounter);
        return coded.outcome().toOptional().map(Coded::new).orElseThrow(() -> new AssertionError(coded.toString()));
    }

    /** The rulesets of a shelf and plugins that were found already. */
    static TestWizard assembled(Shelf shelf, PluginLoader.Found plugins) {
        Checked<Wizard> wizard = Wizard.assemble(shelf, plugins);
        List<Diagnostic> problems = wizard.match(ok -> problems(ok.value()), broken -> broken.diagnostics());
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "the wizard does not start:\n" + new DiagnosticRenderer(Theme.plain()).blocks(problems));
        }
        return wizard.toOptional().map(TestWizard::new).orElseThrow();
    }

    private static List<Diagnostic> problems(Wizard wizard) {
        Stream<Diagnostic> policies = wizard.plugins().stream()
                .flatMap(plugin -> wizard.coding(plugin.payer()).diagnostics().stream())
                .filter(Diagnostic::isError);
        return Stream.concat(wizard.pluginProblems().stream(), policies).toList();
    }

    /** What the test sees. */
    static ClassLoader classes() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? TestWizard.class.getClassLoader() : context;
    }
}
