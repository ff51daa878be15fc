package org.codingwizard.shell;

import java.util.LinkedHashMap;
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

    /** The request of a command line. */
    static ClaimRequest of(Arguments given) {
        Map<String, String> facts = new LinkedHashMap<>();
        given.day(Option.AS_OF).ifPresent(day -> facts.put("date-of-service", day.toString()));
        given.day(Option.DATE).ifPresent(day -> facts.put("date-of-service", day.toString()));
        Option.FACTS.forEach(option -> given.value(option.name()).ifPresent(value -> facts.put(option.key(), value)));
        return new ClaimRequest(given.operands(), facts, given.format());
    }
}
