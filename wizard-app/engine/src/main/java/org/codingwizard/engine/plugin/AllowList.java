package org.codingwizard.engine.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;

/**
 * What may be loaded from a folder of plugins: names with their digests in {@code allowed.sha256}, written as {@code sha256sum} writes them.
 * Without that file everything may.
 */
public final class AllowList {

    /** What the list is called in its folder. */
    public static final String NAME = "allowed.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Path file;
    private final boolean there;
    private final Map<String, String> digests;
    private final Optional<Diagnostic> fault;

    private AllowList(Path file, boolean there, Map<String, String> digests, Optional<Diagnostic> fault) {
        this.file = file;
        this.there = there;
        this.digests = digests;
        this.fault = fault;
    }

    /** The list of a folder of plugins. */
    public static AllowList in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new AllowList(file, false, Map.of(), Optional.empty());
        }
        Map<String, String> digests = new LinkedHashMap<>();
        try {
            SourceText text = SourceText.of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            for (SourceText line : text.lines()) {
                Matcher entry = LINE.matcher(line.text().stripTrailing());
                if (!entry.matches()) {
                    return new AllowList(file, true, Map.of(), Optional.of(unreadable(line)));
                }
                digests.put(entry.group(2), entry.group(1).toLowerCase(Locale.ROOT));
            }
            return new AllowList(file, true, digests, Optional.empty());
        } catch (IOException e) {
            return new AllowList(file, true, Map.of(), Optional.of(unreadable(SourceText.nameOnly(file.toString()))));
        }
    }

    /** The digest of each plugin in a folder of plugins, by its name there. */
    public static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path entry : PluginFolder.entries(folder)) {
            if (PluginFolder.isCandidate(entry)) {
                digests.put(PluginFolder.name(entry), digest(entry));
            }
        }
        return digests;
    }

    /** Whether a path is a plugin by its looks: a jar, or a folder with a manifest. */
    public static boolean isPlugin(Path path) {
        return PluginFolder.isCandidate(path);
    }

    /** The digest of a jar or of a folder. */
    public static String digest(Path plugin) throws IOException {
        return Digest.ofPlugin(plugin).orElseThrow(() -> new IOException("`" + plugin + "` cannot be read"));
    }

    /** Writes a list that holds these and, of those that it held, the others. */
    public void add(Map<String, String> allowed) throws IOException {
        Map<String, String> all = new TreeMap<>(digests);
        all.putAll(allowed);
        write(all);
    }

    /** Writes a list that holds these and no others. */
    public void replace(Map<String, String> allowed) throws IOException {
        write(new TreeMap<>(allowed));
    }

    private void write(Map<String, String> all) throws IOException {
        String lines = all.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** Whether the folder has a list. */
    boolean isThere() {
        return there;
    }

    /** Why a list that is there cannot be gone by; then nothing may be loaded. */
    Optional<Diagnostic> fault() {
        return fault;
    }

    /** Why a plugin may not be loaded; empty if it may. */
    Optional<Diagnostic> refusal(Path plugin) {
        if (!there) {
            return Optional.empty();
        }
        String name = PluginFolder.name(plugin);
        Optional<String> allowed = Optional.ofNullable(digests.get(name));
        if (allowed.isPresent() && allowed.equals(Digest.ofPlugin(plugin))) {
            return Optional.empty();
        }
        String what = allowed.isPresent()
                ? "the plugin `" + plugin + "` is not the one that is allowed: its content has changed"
                : "the plugin `" + plugin + "` is not on the list of what is allowed";
        return Optional.of(Diagnostic.of(DiagnosticCode.PLUGIN_NOT_ALLOWED, what)
                .withPlace(SourceText.nameOnly(file.toString()).whole())
                .withHelp("if you trust it as it is now, `wizard plugin allow " + plugin + "` puts it on the list"));
    }

    private static Diagnostic unreadable(SourceText line) {
        return Diagnostic.at(
                        line.whole(),
                        DiagnosticCode.PLUGIN_NOT_ALLOWED,
                        "the list of what is allowed cannot be gone by, so nothing from its folder is loaded")
                .withHelp("write a digest of 64 digits, two blanks and a name on each line, as `sha256sum` does")
                .withHelp("`wizard plugin allow` writes the list anew");
    }
}
