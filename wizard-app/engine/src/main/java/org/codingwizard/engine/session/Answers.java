package org.codingwizard.engine.session;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.codingwizard.engine.ruleset.FactId;

/** Everything that was answered, by question. Never changes; every change is a new value. */
public final class Answers {

    /** Nothing answered yet. */
    public static final Answers NONE = new Answers(new TreeMap<>());

    private final SortedMap<AnswerKey, Answer> byKey;

    private Answers(SortedMap<AnswerKey, Answer> byKey) {
        this.byKey = byKey;
    }

    /** The answer kept under a key. */
    public Optional<Answer> find(AnswerKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The answer to a question within a scope. */
    public Optional<Answer> find(Scope scope, FactId question) {
        return find(new AnswerKey(scope, question));
    }

    /** All answers in the order of their scopes. */
    public Map<AnswerKey, Answer> all() {
        return java.util.Collections.unmodifiableMap(byKey);
    }

    /** The same answers with this one. */
    public Answers with(AnswerKey key, Answer answer) {
        return changed(map -> {
            map.put(key, answer);
            return map;
        });
    }

    /** The same answers without this one. */
    public Answers without(AnswerKey key) {
        return changed(map -> {
            map.remove(key);
            return map;
        });
    }

    private Answers changed(UnaryOperator<SortedMap<AnswerKey, Answer>> change) {
        return new Answers(change.apply(new TreeMap<>(byKey)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that && byKey.equals(that.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.toString();
    }
}
