package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Lists the payer plugins: what stands behind {@code wizard plugin list}. */
@FunctionalInterface
public interface PluginListing {

    /** Writes one line a plugin to standard output, and what is wrong with one to standard error. */
    ExitCode list(Streams streams);
}
