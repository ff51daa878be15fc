package org.codingwizard.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;

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

    /** The number that was given. */
    Optional<Long> number(Option option) {
        return value(option.name()).map(Long::valueOf);
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
