package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Examines payer plugins: what stands behind {@code wizard plugin doctor}. */
@FunctionalInterface
public interface PluginExamining {

    /** Writes what there is to say about each plugin to standard output. */
    ExitCode examine(CheckRequest request, Streams streams);
}
