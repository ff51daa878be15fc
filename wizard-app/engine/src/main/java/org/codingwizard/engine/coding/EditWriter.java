package org.codingwizard.engine.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.LineRules.EditWords;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Writes the findings of the engine's own edits with the words the rulesets give them. */
final class EditWriter {

    private final LineRules rules;
    private final LocalDate date;

    /** A writer for an encounter of one day, which every edit may name. */
    EditWriter(LineRules rules, LocalDate date) {
        this.rules = rules;
        this.date = date;
    }

    /**
     * A finding.
     *
     * @param kind which edit speaks
     * @param words what replaces the words in braces
     */
    CodedFinding finding(String kind, Map<String, String> words, List<Integer> procedures) {
        return finding(words(kind), words(kind).severity(), words, procedures);
    }

    /** A finding of another weight than the rulesets give it. */
    CodedFinding finding(String kind, Severity severity, Map<String, String> words, List<Integer> procedures) {
        return finding(words(kind), severity, words, procedures);
    }

    private CodedFinding finding(
            EditWords edit, Severity severity, Map<String, String> words, List<Integer> procedures) {
        Finding finding = new Finding(
                edit.kind(),
                severity,
                fill(edit.says(), words),
                fill(edit.remedy(), words),
                procedures,
                edit.cites().get(0));
        return new CodedFinding(finding, "claim-lines/" + edit.kind(), Owned.CORE);
    }

    private String fill(String text, Map<String, String> words) {
        return Words.fill(
                text, word -> word.equals("date-of-service") ? date.toString() : words.getOrDefault(word, ""));
    }

    private EditWords words(String kind) {
        EditWords words = rules.edits().get(kind);
        if (words == null) {
            throw new IllegalStateException("no words for the edit " + kind);
        }
        return words;
    }
}
