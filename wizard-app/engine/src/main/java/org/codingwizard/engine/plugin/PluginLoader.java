package org.codingwizard.engine.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;

/** Finds payer plugins by ServiceLoader; a plugin that fails is named, and the others are loaded all the same. */
public final class PluginLoader {

    private static final int MOST_FAULTS = 100;

    private final List<LoadedPlugin> plugins = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private PluginLoader() {}

    /**
     * What was found.
     *
     * @param plugins the plugins that can be used, by payer
     * @param problems the faults of the others
     */
    public record Found(List<LoadedPlugin> plugins, List<Diagnostic> problems) {
        public Found {
            plugins = List.copyOf(plugins);
            problems = List.copyOf(problems);
        }
    }

    /** All plugins that a class loader sees. */
    public static Found onClassPath(ClassLoader classes) {
        PluginLoader loader = new PluginLoader();
        Iterator<ServiceLoader.Provider<PayerPlugin>> providers =
                ServiceLoader.load(PayerPlugin.class, classes).stream().iterator();
        while (loader.problems.size() < MOST_FAULTS && loader.hasNext(providers)) {
            loader.loadNext(providers);
        }
        loader.plugins.sort(Comparator.comparing(LoadedPlugin::payer));
        return new Found(loader.plugins, loader.problems);
    }

    /** Plugins that are there already, such as those of a test. */
    public static Found of(List<? extends PayerPlugin> given) {
        PluginLoader loader = new PluginLoader();
        given.forEach(plugin -> loader.load(plugin, plugin.getClass().getName()));
        loader.plugins.sort(Comparator.comparing(LoadedPlugin::payer));
        return new Found(loader.plugins, loader.problems);
    }

    private boolean hasNext(Iterator<?> providers) {
        try {
            return providers.hasNext();
        } catch (ServiceConfigurationError | LinkageError e) {
            fault("a plugin", e);
            return hasNext(providers);
        }
    }

    private void loadNext(Iterator<ServiceLoader.Provider<PayerPlugin>> providers) {
        try {
            ServiceLoader.Provider<PayerPlugin> provider = providers.next();
            load(provider.get(), provider.type().getName());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            fault("a plugin", e);
        }
    }

    private void load(PayerPlugin plugin, String origin) {
        try {
            LoadedPlugin loaded =
                    new LoadedPlugin(plugin.payer(), plugin.title(), plugin.policies(), plugin.edits(), origin);
            refused(loaded).ifPresentOrElse(problems::add, () -> plugins.add(loaded));
        } catch (LinkageError | RuntimeException e) {
            fault("the plugin `" + origin + "`", e);
        }
    }

    private Optional<Diagnostic> refused(LoadedPlugin loaded) {
        if (loaded.payer().equals(PayerId.NONE)) {
            return Optional.of(Diagnostic.of(
                            DiagnosticCode.PLUGIN_ID,
                            "the plugin `" + loaded.origin() + "` takes the reserved id `none`")
                    .withHelp("give the payer an id of its own"));
        }
        return plugins.stream()
                .filter(other -> other.payer().equals(loaded.payer()))
                .findFirst()
                .map(other -> Diagnostic.of(
                                DiagnosticCode.PLUGIN_ID,
                                "two plugins are for the payer `" + loaded.payer() + "`: `" + other.origin() + "` and `"
                                        + loaded.origin() + "`; the second one is not used")
                        .withHelp("remove one of them"));
    }

    private void fault(String who, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        problems.add(Diagnostic.of(DiagnosticCode.PLUGIN_FAILED, who + " could not be loaded: " + why)
                .withHelp("its policies are not applied; tell the team that ships it"));
    }
}
