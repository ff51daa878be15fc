package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;

/** What holds of an encounter whichever way its open questions are answered. */
record CommonOutcome(Outlook.View view) {

    private static final FactId CONTAINER = new FactId("container");

    /** The lines that every way comes to. Where there are too many ways to follow them all, only the visit is judged: the procedures beside it do no more than ask for its 25. */
    List<CodedLine> lines() {
        List<CodedLine> lines = lines(view.leaves(), view.open().keySet());
        return view.exhausted()
                ? lines.stream()
                        .filter(line -> line.line().procedures().isEmpty())
                        .toList()
                : lines;
    }

    private static List<CodedLine> lines(List<Evaluation> leaves, Set<AnswerKey> open) {
        if (leaves.isEmpty()) {
            return List.of();
        }
        List<CodedLine> certain = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CodedLine line : leaves.get(0).lines()) {
            String text = line.line().toString();
            int number = seen.merge(text, 1, Integer::sum);
            boolean everywhere = leaves.stream().allMatch(leaf -> times(text, leaf) >= number);
            if (everywhere && !isOpenDrug(line, open)) {
                certain.add(withoutGuesses(line, open));
            }
        }
        return certain;
    }

    /** A drug of which something is open is not certain, even where every answer would come to the same line. */
    private static boolean isOpenDrug(CodedLine line, Set<AnswerKey> open) {
        return line.because().stream()
                .map(Reason::key)
                .filter(key -> key.scope().isSubstance())
                .anyMatch(key -> open.stream()
                        .anyMatch(other -> other.scope().equals(key.scope())
                                && other.question().equals(CONTAINER)));
    }

    private static long times(String line, Evaluation leaf) {
        return leaf.lines().stream()
                .filter(other -> other.line().toString().equals(line))
                .count();
    }

    /** The reasons that rest on answers really given. */
    private static CodedLine withoutGuesses(CodedLine line, Set<AnswerKey> open) {
        List<Reason> given = line.because().stream()
                .filter(reason -> !open.contains(reason.key()))
                .toList();
        boolean diagnosed = !open.contains(new AnswerKey(Scope.ENCOUNTER, Diagnoses.QUESTION));
        return new CodedLine(
                line.line(),
                line.title(),
                given.isEmpty() ? line.because() : given,
                line.from(),
                diagnosed ? line.diagnoses() : List.of(),
                line.weight());
    }

    List<CodedFinding> findings() {
        List<Evaluation> leaves = leaves();
        return leaves.isEmpty()
                ? List.of()
                : leaves.get(0).findings().stream()
                        .filter(finding ->
                                leaves.stream().allMatch(leaf -> leaf.findings().contains(finding)))
                        .toList();
    }

    List<DocumentationLine> documentation() {
        List<Evaluation> leaves = leaves();
        return leaves.isEmpty()
                ? List.of()
                : leaves.get(0).documentation().stream()
                        .filter(item -> leaves.stream()
                                .allMatch(leaf -> leaf.documentation().contains(item)))
                        .toList();
    }

    private List<Evaluation> leaves() {
        return view.exhausted() ? List.of() : view.leaves();
    }
}
