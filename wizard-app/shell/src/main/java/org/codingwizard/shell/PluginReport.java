package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.PluginJson;
import org.codingwizard.engine.render.PluginText;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Lists the payer plugins that were found, and what is wrong with any of them. */
record PluginReport(Wizard wizard) {

    /** Says beside other results which plugins could not be loaded. */
    static void remark(Wizard wizard, Streams streams) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(Theme.plain());
        wizard.pluginProblems().forEach(problem -> streams.err().println("wizard: " + renderer.line(problem)));
        if (!wizard.pluginProblems().isEmpty()) {
            streams.err().println("wizard: `wizard plugin list` says more");
        }
    }

    ExitCode write(Format format, Streams streams) {
        Map<LoadedPlugin, List<Diagnostic>> own = new LinkedHashMap<>();
        wizard.plugins()
                .forEach(plugin -> own.put(plugin, wizard.coding(plugin.payer()).diagnostics()));
        List<Diagnostic> faults = new ArrayList<>(wizard.pluginProblems());
        own.values().forEach(faults::addAll);
        List<PluginJson.Row> rows = new ArrayList<>();
        own.forEach((plugin, problems) -> rows.add(row(plugin, problems.stream().noneMatch(Diagnostic::isError))));
        if (format == Format.JSON) {
            streams.out().print(PluginJson.of(rows, faults));
        } else {
            streams.out().print(PluginText.of(rows));
            streams.err().print(new DiagnosticRenderer(Theme.plain()).blocks(faults));
        }
        streams.flush();
        return faults.stream().anyMatch(Diagnostic::isError) ? ExitCode.OPEN : ExitCode.DONE;
    }

    private static PluginJson.Row row(LoadedPlugin plugin, boolean sound) {
        return new PluginJson.Row(
                plugin.payer().text(),
                plugin.title(),
                plugin.spi(),
                plugin.origin(),
                plugin.shipped(),
                plugin.digest(),
                new PluginJson.Contents(
                        plugin.policies().toOptional().map(List::size).orElse(0),
                        plugin.edits().toOptional().map(List::size).orElse(0)),
                sound);
    }
}
