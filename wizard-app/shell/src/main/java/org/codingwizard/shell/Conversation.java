package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Asks about one encounter until it is coded: what {@code wizard} without a command does. */
@FunctionalInterface
public interface Conversation {

    /** Holds the conversation on the port that {@link Streams#openOnOutput()} opens. */
    ExitCode hold(Streams streams);
}
