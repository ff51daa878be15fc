package org.codingwizard.engine.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.foreign.Cause;
import org.codingwizard.engine.foreign.ForeignCalls;
import org.codingwizard.engine.foreign.Outcome;
import org.codingwizard.engine.ruleset.Manifest;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerPlugin;

/**
 * Makes plugins from classes. Every step into foreign code is a call that may fail: the constructor, the identity, and later what it
 * contributes.
 */
final class JavaPlugin {

    // A title is one line, and says nothing to the terminal.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final ForeignCalls CALLS = new ForeignCalls(Duration.ofSeconds(5));

    private final ClassLoader classes;
    private final Origin origin;
    private final Optional<Manifest> manifest;
    private final Finds finds;

    /**
     * Plugins of one class loader.
     *
     * @param manifest what the jar says about itself, if it does
     */
    JavaPlugin(ClassLoader classes, Origin origin, Optional<Manifest> manifest, Finds finds) {
        this.classes = classes;
        this.origin = origin;
        this.manifest = manifest;
        this.finds = finds;
    }

    /** Takes the plugin that this class is. */
    void find(String name) {
        try {
            Class<?> type = Class.forName(name, false, classes);
            // A class of the host that a jar names comes from somewhere else, and is found there.
            if (origin.shipped() || type.getClassLoader() == classes) {
                constructor(type).ifPresent(made -> find(name, made::newInstance));
            } else {
                lose(Faults.entry(
                        origin,
                        "the class `" + name + "` that `" + origin.name() + "` registers is not in it",
                        "register a class of its own that implements `" + PayerPlugin.class.getName() + "`"));
            }
        } catch (ClassNotFoundException e) {
            lose(Faults.entry(
                    origin,
                    "the class `" + name + "` that `" + origin.name() + "` registers is missing",
                    "correct the name in `" + ServiceEntries.FILE + "`, or pack the class"));
        } catch (LinkageError e) {
            lose(Faults.failed(origin, name, Cause.of(e)));
        }
    }

    /** Takes a plugin that is there already. */
    void find(PayerPlugin plugin) {
        find(plugin.getClass().getName(), () -> plugin);
    }

    private Optional<Constructor<? extends PayerPlugin>> constructor(Class<?> type) {
        if (!PayerPlugin.class.isAssignableFrom(type)) {
            lose(Faults.entry(
                    origin,
                    "the class `" + type.getName() + "` that `" + origin.name() + "` registers is no payer plugin",
                    "let it implement `" + PayerPlugin.class.getName()
                            + "`, and do not pack that interface into the jar"));
            return Optional.empty();
        }
        try {
            Constructor<? extends PayerPlugin> constructor =
                    type.asSubclass(PayerPlugin.class).getConstructor();
            if (Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
                return Optional.of(constructor);
            }
        } catch (NoSuchMethodException e) {
            // said below, as of a class that is not public
        }
        lose(Faults.entry(
                origin,
                "the class `" + type.getName() + "` that `" + origin.name() + "` registers cannot be made",
                "make it a public class, not abstract, with a public constructor without parameters"));
        return Optional.empty();
    }

    private void find(String type, Callable<PayerPlugin> make) {
        call(() -> {
                    PayerPlugin plugin = make.call();
                    return new Made(plugin, identity(plugin));
                })
                .match(
                        made -> {
                            add(type, made);
                            return true;
                        },
                        failed -> {
                            lose(Faults.failed(origin, type, failed.why()));
                            return false;
                        });
    }

    /** A plugin that said whose it is. */
    private record Made(PayerPlugin plugin, LoadedPlugin.Identity identity) {}

    private LoadedPlugin.Identity identity(PayerPlugin plugin) {
        return new LoadedPlugin.Identity(
                plugin.payer(),
                CONTROLS.matcher(plugin.title()).replaceAll(" ").strip(),
                manifest.map(Manifest::spi).orElse(""));
    }

    private void add(String type, Made made) {
        Optional<Manifest> other =
                manifest.filter(said -> !said.payer().equals(made.identity().payer()));
        if (other.isPresent()) {
            lose(Faults.otherName(
                    other.get(),
                    "the class `" + type + "` is for the payer `"
                            + made.identity().payer() + "`, and its manifest says `"
                            + other.get().payer() + "`",
                    "write the same id in both"));
            return;
        }
        finds.add(new LoadedPlugin(
                made.identity(),
                origin,
                new LoadedPlugin.Contents(
                        () -> policies(type, made.plugin()),
                        () -> checked(type, () -> List.copyOf(made.plugin().edits())))));
    }

    private Checked<List<SourceText>> policies(String type, PayerPlugin plugin) {
        return checked(
                type,
                () -> plugin.policies().stream()
                        .map(policy -> SourceText.of(policy.name(), policy.text()))
                        .toList());
    }

    private <T> Checked<T> checked(String type, Callable<T> code) {
        return call(code).match(Checked::ok, failed -> Checked.broken(Faults.failed(origin, type, failed.why())));
    }

    private <T> Outcome<T> call(Callable<T> code) {
        return origin.shipped() ? ForeignCalls.callHere(classes, code) : CALLS.call(classes, code);
    }

    private void lose(Diagnostic why) {
        manifest.ifPresentOrElse(said -> finds.lose(said.payer().text(), List.of(why)), () -> finds.lose(why));
    }
}
