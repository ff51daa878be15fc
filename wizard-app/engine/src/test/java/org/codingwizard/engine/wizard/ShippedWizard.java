package org.codingwizard.engine.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.Diligence;

/** The wizard over the rulesets and tables of the repository, without a payer. */
public final class ShippedWizard {

    private static final Path SHELF = Path.of("..", "..", "rulesets");

    private static final Wizard WIZARD = with(new PluginLoader.Found(List.of(), List.of()));

    private ShippedWizard() {}

    /** The same with plugins. */
    public static Wizard with(PluginLoader.Found found) {
        return Wizard.assemble(
                        path -> {
                            Path file = SHELF.resolve(path);
                            return Files.exists(file) ? Files.newInputStream(file) : null;
                        },
                        found)
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
    }

    public static Wizard wizard() {
        return WIZARD;
    }

    public static EncounterCourse course() {
        return new EncounterCourse(WIZARD, Diligence.ASK_ALL);
    }
}
