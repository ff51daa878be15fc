package org.codingwizard.shell;

import java.util.function.Function;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/** A command of the shell library: a manual, and what is done with arguments that fit it. */
final class ManualCommand extends AbstractCommand {

    private final Manual manual;
    private final Function<Arguments, ExitCode> work;

    ManualCommand(Manual manual, Function<Arguments, ExitCode> work) {
        super(manual.name(), manual.summary(), "", HelpPage.of(manual), false);
        this.manual = manual;
        this.work = work;
        setOptions(manual.optionsWithHelp().stream().map(Option::declared).toList());
    }

    @Override
    public ExitStatus doExecute(CommandContext context) {
        return work.apply(new Arguments(manual, context)).status();
    }
}
