package org.codingwizard.engine.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.DiagnosisCodes;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Walked;

/**
 * The diagnoses of an encounter, each once, as they are published.
 *
 * @param all the diagnoses of the encounter in the coder's order
 * @param own for procedures that name their own, these; they are among those of the encounter
 */
public record Diagnoses(List<String> all, Map<Integer, List<String>> own) {

    /** The question that gives them, about the encounter or one procedure. */
    public static final FactId QUESTION = new FactId("diagnoses");

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");

    public Diagnoses {
        all = List.copyOf(all);
        own = Map.copyOf(own);
    }

    /** The diagnoses that were answered. */
    public static Diagnoses of(Answers answers) {
        Map<Integer, List<String>> own = new LinkedHashMap<>();
        answers.all().forEach((key, answer) -> {
            List<String> codes = codes(answer.value());
            if (key.question().equals(QUESTION) && !codes.isEmpty()) {
                own.put(key.scope().procedure(), codes);
            }
        });
        List<String> all = own.getOrDefault(Scope.ENCOUNTER.procedure(), List.of());
        own.remove(Scope.ENCOUNTER.procedure());
        return new Diagnoses(all, own);
    }

    /** The diagnoses that were answered, as far as the walks came to them. */
    static Diagnoses of(Walked walked, Answers answers) {
        List<String> all =
                walked.encounter().facts().find(QUESTION).map(Diagnoses::codes).orElse(List.of());
        return new Diagnoses(all, of(answers).own());
    }

    /** Codes as they are published, each once; what is assumed for an open answer is none. */
    private static List<String> codes(Value value) {
        return value.members().stream()
                .map(DiagnosisCodes::written)
                .filter(code -> CODE.matcher(code).matches())
                .distinct()
                .toList();
    }

    /** The diagnoses a procedure was done for: its own, or those of the encounter. */
    List<String> of(int procedure) {
        return own.getOrDefault(procedure, all);
    }

    /** The diagnoses of several procedures, or of the encounter when there is none. */
    List<String> of(List<Integer> procedures) {
        Set<String> several = new LinkedHashSet<>();
        procedures.forEach(procedure -> several.addAll(of(procedure)));
        return procedures.isEmpty() ? all : List.copyOf(several);
    }

    /** The answers that gave a procedure its own. */
    Stream<AnswerKey> ownKeys() {
        return own.keySet().stream().map(procedure -> new AnswerKey(Scope.procedure(procedure), QUESTION));
    }
}
