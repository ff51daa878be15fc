package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard plugin explain}. */
final class PluginExplainCommand extends ManualCommand {

    private final ObjectProvider<PluginExplaining> explaining;
    private final Streams streams;

    PluginExplainCommand(ObjectProvider<PluginExplaining> explaining, Streams streams) {
        super(Manual.PLUGIN_EXPLAIN);
        this.explaining = explaining;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        ExplainRequest request = new ExplainRequest(
                arguments.operands().get(0), arguments.value(Option.EXAMPLE.name()), arguments.format());
        return explaining.getObject().explain(request, streams);
    }
}
