package org.codingwizard.shell;

import org.springframework.shell.core.command.ExitStatus;

/** What the program tells the one that started it. */
public enum ExitCode {
    /** Every encounter is coded, every ruleset is sound, or what was asked for was shown. */
    DONE(0),
    /**
     * At least one encounter is incomplete or has a blocking finding, a ruleset has an error, a transcript fails, too little is covered, a
     * random session breaks a law, or there is no case to practise.
     */
    OPEN(1),
    /** The command line asks for something there is not. */
    USAGE(2),
    /** At least one file could not be read. */
    UNREADABLE(3),
    /** A fault of the program. */
    FAULT(70),
    /** Somebody pressed Ctrl-C. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number the operating system sees. */
    public int number() {
        return number;
    }

    /** Which of two commands' ends counts when both happened: the graver one. */
    public ExitCode or(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }

    ExitStatus status() {
        return new ExitStatus(number, name());
    }
}
