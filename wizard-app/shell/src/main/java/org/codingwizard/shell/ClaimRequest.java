package org.codingwizard.shell;

import java.util.List;
import java.util.Map;

/**
 * What {@code wizard check} is asked to do.
 *
 * @param lines claim lines as typed; at least one
 * @param facts what is known around them, by question; only what was given
 * @param format how the findings are written
 */
public record ClaimRequest(List<String> lines, Map<String, String> facts, Format format) {
    public ClaimRequest {
        lines = List.copyOf(lines);
    }
}
