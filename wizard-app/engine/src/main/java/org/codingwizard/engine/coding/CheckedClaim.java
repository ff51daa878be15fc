package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Severity;

/**
 * What the edits say about lines that a coder wrote.
 *
 * @param facts what was taken for known around the lines, by question
 * @param lines the lines, numbered from 1; findings name them by these numbers
 * @param pairs how each two lines stand to each other
 * @param findings what is to be said, heaviest first
 * @param editions the issues of published tables that were looked at
 */
public record CheckedClaim(
        Map<String, String> facts,
        List<Checked> lines,
        List<Pair> pairs,
        List<CodedFinding> findings,
        List<String> editions) {

    public CheckedClaim {
        lines = List.copyOf(lines);
        pairs = List.copyOf(pairs);
        findings = List.copyOf(findings);
        editions = List.copyOf(editions);
    }

    /** A line, and what its code stands for in our own words; empty where the code list does not say. */
    public record Checked(ClaimLine line, String title) {}

    /** How two lines stand to each other, by their numbers. */
    public record Pair(int stays, int yields, Standing standing) {}

    /** The states of a pair. */
    public enum Standing {
        FINE("no edit pairs them"),
        CONFLICT("never paid together, and no modifier changes that"),
        NEEDS_MODIFIER("paid together only at different sites, which no modifier says yet"),
        SEPARATED("paired by an edit and separated by a modifier"),
        WANTED("paid together by this payer, whatever the edits say"),
        NOT_KNOWN("the tables hold nothing on one of them");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** What it means, for a coder. */
        public String words() {
            return words;
        }
    }

    /** Whether a line must not be billed as it stands. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(coded -> coded.finding().severity() == Severity.BLOCKING);
    }
}
