package org.codingwizard.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;

/** The plugins that come with the wizard: classes that are registered, and folders that are packed, in its own jars. */
final class ClassPath {

    private final ClassLoader classes;

    ClassPath(ClassLoader classes) {
        this.classes = classes;
    }

    void find(Finds finds) {
        try {
            classNames()
                    .forEach((name, jar) ->
                            new JavaPlugin(classes, Origin.shipped(jar), Optional.empty(), finds).find(name));
            for (URL index : named(PackedFolders.INDEX)) {
                new PackedFolders(Origin.shipped(jar(index)), file -> open(index, file)).find(finds, text(index));
            }
        } catch (IOException e) {
            finds.lose(Diagnostic.of(
                            DiagnosticCode.PLUGIN_FILE, "the wizard's own plugins could not be read: " + e.getMessage())
                    .withHelp("install the wizard again"));
        }
    }

    /** The registered classes, each with the jar that registers it. */
    private Map<String, String> classNames() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (URL file : named(ServiceEntries.FILE)) {
            ServiceEntries.of(text(file)).forEach(name -> names.putIfAbsent(name, jar(file)));
        }
        return names;
    }

    /** The files of a name, in an order that does not depend on that of the class path. */
    private List<URL> named(String name) throws IOException {
        Map<String, URL> found = new TreeMap<>();
        Collections.list(classes.getResources(name)).forEach(url -> found.put(jar(url) + " " + url, url));
        return List.copyOf(found.values());
    }

    private static String text(URL file) throws IOException {
        return PackedFolders.plainText(name -> file.openStream(), "").orElse("");
    }

    /** Another file of the jar or folder in which this one lies. */
    private static InputStream open(URL index, String name) throws IOException {
        String root = index.toString();
        return new URL(root.substring(0, root.length() - PackedFolders.INDEX.length()) + name).openStream();
    }

    /** The jar a file lies in, without its folder; of an unpacked one, the folder. */
    private static String jar(URL file) {
        String text = file.toString();
        int inside = text.indexOf("!/");
        String before = inside < 0 ? text.replaceFirst("/META-INF/.*", "") : text.substring(0, inside);
        return before.substring(before.lastIndexOf('/') + 1);
    }
}
