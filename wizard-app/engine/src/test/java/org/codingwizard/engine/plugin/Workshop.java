package org.codingwizard.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.codingwizard.spi.PayerPlugin;
import org.jspecify.annotations.NullMarked;

/** Makes plugins in a folder: plain ones from texts, jars from sources that it compiles. */
public final class Workshop {

    private static final String SERVICES = "META-INF/services/org.codingwizard.spi.PayerPlugin";

    private final Path plugins;
    private final Path scratch;

    /** A workshop that leaves its plugins in one folder, and what they are made from in another. */
    public Workshop(Path folder) throws IOException {
        this.plugins = Files.createDirectories(folder.resolve("plugins"));
        this.scratch = Files.createDirectories(folder.resolve("scratch"));
    }

    public Path plugins() {
        return plugins;
    }

    /** A plain folder with a manifest and these files. */
    public Path folder(String payer, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(plugins.resolve(payer));
        Files.writeString(folder.resolve("plugin.yaml"), manifest(payer, "1.0"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    public static String manifest(String payer, String spi) {
        return "plugin: " + payer + "\ntitle: The " + payer + " plan\nspi: \"" + spi + "\"\n";
    }

    /** A policy that says this about every line for trigger points. */
    public static String policy(String id) {
        return """
                policy: %s
                title: Trigger points
                sources:
                  bulletin: {title: A bulletin, where: page 1, confidence: high}
                advice:
                  %s-speaks:
                    when: {guidance: none}
                    lines: ["20552", "20553"]
                    severity: note
                    says: This policy was applied.
                    cite: bulletin
                """.formatted(id, id);
    }

    /** The source of a plugin class for a payer, with these members. */
    public static String source(String name, String payer, String members) {
        return """
                package %1$s;
                import java.util.List;
                import org.codingwizard.spi.*;
                public class %2$s implements PayerPlugin {
                    public PayerId payer() { return new PayerId("%3$s"); }
                    public String title() { return "The %3$s plan"; }
                    %4$s
                }
                """.formatted(name.substring(0, name.lastIndexOf('.')), simple(name), payer, members);
    }

    /** A plugin class with one edit, whose review does this. */
    public static String editing(String name, String payer, String review) {
        return source(name, payer, """
                public List<EncounterEdit> edits() { return List.of(new Edit()); }
                static final class Edit implements EncounterEdit {
                    public String id() { return "own-edit"; }
                    public List<Finding> review(EncounterDraft draft) { %s }
                }
                """.formatted(review));
    }

    /** Everything that goes into a jar. */
    public static final class Jar {

        private final Map<String, byte[]> entries = new LinkedHashMap<>();

        /** A jar that registers these classes. */
        public static Jar registering(String... names) {
            return new Jar().with(SERVICES, String.join("\n", names) + "\n");
        }

        public static Jar empty() {
            return new Jar().with("README", "nothing");
        }

        public Jar with(String name, String text) {
            entries.put(name, text.getBytes(UTF_8));
            return this;
        }

        Jar withAll(Map<String, byte[]> classes, UnaryOperator<byte[]> change) {
            classes.forEach((name, bytes) -> entries.put(name, change.apply(bytes)));
            return this;
        }

        Jar without(String name) {
            entries.remove(name);
            return this;
        }
    }

    /** Writes a jar into the folder of plugins. */
    public Path write(String file, Jar jar) throws IOException {
        Path path = plugins.resolve(file);
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : jar.entries.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    /** Compiles sources by the names of their classes; what comes of it, by the names of the files. */
    public Map<String, byte[]> compiled(Map<String, String> sources) throws IOException {
        Path out = Files.createTempDirectory(scratch, "classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<SimpleJavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options = List.of("-d", out.toString(), "--release", "17", "-proc:none", "-cp", classPath());
        if (!compiler.getTask(null, null, null, options, null, units).call()) {
            throw new AssertionError("the sources of a test do not compile");
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                classes.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** A jar with one plugin class. */
    public Path jar(String file, String name, String source) throws IOException {
        return write(file, Jar.registering(name).withAll(compiled(Map.of(name, source)), UnaryOperator.identity()));
    }

    private static String classPath() {
        return Stream.of(PayerPlugin.class, NullMarked.class)
                .map(Workshop::place)
                .reduce((a, b) -> a + System.getProperty("path.separator") + b)
                .orElseThrow();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
