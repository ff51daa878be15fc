package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.session.AnswerKey;

/**
 * A decision diagram over open questions: what follows from their answers, with every part that is the same kept once, and without questions
 * whose every answer leads to the same.
 */
final class Diagram {

    private final List<Map<String, Integer>> ways = new ArrayList<>();
    private final List<List<AnswerKey>> questions = new ArrayList<>();
    private final Map<List<?>, Integer> known = new HashMap<>();

    /** The end at which this comes out; the same outcome is the same end. */
    int end(List<?> outcome) {
        return kept(List.of("end", outcome), List.of(), Map.of());
    }

    /** A question, by where each of its answers leads. */
    int question(AnswerKey key, Map<String, Integer> answers) {
        Set<Integer> different = new HashSet<>(answers.values());
        return different.size() == 1
                ? different.iterator().next()
                : kept(List.of(key, answers), List.of(key), new LinkedHashMap<>(answers));
    }

    private int kept(List<?> name, List<AnswerKey> asked, Map<String, Integer> answers) {
        return known.computeIfAbsent(name, fresh -> {
            questions.add(asked);
            ways.add(answers);
            return ways.size() - 1;
        });
    }

    /** The questions on which something depends, from a part on. */
    Set<AnswerKey> deciding(int from) {
        Set<AnswerKey> deciding = new LinkedHashSet<>();
        collect(from, new HashSet<>(), deciding);
        return deciding;
    }

    private void collect(int at, Set<Integer> seen, Set<AnswerKey> deciding) {
        if (seen.add(at)) {
            deciding.addAll(questions.get(at));
            ways.get(at).values().forEach(next -> collect(next, seen, deciding));
        }
    }
}
