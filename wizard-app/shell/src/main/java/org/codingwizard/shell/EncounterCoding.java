package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Codes encounter files: what stands behind {@code wizard code}. */
@FunctionalInterface
public interface EncounterCoding {

    /** Writes one result a file to standard output and everything else to standard error. */
    ExitCode code(CodeRequest request, Streams streams);
}
