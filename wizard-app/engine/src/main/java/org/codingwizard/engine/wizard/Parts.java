package org.codingwizard.engine.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerId;

/**
 * Rulesets that are looked through, sorted by where they belong.
 *
 * @param topics core topics
 * @param policies policies by the payer they are for
 */
record Parts(List<Ruleset> topics, Map<PayerId, List<Ruleset>> policies) {

    static final Parts NONE = new Parts(List.of(), Map.of());
    private static final PayerId NEW_PAYER = new PayerId("new-payer");

    /** A policy belongs to the payer who has one of that name; new ones of one folder belong to one new payer, called like it. */
    static Parts of(List<Ruleset> given, Map<PayerId, List<Ruleset>> known) {
        List<Ruleset> topics = new ArrayList<>();
        Map<PayerId, List<Ruleset>> policies = new LinkedHashMap<>();
        for (Ruleset ruleset : given) {
            if (ruleset.content().isPolicy()) {
                policies.computeIfAbsent(payerOf(ruleset, known), payer -> new ArrayList<>())
                        .add(ruleset);
            } else {
                topics.add(ruleset);
            }
        }
        return new Parts(topics, policies);
    }

    private static PayerId payerOf(Ruleset policy, Map<PayerId, List<Ruleset>> known) {
        return known.entrySet().stream()
                .filter(payer ->
                        payer.getValue().stream().anyMatch(other -> id(other).equals(id(policy))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> folder(policy));
    }

    private static PayerId folder(Ruleset policy) {
        Optional<Path> folder = Optional.ofNullable(Path.of(text(policy).name()).getParent());
        return folder.map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && !name.equals(PayerId.NONE.text()))
                .map(PayerId::new)
                .orElse(NEW_PAYER);
    }

    List<Ruleset> of(PayerId payer) {
        return policies.getOrDefault(payer, List.of());
    }

    boolean isEmpty() {
        return topics.isEmpty() && policies.values().stream().allMatch(List::isEmpty);
    }

    /** What remains without the rulesets of these files. */
    Parts without(Set<SourceText> files) {
        Map<PayerId, List<Ruleset>> rest = new LinkedHashMap<>();
        policies.forEach((payer, rulesets) -> rest.put(payer, without(files, rulesets)));
        return new Parts(without(files, topics), rest);
    }

    private static List<Ruleset> without(Set<SourceText> files, List<Ruleset> rulesets) {
        return rulesets.stream()
                .filter(ruleset -> !files.contains(text(ruleset)))
                .toList();
    }

    /** The shipped ones, each one of a given name left out and the given ones in its place; new ones come last. */
    static List<Ruleset> replaced(List<Ruleset> shipped, List<Ruleset> given) {
        List<Ruleset> all = new ArrayList<>();
        List<Ruleset> open = new ArrayList<>(given);
        for (Ruleset ruleset : shipped) {
            List<Ruleset> instead =
                    open.stream().filter(other -> id(other).equals(id(ruleset))).toList();
            all.addAll(instead.isEmpty() ? List.of(ruleset) : instead);
            open.removeAll(instead);
        }
        all.addAll(open);
        return all;
    }

    private static String id(Ruleset ruleset) {
        return ruleset.content().id();
    }

    private static SourceText text(Ruleset ruleset) {
        return ruleset.content().span().text();
    }
}
