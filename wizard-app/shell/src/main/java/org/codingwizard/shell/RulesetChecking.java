package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;

/** Checks rulesets: what stands behind {@code wizard ruleset check}. */
@FunctionalInterface
public interface RulesetChecking {

    /** Writes what there is to say about each ruleset to standard output. */
    ExitCode check(CheckRequest request, Streams streams);
}
