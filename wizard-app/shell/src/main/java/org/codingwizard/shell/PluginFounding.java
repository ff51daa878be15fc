package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Writes a plugin to begin with: what stands behind {@code wizard plugin new}. */
@FunctionalInterface
public interface PluginFounding {

    /** Writes the plugin, and says to standard output what was written and what to do next. */
    ExitCode found(NewPluginRequest request, Streams streams);
}
