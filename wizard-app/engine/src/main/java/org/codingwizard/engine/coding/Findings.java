package org.codingwizard.engine.coding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** Heaviest first; what is said of several procedures in the same words is said once. */
    static List<CodedFinding> sorted(List<CodedFinding> findings) {
        Map<CodedFinding, Set<Integer>> procedures = new LinkedHashMap<>();
        for (CodedFinding coded : findings) {
            procedures
                    .computeIfAbsent(about(coded, List.of()), said -> new TreeSet<>())
                    .addAll(coded.finding().procedures());
        }
        return procedures.entrySet().stream()
                .map(said -> about(said.getKey(), List.copyOf(said.getValue())))
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    private static CodedFinding about(CodedFinding coded, List<Integer> procedures) {
        Finding finding = coded.finding();
        Finding other = new Finding(
                finding.id(), finding.severity(), finding.message(), finding.remedy(), procedures, finding.citation());
        return new CodedFinding(other, coded.rule(), coded.from());
    }
}
