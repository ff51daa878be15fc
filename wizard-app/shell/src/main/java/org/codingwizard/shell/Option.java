package org.codingwizard.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param takes what is given with it
 * @param summary what it does, in one line
 */
record Option(String name, Takes takes, String summary) {

    static final Option HELP = alone("--help", "show how the command is used");

    /** What a command answers for, where that is another day than it would take by itself. */
    static final Option AS_OF =
            new Option("--as-of", new Takes.Day("DATE"), "answer as on that day, such as 2026-01-05");

    static final Option COMPARE =
            new Option("--compare", new Takes.Word("PAYER,..."), "show what several payers make of it, side by side");

    static final Option EXAMPLE =
            new Option("--example", new Takes.Word("RULE"), "print an encounter file that shows this rule alone");

    static final Option PAYER = new Option("--payer", new Takes.Word("PAYER"), "with the policies of this payer");

    static final Option DATE =
            new Option("--date", new Takes.Day("DATE"), "the day of service, such as 2026-01-05; today unless given");

    static final Option IN =
            new Option("--in", new Takes.Word("DIR"), "where its folder is made; the current folder unless given");

    static final Option TOPIC =
            new Option("--topic", new Takes.Word("TOPIC"), "cases whose first target this is, such as joint-or-bursa");

    static final Option CASES = new Option("--count", new Takes.Whole("N", 1, 100), "how many cases; 5 unless given");

    static final Option SEED =
            new Option("--seed", new Takes.Whole("N", 0, Long.MAX_VALUE), "the same number gives the same again");

    static final Option SCORE = new Option(
            "--score",
            new Takes.Word("FILE"),
            "keep the marks in this file, not in coding-wizard/practice.tsv of your folder of data");

    static final Option FROM = new Option(
            "--from", new Takes.Word("ENCOUNTER"), "tell this encounter file as a session instead of holding one");

    static final Option TITLE = new Option("--title", new Takes.Word("WORDS"), "what the transcript is called");

    static final Option MIN =
            new Option("--min", new Takes.Whole("N", 0, 100), "fail if less than N of a hundred are shown of any kind");

    static final Option OF = new Option(
            "--of", new Takes.Word("KIND,..."), "only these, such as routes,edits,thresholds; all kinds unless given");

    static final Option RULES_OF = new Option(
            "--payer", new Takes.Word("PAYER"), "only the rules of this payer; `none` for those of the core");

    static final Option MAX =
            new Option("--max", new Takes.Whole("N", 1, 10_000), "at most so many sessions; 100 unless given");

    static final Option OUT = new Option(
            "--out", new Takes.Word("FOLDER"), "write each as a file into this folder instead of printing it");

    static final Option KEPT_IN = new Option(
            "--out",
            new Takes.Word("FOLDER"),
            "keep a session that breaks a law in this folder; the current folder unless given");

    static final Option RULES_ABOUT = new Option(
            "--topic",
            new Takes.Word("TOPIC"),
            "only the rules of this topic, such as joint-or-bursa, or of this policy of a payer");

    static final Option SESSIONS =
            new Option("--count", new Takes.Whole("N", 1, 1_000_000), "how many sessions; 100 unless given");

    static final Option HELD_FOR =
            new Option("--payer", new Takes.Word("PAYER"), "only encounters of this payer; of any payer unless given");

    /** What may be known around typed lines, each called as its question is. */
    static final List<Option> FACTS = List.of(
            PAYER,
            new Option("--contractor", new Takes.Word("CONTRACTOR"), "the Medicare contractor"),
            new Option("--place-of-service", new Takes.Word("PLACE"), "such as office, 22 or ASC; office unless given"),
            new Option("--billing-entity", new Takes.Word("ENTITY"), "professional or facility"));

    /** What is given with an option. */
    sealed interface Takes {

        /** How it is written in a line of help; empty if nothing is given. */
        String usage();

        /** Nothing. */
        record Nothing() implements Takes {
            @Override
            public String usage() {
                return "";
            }
        }

        /** One of these words, the usual one first. */
        record OneOf(List<String> words) implements Takes {
            public OneOf {
                words = List.copyOf(words);
            }

            @Override
            public String usage() {
                return String.join("|", words);
            }
        }

        /** Any word that is not empty. */
        record Word(String usage) implements Takes {}

        /** A day of the calendar. */
        record Day(String usage) implements Takes {}

        /** A whole number in a range. */
        record Whole(String usage, long least, long most) implements Takes {}
    }

    static Option alone(String name, String summary) {
        return new Option(name, new Takes.Nothing(), summary);
    }

    static Option format(Format... formats) {
        List<String> words = List.of(formats).stream().map(Format::word).toList();
        return new Option(
                "--format", new Takes.OneOf(words), "how results are written; " + words.get(0) + " unless given");
    }

    boolean standsAlone() {
        return takes instanceof Takes.Nothing;
    }

    /** The value as it was given; throws a usage problem that says what was expected if it does not fit. */
    String checked(String value) {
        if (value.isEmpty()) {
            throw new UsageProblem("`" + name + "` needs a value; " + expected());
        }
        if (takes instanceof Takes.OneOf one && !one.words().contains(value)) {
            throw UsageProblem.unknown("`" + value + "` is not a value of `" + name + "`", value, one.words());
        }
        if (takes instanceof Takes.Whole number && number(value, number).isEmpty()) {
            throw new UsageProblem("`" + value + "` is not a number that `" + name + "` takes; " + expected());
        }
        if (takes instanceof Takes.Day && day(value).isEmpty()) {
            throw new UsageProblem("`" + value + "` is not a day of the calendar; " + expected());
        }
        return value;
    }

    private String expected() {
        if (takes instanceof Takes.Whole number) {
            return "expected a whole number from " + number.least() + " to " + number.most();
        }
        return takes instanceof Takes.OneOf one
                ? "expected " + Words.alternatives(one.words())
                : takes instanceof Takes.Day ? "expected a day such as `2026-01-05`" : "expected one word";
    }

    /** The number that a text is, if it lies in the range. */
    private static Optional<Long> number(String text, Takes.Whole range) {
        try {
            long number = Long.parseLong(text);
            return number >= range.least() && number <= range.most() ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The day that a text names, year first; empty if it names none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The name without its dashes, as the shell library keeps it. */
    String key() {
        return name.substring(2);
    }

    String usage() {
        return standsAlone() ? name : name + " " + takes.usage();
    }

    CommandOption declared() {
        return given("");
    }

    CommandOption given(String value) {
        return CommandOption.with()
                .longName(key())
                .description(summary)
                .type(standsAlone() ? boolean.class : String.class)
                .value(value)
                .build();
    }
}
