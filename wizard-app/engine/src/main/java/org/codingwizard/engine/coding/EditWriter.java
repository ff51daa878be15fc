package org.codingwizard.engine.coding;

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

    EditWriter(LineRules rules) {
        this.rules = rules;
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

    private static CodedFinding finding(
            EditWords edit, Severity severity, Map<String, String> words, List<Integer> procedures) {
        Finding finding = new Finding(
                edit.kind(),
                severity,
                Words.fill(edit.says(), words),
                Words.fill(edit.remedy(), words),
                procedures,
                edit.cites().get(0));
        return new CodedFinding(finding, "claim-lines/" + edit.kind(), Owned.CORE);
    }

    private EditWords words(String kind) {
        EditWords words = rules.edits().get(kind);
        if (words == null) {
            throw new IllegalStateException("no words for the edit " + kind);
        }
        return words;
    }
}
