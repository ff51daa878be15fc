package org.codingwizard.engine.plugin;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a provider file of {@link java.util.ServiceLoader}: a class name a line, comments behind a number sign. */
final class ServiceEntries {

    static final String FILE = "META-INF/services/org.codingwizard.spi.PayerPlugin";

    private ServiceEntries() {}

    /** The names, each once. */
    static Set<String> of(String text) {
        Set<String> names = new LinkedHashSet<>();
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(names::add);
        return names;
    }
}
