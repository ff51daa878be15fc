package org.codingwizard.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A command of the shell library that is described by its manual; what it does is in its subclasses. */
abstract class ManualCommand extends AbstractCommand {

    private final Manual manual;

    ManualCommand(Manual manual) {
        super(manual.name(), manual.summary(), "", HelpPage.of(manual), false);
        this.manual = manual;
        setOptions(manual.optionsWithHelp().stream().map(Option::declared).toList());
    }

    /** Does what the command is for, with arguments that fit its manual. */
    abstract ExitCode run(Arguments arguments);

    @Override
    public final ExitStatus doExecute(CommandContext context) {
        return run(new Arguments(manual, context)).status();
    }

    /** The arguments of one call. */
    record Arguments(Manual manual, CommandContext call) {

        List<String> operands() {
            return call.parsedInput().arguments().stream()
                    .map(CommandArgument::value)
                    .toList();
        }

        boolean has(String option) {
            return call.parsedInput().options().stream().anyMatch(given -> given.isOptionEqual(option));
        }

        /** The format that was given, or the usual one. */
        Format format() {
            return value("--format").map(Format::of).orElse(Format.TEXT);
        }

        /** The day that was given. */
        Optional<LocalDate> day(Option option) {
            return value(option.name()).flatMap(Option::day);
        }

        /** What was given with an option. */
        Optional<String> value(String option) {
            return call.parsedInput().options().stream()
                    .filter(given -> given.isOptionEqual(option))
                    .map(CommandOption::value)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        }
    }
}
