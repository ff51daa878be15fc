package org.codingwizard.engine.wizard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.session.Answers;

/** The last few results of an encounter: who looks at one, or plays a session again, asks for the same ones again. */
final class LastResults {

    private static final int KEPT = 16;

    private final Map<Answers, CodingResult> results = new LinkedHashMap<>();

    synchronized Optional<CodingResult> find(Answers answers) {
        return Optional.ofNullable(results.get(answers));
    }

    synchronized void keep(Answers answers, CodingResult result) {
        if (results.size() >= KEPT) {
            results.remove(results.keySet().iterator().next());
        }
        results.put(answers, result);
    }
}
