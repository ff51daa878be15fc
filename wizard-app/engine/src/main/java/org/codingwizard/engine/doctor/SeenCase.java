package org.codingwizard.engine.doctor;

import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/**
 * A case that was run, with the way that was walked to its result.
 *
 * @param walked empty if the encounter could not be read
 */
record SeenCase(CaseOutcome outcome, Optional<Walked> walked) {

    /** The walks, the encounter's first. */
    Stream<Trace> traces() {
        return walked.stream().flatMap(Walked::traces);
    }

    /** Whether a finding, or what decided a line, carries the name of a rule. */
    boolean names(String rule) {
        return result().flatMap(result -> Stream.concat(
                        result.findings().stream().map(coded -> coded.rule()),
                        result.lines().stream()
                                .flatMap(line -> line.because().stream())
                                .map(reason -> reason.rule())))
                .anyMatch(rule::equals);
    }

    /** Whether the note must show this. */
    boolean demands(DocumentationItem item, String from) {
        return result().flatMap(result -> result.documentation().stream())
                .filter(line -> line.from().equals(from))
                .anyMatch(line -> item.says().contains("{")
                        ? item.cites().contains(line.citation())
                        : line.says().equals(item.says()));
    }

    private Stream<CodingResult> result() {
        return outcome.got().outcome().toOptional().stream();
    }
}
