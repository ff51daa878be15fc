package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.codingwizard.engine.ruleset.ParsedRuleset;

/** The rulesets of one payer's graph in order, core first, each with the layer it belongs to. */
record Layer(List<ParsedRuleset> rulesets, String payer) {

    String owner(ParsedRuleset ruleset) {
        return ruleset.isPolicy() ? payer : Owned.CORE;
    }

    /** Everything of one kind, with who wrote it. */
    <T> List<Owned<T>> owned(Function<ParsedRuleset, List<T>> part) {
        List<Owned<T>> all = new ArrayList<>();
        for (ParsedRuleset ruleset : rulesets) {
            part.apply(ruleset).forEach(rule -> all.add(new Owned<>(rule, ruleset.id(), owner(ruleset))));
        }
        return all;
    }

    /** Everything of one kind by its key; the first one of a key stays. */
    <T, K> Map<K, T> byKey(Function<ParsedRuleset, List<T>> part, Function<T, K> key) {
        Map<K, T> all = new LinkedHashMap<>();
        rulesets.forEach(ruleset -> part.apply(ruleset).forEach(rule -> all.putIfAbsent(key.apply(rule), rule)));
        return all;
    }
}
