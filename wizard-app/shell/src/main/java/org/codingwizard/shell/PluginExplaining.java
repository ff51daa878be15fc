package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Says what a payer changes: what stands behind {@code wizard plugin explain}. */
@FunctionalInterface
public interface PluginExplaining {

    /** Writes what the payer changes, or one example, to standard output. */
    ExitCode explain(ExplainRequest request, Streams streams);
}
