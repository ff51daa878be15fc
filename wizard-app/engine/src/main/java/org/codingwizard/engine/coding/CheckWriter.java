package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.spi.Severity;

/** Collects what is to be said about typed lines, in the words of the rulesets. */
final class CheckWriter {

    private final EditWriter writer;
    private final List<CodedFinding> findings = new ArrayList<>();

    CheckWriter(EditWriter writer) {
        this.writer = writer;
    }

    /** Says something about one line. */
    void say(String kind, DraftLine line) {
        say(kind, line, Map.of());
    }

    /** Says something about one line with more words than its code. */
    void say(String kind, DraftLine line, Map<String, String> words) {
        findings.add(writer.finding(kind, words(line, words), line.procedures()));
    }

    /** Says of a line that stands what a walk says of one that it has left off already: it must not be billed so. */
    void block(String kind, DraftLine line, Map<String, String> words) {
        findings.add(writer.finding(kind, Severity.BLOCKING, words(line, words), line.procedures()));
    }

    /** Says something about two lines. */
    void sayOfTwo(String kind, DraftLine line, DraftLine other, Map<String, String> words) {
        findings.add(writer.finding(kind, ofTwo(line, other, words), numbers(line, other)));
    }

    /** Says of two lines that stand what a walk says where it has left one off. */
    void blockTwo(String kind, DraftLine line, DraftLine other) {
        findings.add(writer.finding(kind, Severity.BLOCKING, ofTwo(line, other, Map.of()), numbers(line, other)));
    }

    void add(List<CodedFinding> more) {
        findings.addAll(more);
    }

    EditWriter words() {
        return writer;
    }

    List<CodedFinding> findings() {
        return Findings.sorted(findings);
    }

    private static Map<String, String> words(DraftLine line, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(more);
        words.put("line", line.code());
        words.put("units", Integer.toString(line.units()));
        return words;
    }

    private static Map<String, String> ofTwo(DraftLine line, DraftLine other, Map<String, String> more) {
        Map<String, String> words = words(line, more);
        words.put("other-line", other.code());
        return words;
    }

    private static List<Integer> numbers(DraftLine line, DraftLine other) {
        List<Integer> numbers = new ArrayList<>(line.procedures());
        numbers.addAll(other.procedures());
        return numbers.stream().distinct().sorted().toList();
    }
}
