package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Checks lines that a coder typed: what stands behind {@code wizard check}. */
@FunctionalInterface
public interface ClaimChecking {

    /** Writes what there is to say about the lines to standard output. */
    ExitCode check(ClaimRequest request, Streams streams);
}
