package org.codingwizard.engine.coding;

import java.util.Comparator;
import java.util.List;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Small changes to findings, and their order. */
final class Findings {

    private static final Comparator<CodedFinding> HEAVIEST_FIRST = Comparator.comparing(
                    (CodedFinding coded) -> coded.finding().severity())
            .reversed()
            .thenComparing(
                    coded -> coded.finding().procedures().stream().findFirst().orElse(0));

    private Findings() {}

    /** The same finding with another weight and message. */
    static CodedFinding changed(CodedFinding coded, Severity severity, String message) {
        Finding finding = coded.finding();
        Finding other = new Finding(
                finding.id(), severity, message, finding.remedy(), finding.procedures(), finding.citation());
        return new CodedFinding(other, coded.rule(), coded.from());
    }

    /** Heaviest first, each once. */
    static List<CodedFinding> sorted(List<CodedFinding> findings) {
        return findings.stream().distinct().sorted(HEAVIEST_FIRST).toList();
    }
}
