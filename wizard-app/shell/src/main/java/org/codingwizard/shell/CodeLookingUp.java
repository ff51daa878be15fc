package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Tells what is known about a code: what stands behind {@code wizard lookup}. */
@FunctionalInterface
public interface CodeLookingUp {

    /** Writes what is known to standard output. */
    ExitCode lookUp(LookupRequest request, Streams streams);
}
