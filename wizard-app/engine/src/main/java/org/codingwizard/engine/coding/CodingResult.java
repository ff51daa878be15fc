package org.codingwizard.engine.coding;

import java.util.List;
import org.codingwizard.spi.Severity;

/**
 * What an encounter is coded as, as far as its answers decide it.
 *
 * @param lines claim lines; when facts are missing, only those that no missing fact could change
 * @param findings what is to be said about it, heaviest first
 * @param documentation what the note must show
 * @param missing facts that nobody has given
 * @param dropped answers that nothing asks for
 * @param complete whether no missing fact could change a line
 * @param editions the issues of published tables that were looked at
 */
public record CodingResult(
        List<CodedLine> lines,
        List<CodedFinding> findings,
        List<DocumentationLine> documentation,
        List<Missing> missing,
        List<Dropped> dropped,
        boolean complete,
        List<String> editions) {

    public CodingResult {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        documentation = List.copyOf(documentation);
        missing = List.copyOf(missing);
        dropped = List.copyOf(dropped);
        editions = List.copyOf(editions);
    }

    /** Whether a line must not be billed as it stands. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(coded -> coded.finding().severity() == Severity.BLOCKING);
    }
}
