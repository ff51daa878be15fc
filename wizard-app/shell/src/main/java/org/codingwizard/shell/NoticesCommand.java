package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** {@code wizard notices}. */
final class NoticesCommand extends ManualCommand {

    private final Streams streams;

    NoticesCommand(Streams streams) {
        super(Manual.NOTICES);
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        streams.out().print(Resource.text("NOTICE"));
        return ExitCode.DONE;
    }
}
