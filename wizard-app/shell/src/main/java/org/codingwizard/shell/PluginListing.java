package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Lists the payer plugins: what stands behind {@code wizard plugin list}. */
@FunctionalInterface
public interface PluginListing {

    /** Writes the plugins to standard output; what is wrong with one stands there too in JSON, and else on standard error. */
    ExitCode list(Format format, Streams streams);
}
