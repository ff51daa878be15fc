package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard ruleset check}. */
final class RulesetCheckCommand extends ManualCommand {

    private final ObjectProvider<RulesetChecking> checking;
    private final Streams streams;

    RulesetCheckCommand(ObjectProvider<RulesetChecking> checking, Streams streams) {
        super(Manual.RULESET_CHECK);
        this.checking = checking;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        return checking.getObject().check(new CheckRequest(arguments.operands(), arguments.format()), streams);
    }
}
