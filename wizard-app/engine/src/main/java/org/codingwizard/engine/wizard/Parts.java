package org.codingwizard.engine.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerId;

/**
 * Rulesets that are looked through, sorted by where they belong.
 *
 * @param topics core topics
 * @param policies policies by the payer they are for
 * @param homes payers whose policies lie in the folder of a plugin
 */
record Parts(List<Ruleset> topics, Map<PayerId, List<Ruleset>> policies, Map<PayerId, Home> homes) {

    static final Parts NONE = new Parts(List.of(), Map.of(), Map.of());
    private static final PayerId NEW_PAYER = new PayerId("new-payer");

    /**
     * The folder of a plugin.
     *
     * @param title the payer's name
     * @param policies every policy in it
     */
    record Home(PayerId payer, String title, List<Ruleset> policies) {}

    /**
     * The policies of one folder belong together: to the payer whom a manifest beside them names, or to the one whose policies they most
     * resemble, or else to one called like the folder, who may be new.
     */
    static Parts of(List<Ruleset> given, Map<PayerId, List<Ruleset>> known, Function<Ruleset, Optional<Home>> homes) {
        List<Ruleset> topics = new ArrayList<>();
        Map<Optional<Path>, List<Ruleset>> folders = new LinkedHashMap<>();
        for (Ruleset ruleset : given) {
            if (ruleset.content().isPolicy()) {
                folders.computeIfAbsent(folder(ruleset), folder -> new ArrayList<>())
                        .add(ruleset);
            } else {
                topics.add(ruleset);
            }
        }
        Map<PayerId, List<Ruleset>> policies = new LinkedHashMap<>();
        Map<PayerId, Home> named = new LinkedHashMap<>();
        folders.forEach((folder, rulesets) -> {
            Optional<Home> home = homes.apply(rulesets.get(0));
            home.ifPresent(plugin -> named.put(plugin.payer(), plugin));
            PayerId payer = home.map(Home::payer).orElseGet(() -> payerOf(folder, rulesets, known));
            policies.computeIfAbsent(payer, fresh -> new ArrayList<>()).addAll(rulesets);
        });
        return new Parts(topics, policies, named);
    }

    private static PayerId payerOf(Optional<Path> folder, List<Ruleset> policies, Map<PayerId, List<Ruleset>> known) {
        return known.entrySet().stream()
                .filter(payer -> likeness(policies, payer.getValue()) > 0)
                .max(Comparator.comparingLong(payer -> likeness(policies, payer.getValue())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> calledLike(folder));
    }

    /** How many lines policies share with those of the same names. */
    private static long likeness(List<Ruleset> given, List<Ruleset> known) {
        long shared = 0;
        for (Ruleset policy : given) {
            Set<String> lines = known.stream()
                    .filter(other -> id(other).equals(id(policy)))
                    .flatMap(other -> text(other).text().lines())
                    .collect(Collectors.toSet());
            shared += text(policy).text().lines().filter(lines::contains).count();
        }
        return shared;
    }

    private static Optional<Path> folder(Ruleset policy) {
        return Optional.ofNullable(Path.of(text(policy).name()).getParent());
    }

    private static PayerId calledLike(Optional<Path> folder) {
        return folder.map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && !name.equals(PayerId.NONE.text()))
                .map(PayerId::new)
                .orElse(NEW_PAYER);
    }

    List<Ruleset> of(PayerId payer) {
        return policies.getOrDefault(payer, List.of());
    }

    /** The policies that lie beside those of a payer, where that is a plugin of its own. */
    List<Ruleset> around(PayerId payer) {
        return Optional.ofNullable(homes.get(payer)).map(Home::policies).orElse(List.of());
    }

    boolean isEmpty() {
        return topics.isEmpty() && policies.values().stream().allMatch(List::isEmpty);
    }

    /** What remains without the rulesets of these files. */
    Parts without(Set<SourceText> files) {
        Map<PayerId, List<Ruleset>> rest = new LinkedHashMap<>();
        policies.forEach((payer, rulesets) -> rest.put(payer, without(files, rulesets)));
        return new Parts(without(files, topics), rest, homes);
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
