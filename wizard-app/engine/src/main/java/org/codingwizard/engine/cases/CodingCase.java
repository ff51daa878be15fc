package org.codingwizard.engine.cases;

import java.util.List;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;

/**
 * An encounter and what must come of it.
 *
 * @param id kebab-case, its own among all cases
 * @param rules the rules that it proves
 * @param tells what it shows, in one sentence
 * @param encounter the encounter as an encounter file; its lines and columns are those of the case file
 * @param expectation what must come of it
 * @param place where the case stands
 */
public record CodingCase(
        String id, List<String> rules, String tells, SourceText encounter, Expectation expectation, SourceSpan place) {

    public CodingCase {
        rules = List.copyOf(rules);
    }

    /** The case as it is named in a report: file, line and id. */
    public String name() {
        return place.text().name() + ":" + place.startLine() + " " + id;
    }
}
