package org.codingwizard.shell;

import java.nio.file.Path;
import java.util.List;
import org.codingwizard.shell.terminal.Streams;

/** {@code wizard plugin allow}. */
final class PluginAllowCommand extends ManualCommand {

    private final PluginFolders folders;
    private final Streams streams;

    PluginAllowCommand(PluginFolders folders, Streams streams) {
        super(Manual.PLUGIN_ALLOW);
        this.folders = folders;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        List<Path> named =
                arguments.operands().stream().map(PluginFolders::path).toList();
        return new PluginAllowing(streams).allow(named.isEmpty() ? folders.toAllow() : named);
    }
}
