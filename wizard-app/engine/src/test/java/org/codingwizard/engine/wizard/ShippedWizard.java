package org.codingwizard.engine.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.Diligence;

/** The wizard over the rulesets and tables of the repository, without a payer. */
public final class ShippedWizard {

    private static final Path SHELF = Path.of("..", "..", "rulesets");

    private static final Wizard WIZARD = Wizard.assemble(
                    path -> {
                        Path file = SHELF.resolve(path);
                        return Files.exists(file) ? Files.newInputStream(file) : null;
                    },
                    new PluginLoader.Found(List.of(), List.of()))
            .match(ok -> ok.value(), broken -> {
                throw new AssertionError(broken.diagnostics());
            });

    private ShippedWizard() {}

    public static Wizard wizard() {
        return WIZARD;
    }

    public static EncounterCourse course() {
        return new EncounterCourse(WIZARD, Diligence.ASK_ALL);
    }
}
