package org.codingwizard.engine.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codingwizard.spi.PayerId;

/**
 * Writes a plugin to begin with: one that passes its own cases, and that a payer's team changes into its own.
 *
 * @param payer the payer it is for
 * @param taken the ids that other payers have
 * @param version the version of the wizard, which a Maven module builds against
 */
public record PluginScaffold(String payer, Set<String> taken, String version) {

    public PluginScaffold {
        taken = Set.copyOf(taken);
    }

    /** What is written: a folder of YAML, or a Maven module with Java. */
    public enum Kind {
        FOLDER,
        JAVA
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The plugin was written. */
        record Written(Path folder, List<Page> pages) implements Outcome {
            public Written {
                pages = List.copyOf(pages);
            }
        }

        /** Nothing was written, because what was asked for cannot be: says why, and what to do. */
        record Refused(String says) implements Outcome {}

        /** The disk did not take it: says what it could not do. */
        record Unwritten(String says) implements Outcome {}
    }

    /** A file that was written. */
    public record Page(Path file, String purpose) {}

    /** Writes it into a folder of its own below the given one; never over anything that is there. */
    public Outcome write(Kind kind, Path parent) {
        if (!isPayerId(payer)) {
            return new Outcome.Refused(
                    "`" + payer
                            + "` is not a payer's id; expected small letters, digits and single hyphens, such as `acme-health`");
        }
        if (taken.contains(payer)) {
            return new Outcome.Refused("the id `" + payer + "` is taken; choose another, such as `" + payer + "-own`");
        }
        Path folder = parent.resolve(payer);
        if (Files.exists(folder)) {
            return new Outcome.Refused("`" + folder + "` is there already; nothing was written");
        }
        try {
            return new Outcome.Written(folder, write(Template.of(kind, new Names(payer, version)), folder));
        } catch (FileAlreadyExistsException inTheWay) {
            return new Outcome.Unwritten("`" + inTheWay.getFile() + "` is in the way");
        } catch (IOException unwritable) {
            return new Outcome.Unwritten("`" + folder + "` could not be written; see that `" + parent.toAbsolutePath()
                    + "` is a folder that may be written to");
        }
    }

    private static List<Page> write(List<Template> templates, Path folder) throws IOException {
        List<Page> written = new ArrayList<>();
        for (Template template : templates) {
            Path file = folder.resolve(template.target());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, template.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            written.add(new Page(file, template.purpose()));
        }
        return written;
    }

    private static boolean isPayerId(String text) {
        try {
            return new PayerId(text).text().equals(text);
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
