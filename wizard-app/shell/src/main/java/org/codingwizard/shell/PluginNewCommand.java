package org.codingwizard.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard plugin new}. */
final class PluginNewCommand extends ManualCommand {

    private final ObjectProvider<PluginFounding> founding;
    private final Streams streams;

    PluginNewCommand(ObjectProvider<PluginFounding> founding, Streams streams) {
        super(Manual.PLUGIN_NEW);
        this.founding = founding;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        String payer = arguments.operands().get(0);
        Path parent = path(arguments.value(Option.IN.name()).orElse(""));
        return founding.getObject().found(new NewPluginRequest(payer, arguments.has("--java"), parent), streams);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new UsageProblem("`" + text + "` is no path; expected a folder after `" + Option.IN.name() + "`");
        }
    }
}
