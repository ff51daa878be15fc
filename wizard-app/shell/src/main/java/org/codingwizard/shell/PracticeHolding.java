package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Practises with a learner: what stands behind {@code wizard practice}. */
@FunctionalInterface
public interface PracticeHolding {

    /** Goes on until the last case or the end of the input. */
    ExitCode hold(PracticeRequest request, Streams streams);
}
