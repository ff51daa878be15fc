package org.codingwizard.shell;

import org.springframework.shell.core.command.ParsedInput;

/** What a command line asks for, once it is read. */
sealed interface Request {

    /** A page that is at hand: the version or help. */
    record Page(String text) implements Request {}

    /** A command with its arguments. */
    record Run(ParsedInput input) implements Request {}

    /** The conversation at the terminal. */
    record Talk() implements Request {}

    /** One run through everything, so that the next start finds it in the class-data archive. */
    record Train() implements Request {}
}
