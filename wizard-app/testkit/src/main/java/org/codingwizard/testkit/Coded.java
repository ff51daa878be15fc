package org.codingwizard.testkit;

import java.util.List;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;

/** What an encounter is coded as, in words that a test can compare. */
public record Coded(CodingResult result) {

    /** The claim lines, for example {@code 27096-LT-KX x1}. */
    public List<String> lines() {
        return result.lines().stream().map(coded -> coded.line().toString()).toList();
    }

    /** Severity and id of every finding, for example {@code warning drug-has-no-line}. */
    public List<String> findings() {
        return result.findings().stream()
                .map(coded -> coded.finding().severity().word() + " "
                        + coded.finding().id())
                .toList();
    }

    /** The questions whose answers were given and not needed. */
    public List<String> dropped() {
        return result.dropped().stream()
                .map(dropped -> dropped.key().question().text())
                .toList();
    }

    /** The questions that are open and could change a line. */
    public List<String> missing() {
        return result.missing().stream()
                .filter(Missing::changesLines)
                .map(missing -> missing.key().question().text())
                .toList();
    }

    /** Whether no missing fact could change a line. */
    public boolean complete() {
        return result.complete();
    }
}
