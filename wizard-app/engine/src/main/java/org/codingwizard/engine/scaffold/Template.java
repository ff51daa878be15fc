package org.codingwizard.engine.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.scaffold.PluginScaffold.Kind;

/**
 * One file of a new plugin.
 *
 * @param target where it goes in the plugin's folder
 * @param purpose what it is for, in a few words
 * @param text what stands in it
 */
record Template(String target, String purpose, String text) {

    /** The files of a kind of plugin, as {@code index.txt} beside the templates lists them. */
    static List<Template> of(Kind kind, Names names) throws IOException {
        String folder = kind.name().toLowerCase(Locale.ROOT) + "/";
        List<Template> templates = new ArrayList<>();
        for (String line : read(folder + "index.txt").lines().toList()) {
            String[] parts = line.split(" *\\| *", 3);
            templates.add(new Template(names.fill(parts[1]), names.fill(parts[2]), names.fill(read(parts[0]))));
        }
        return templates;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
