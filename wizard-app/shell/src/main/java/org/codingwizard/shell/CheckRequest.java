package org.codingwizard.shell;

import java.util.List;

/**
 * What {@code wizard ruleset check} is asked to do.
 *
 * @param paths rulesets or folders of them; none means the ones that come with the wizard
 * @param format how the diagnostics are written
 */
public record CheckRequest(List<String> paths, Format format) {
    public CheckRequest {
        paths = List.copyOf(paths);
    }

    /** The request of a command line. */
    static CheckRequest of(Arguments given) {
        return new CheckRequest(given.operands(), given.format());
    }
}
