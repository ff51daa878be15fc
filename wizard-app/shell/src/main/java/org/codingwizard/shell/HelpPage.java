package org.codingwizard.shell;

import java.util.List;
import java.util.stream.Collectors;

/** The pages of help, written from the manuals of the commands. */
final class HelpPage {

    private static final List<Option> GLOBAL = List.of(
            Option.alone("--help", "show this page, or with a command, how it is used"),
            Option.alone("--version", "show the version"),
            new Option(
                    "--plugins",
                    new Option.Takes.Word("DIR"),
                    "load the plugins in this folder too; may stand anywhere and several times"),
            Option.alone("--debug", "with a fault of the program, show where it happened"));

    private static final String EXIT_CODES = """
            exit codes:
              0    every encounter is coded, or what was asked for was shown
              1    an encounter is incomplete or has a blocking finding, a ruleset has an error, or a transcript fails
              2    the command line asks for something there is not
              3    a file could not be read, or there is no transcript where one is looked for
              70   a fault of the program
              130  interrupted
            """;

    private HelpPage() {}

    /** The page of the whole program. */
    static String ofAll() {
        String commands = Manual.ALL.stream()
                .map(manual -> row(manual.name(), manual.summary()))
                .collect(Collectors.joining());
        return """
                wizard asks about an injection, one question at a time, and ends with claim lines and their citations.

                usage:
                  wizard                            ask at the terminal
                  wizard COMMAND [OPTION...] [WORD...]

                commands:
                %s
                options:
                %s
                plugins:
                  those that come with the wizard, those in `coding-wizard/plugins` in your folder of settings
                  (`$XDG_CONFIG_HOME`, or else `~/.config`), and those of `--plugins`

                %s
                `wizard help COMMAND` says more about a command.
                """.formatted(commands, rows(GLOBAL), EXIT_CODES);
    }

    /** The page of one command. */
    static String of(Manual manual) {
        return """
                %s: %s

                usage:
                  %s

                %soptions:
                %s""".formatted(
                        manual.name(),
                        manual.summary(),
                        manual.usage(),
                        operands(manual.operands()),
                        rows(manual.optionsWithHelp()));
    }

    private static String operands(Operands operands) {
        return operands.usage().isEmpty() ? "" : row(operands.usage(), operands.expected()) + "\n";
    }

    private static String rows(List<Option> options) {
        return options.stream()
                .map(option -> row(option.usage(), option.summary()))
                .collect(Collectors.joining());
    }

    private static String row(String left, String right) {
        return "  %-32s  %s".formatted(left, right) + "\n";
    }
}
