package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.spi.Citation;

/**
 * One answer that helped to decide a line.
 *
 * @param key the question, and what it was asked about
 * @param answer the answer as a coder would type it
 * @param rule the rule that looked at it first, as topic and step
 * @param citations the published places behind that rule and behind the others that looked at it, each once; never empty
 */
public record Reason(AnswerKey key, String answer, String rule, List<Citation> citations) {

    public Reason {
        citations = citations.stream().distinct().toList();
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("the reason " + key + " of " + rule + " cites nothing");
        }
    }

    /** The published place behind the rule that looked at it first. */
    public Citation citation() {
        return citations.get(0);
    }

    /** The same answer, on which more rests. */
    Reason citing(List<Citation> more) {
        return citations.containsAll(more)
                ? this
                : new Reason(
                        key,
                        answer,
                        rule,
                        Stream.concat(citations.stream(), more.stream()).toList());
    }

    /** The same answer under another rule that looks at it. */
    Reason under(String other, List<Citation> cites) {
        return new Reason(key, answer, other, cites);
    }

    /** One reason for each answer, under the rule that looked at it first, with everything that rests on it. */
    static List<Reason> ofEachAnswer(List<Reason> reasons) {
        Map<AnswerKey, Reason> first = new LinkedHashMap<>();
        reasons.forEach(reason -> first.merge(reason.key(), reason, (one, other) -> one.citing(other.citations())));
        return new ArrayList<>(first.values());
    }

    /** Reasons with further ones; an answer that a rule looked at already is not said again. */
    static List<Reason> and(List<Reason> reasons, List<Reason> more) {
        Map<List<Object>, Reason> all = new LinkedHashMap<>();
        Stream.concat(reasons.stream(), more.stream())
                .forEach(reason -> all.merge(
                        List.of(reason.key(), reason.answer(), reason.rule()),
                        reason,
                        (one, other) -> one.citing(other.citations())));
        return new ArrayList<>(all.values());
    }
}
