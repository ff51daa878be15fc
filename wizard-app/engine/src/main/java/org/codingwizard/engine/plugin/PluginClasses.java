package org.codingwizard.engine.plugin;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.codingwizard.spi.PayerPlugin;

/** What the classes of one plugin jar see of the program: the plugin interface and the JDK, nothing else. */
final class PluginClasses extends ClassLoader {

    private static final String VISIBLE = PayerPlugin.class.getPackageName() + ".";

    private PluginClasses() {
        super(ClassLoader.getPlatformClassLoader());
    }

    /** A class loader of its own for a jar. It stays open as long as the program runs: classes are loaded when they are first needed. */
    static ClassLoader of(Path jar) {
        try {
            return new URLClassLoader(
                    jar.getFileName() + "", new URL[] {jar.toUri().toURL()}, new PluginClasses());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("every path has an address: " + jar, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(VISIBLE)) {
            return PayerPlugin.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
