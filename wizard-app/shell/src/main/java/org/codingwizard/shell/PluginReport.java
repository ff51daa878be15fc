package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Lists the payer plugins that were found, and what is wrong with any of them. */
record PluginReport(Wizard wizard) {

    ExitCode write(Streams streams) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(Theme.plain());
        streams.err().print(renderer.lines(wizard.pluginProblems()));
        boolean sound = wizard.pluginProblems().isEmpty();
        for (LoadedPlugin plugin : wizard.plugins()) {
            streams.out().println(line(plugin));
            List<Diagnostic> problems = wizard.coding(plugin.payer()).diagnostics();
            streams.err().print(renderer.lines(problems));
            sound = sound && problems.isEmpty();
        }
        streams.flush();
        return sound ? ExitCode.DONE : ExitCode.OPEN;
    }

    private static String line(LoadedPlugin plugin) {
        return "%-14s %-14s policy documents: %d, edits in Java: %d"
                .formatted(
                        plugin.payer(),
                        plugin.title(),
                        plugin.policies().toOptional().map(List::size).orElse(0),
                        plugin.edits().toOptional().map(List::size).orElse(0));
    }
}
