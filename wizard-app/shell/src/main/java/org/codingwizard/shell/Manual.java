package org.codingwizard.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command is called, takes and does: its help is printed and its arguments are read from here.
 *
 * @param name one word or two
 * @param summary what it does, in one line
 * @param options what may be given besides {@code --help}
 * @param operands the files or words it takes
 */
record Manual(String name, String summary, List<Option> options, Operands operands) {

    static final Manual CODE = new Manual(
            "code",
            "code encounter files",
            List.of(
                    Option.alone("--no-input", "ask nothing, even at a terminal; report what is missing"),
                    Option.alone("--details", "show relative values, global days and status beside each line"),
                    Option.COMPARE,
                    Option.AS_OF,
                    Option.format(Format.TEXT, Format.JSON, Format.NDJSON)),
            Operands.some("FILE...", "an encounter file, a folder of them, or `-` for standard input"));

    static final Manual CHECK = new Manual(
            "check",
            "check claim lines that you have in mind against every edit",
            Stream.of(
                            Option.FACTS.stream(),
                            Stream.of(Option.DATE, Option.AS_OF, Option.format(Format.TEXT, Format.JSON)))
                    .flatMap(options -> options)
                    .toList(),
            Operands.some("CODE[-MOD...][xN]...", "claim lines such as 20610-RT, 20552-59 or J3301x4"));

    static final Manual LOOKUP = new Manual(
            "lookup",
            "say what is known about a code, and what is commonly misquoted",
            List.of(
                    Option.AS_OF,
                    Option.PAYER,
                    Option.alone("--misquotes", "list the claims about codes that do not hold"),
                    Option.format(Format.TEXT, Format.JSON)),
            new Operands("[CODE]", 0, 1, "one procedure, drug or diagnosis code"));

    static final Manual PRACTICE = new Manual(
            "practice",
            "practise coding: a note is shown, your claim lines are scored and explained",
            List.of(Option.TOPIC, Option.PAYER, Option.CASES, Option.SEED, Option.SCORE),
            Operands.NONE);

    static final Manual RULESET_CHECK = new Manual(
            "ruleset check",
            "check rulesets, or the ones that come with the wizard",
            List.of(Option.format(Format.TEXT, Format.JSON)),
            Operands.any("[PATH...]", "rulesets or folders of them"));

    static final Manual PLUGIN_LIST = new Manual(
            "plugin list",
            "list the payer plugins, where each comes from and what is wrong with it",
            List.of(Option.format(Format.TEXT, Format.JSON)),
            Operands.NONE);

    static final Manual PLUGIN_ALLOW = new Manual(
            "plugin allow",
            "load these plugins only, and only as they are now",
            List.of(),
            Operands.any("[PATH...]", "plugins or folders of them; unless given, the usual folder"));

    static final Manual PLUGIN_DOCTOR = new Manual(
            "plugin doctor",
            "examine payer plugins and run their cases",
            List.of(Option.format(Format.TEXT, Format.JSON)),
            Operands.any("[PATH...]", "plugins, folders or jars, or folders of them; all that are found unless given"));

    static final Manual PLUGIN_EXPLAIN = new Manual(
            "plugin explain",
            "say what a payer changes, with an example of each of its rules",
            List.of(Option.EXAMPLE, Option.format(Format.TEXT, Format.JSON)),
            new Operands("ID", 1, 1, "the id of an installed payer"));

    static final Manual PLUGIN_NEW = new Manual(
            "plugin new",
            "write a plugin to begin with, for a payer of your own",
            List.of(Option.alone("--java", "a Maven module, with a rule in Java beside the YAML"), Option.IN),
            new Operands("ID", 1, 1, "the payer's id, such as acme-health"));

    static final Manual TRANSCRIPT_RUN = new Manual(
            "transcript run",
            "play recorded sessions and say where they come out otherwise",
            List.of(
                    Option.alone("--details", "name the transcripts that pass too"),
                    new Option(
                            "--format",
                            new Option.Takes.OneOf(Stream.of(PlayRequest.Report.values())
                                    .map(PlayRequest.Report::word)
                                    .toList()),
                            "how the outcome is written; text unless given")),
            Operands.any("[PATH...]", "transcripts or folders of them; the current folder unless given"));

    static final Manual TRANSCRIPT_RECORD = new Manual(
            "transcript record",
            "record a session at the terminal as a transcript",
            List.of(
                    Option.FROM,
                    Option.TITLE,
                    Option.alone("--force", "write over a plain file that is there; a page only grows")),
            new Operands("FILE", 1, 1, "a file that ends in .transcript, or a page that ends in .md"));

    static final Manual TRANSCRIPT_ACCEPT = new Manual(
            "transcript accept",
            "let transcripts say what came, one difference after the other",
            List.of(
                    Option.alone("--all", "accept every difference without asking"),
                    Option.alone("--wording", "refresh how questions are worded in transcripts that pass, too")),
            Operands.any("[PATH...]", "transcripts or folders of them; the current folder unless given"));

    static final Manual TRANSCRIPT_COVERAGE = new Manual(
            "transcript coverage",
            "say which rules no transcript shows",
            List.of(
                    Option.MIN,
                    Option.OF,
                    Option.RULES_ABOUT,
                    Option.RULES_OF,
                    Option.alone("--details", "list what no transcript can show too, and why"),
                    Option.format(Format.TEXT, Format.JSON)),
            Operands.any("[PATH...]", "transcripts or folders of them; the current folder unless given"));

    static final Manual TRANSCRIPT_SUGGEST = new Manual(
            "transcript suggest",
            "write a short session for each rule that no transcript shows",
            List.of(Option.OF, Option.RULES_ABOUT, Option.RULES_OF, Option.MAX, Option.OUT),
            Operands.any("[PATH...]", "transcripts or folders of them; the current folder unless given"));

    static final Manual TRANSCRIPT_FUZZ = new Manual(
            "transcript fuzz",
            "hold random sessions and say what does not hold of them",
            List.of(Option.SEED, Option.SESSIONS, Option.HELD_FOR, Option.KEPT_IN),
            Operands.NONE);

    static final Manual NOTICES =
            new Manual("notices", "say who owns the code systems and what follows", List.of(), Operands.NONE);

    static final Manual HELP = new Manual(
            "help", "say how a command is used", List.of(), new Operands("[COMMAND]", 0, 2, "the name of a command"));

    /** Every command, in the order of the help page. */
    static final List<Manual> ALL = List.of(
            CODE,
            CHECK,
            LOOKUP,
            PRACTICE,
            RULESET_CHECK,
            PLUGIN_LIST,
            PLUGIN_ALLOW,
            PLUGIN_DOCTOR,
            PLUGIN_EXPLAIN,
            PLUGIN_NEW,
            TRANSCRIPT_RUN,
            TRANSCRIPT_RECORD,
            TRANSCRIPT_ACCEPT,
            TRANSCRIPT_COVERAGE,
            TRANSCRIPT_SUGGEST,
            TRANSCRIPT_FUZZ,
            NOTICES,
            HELP);

    Manual {
        options = List.copyOf(options);
    }

    List<String> words() {
        return List.of(name.split(" "));
    }

    List<Option> optionsWithHelp() {
        return Stream.concat(options.stream(), Stream.of(Option.HELP)).toList();
    }

    /** The command line in one line, such as {@code wizard code [--no-input] FILE...}. */
    String usage() {
        String given =
                options.stream().map(option -> "[" + option.usage() + "]").collect(Collectors.joining(" "));
        return Stream.of("wizard", name, given, operands.usage())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
