package org.codingwizard.engine.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.spi.PayerId;

/** What was found so far: the plugins that can be used, and what is wrong with the others. Of two for one payer, the first counts. */
final class Finds {

    private static final Set<String> RESERVED = Set.of(PayerId.NONE.text(), "core");

    private final Map<PayerId, LoadedPlugin> plugins = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, Diagnostic> lost = new LinkedHashMap<>();

    /** Takes a plugin, unless its id is not its own. */
    void add(LoadedPlugin plugin) {
        LoadedPlugin first = plugins.get(plugin.payer());
        if (RESERVED.contains(plugin.payer().text())) {
            problems.add(Faults.reserved(plugin));
        } else if (first == null) {
            plugins.put(plugin.payer(), plugin);
        } else if (first.shipped() && !plugin.shipped()) {
            problems.add(Faults.shippedAlready(plugin));
        } else {
            problems.add(Faults.twice(first, plugin));
        }
    }

    /**
     * Remembers why there is no plugin.
     *
     * @param payer the payer it would have been for, as far as can be told
     */
    void lose(String payer, List<Diagnostic> why) {
        problems.addAll(why);
        lost.putIfAbsent(payer, why.get(0));
    }

    /** Remembers why there is no plugin, where nobody can tell whose it would have been. */
    void lose(Diagnostic why) {
        problems.add(why);
    }

    PluginLoader.Found found() {
        List<LoadedPlugin> sorted = plugins.values().stream()
                .sorted((a, b) -> a.payer().compareTo(b.payer()))
                .toList();
        lost.keySet()
                .removeIf(payer ->
                        sorted.stream().anyMatch(plugin -> plugin.payer().text().equals(payer)));
        return new PluginLoader.Found(sorted, problems, lost);
    }
}
