package org.codingwizard.engine.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;

/** The files in a plugin's folder that look as if they were a part of it, and that nobody reads. */
final class UnreadFiles {

    private static final Pattern READ = Pattern.compile(".*\\.ya?ml|README.*|LICENSE.*|NOTICE.*|CHANGELOG.*");
    private static final Pattern TOLD = Pattern.compile(".*\\.(md|transcript)|README.*");
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");
    private static final Pattern RULES = Pattern.compile("(?m)^(policy|cases|plugin)\\s*:");
    private static final int DEEPEST = 5;

    private UnreadFiles() {}

    static List<Diagnostic> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> isUnread(file, folder.relativize(file)))
                    .sorted()
                    .map(UnreadFiles::unread)
                    .toList();
        } catch (IOException | UncheckedIOException unlisted) {
            return List.of(
                    Diagnostic.of(DiagnosticCode.NO_FILE, "the folder `" + folder + "` could not be looked through"));
        }
    }

    /** Beside the policies and right in `cases` a file is either read or a slip; deeper, whatever is no rule may lie about. */
    private static boolean isUnread(Path file, Path below) {
        int depth = below.getNameCount();
        boolean inCases = depth == 2 && below.startsWith("cases");
        if (below.startsWith("transcripts")) {
            return !TOLD.matcher(String.valueOf(below.getFileName())).matches();
        }
        if (depth == 1 || inCases) {
            return !READ.matcher(String.valueOf(below.getFileName())).matches();
        }
        return YAML.matcher(below.toString()).matches() && holdsRules(file);
    }

    private static boolean holdsRules(Path file) {
        try {
            return RULES.matcher(Files.readString(file)).find();
        } catch (IOException noText) {
            return false;
        }
    }

    private static boolean isHidden(Path below) {
        return below.toString().startsWith(".") || below.toString().contains("/.");
    }

    private static Diagnostic unread(Path file) {
        return Diagnostic.of(DiagnosticCode.FILE_NOT_READ, "nobody reads `" + file + "`")
                .withHelp("policies lie beside `plugin.yaml` and end in `.yaml`, cases right in `cases`,"
                        + " sessions in `transcripts` as `.transcript` or `.md`; anything else belongs elsewhere");
    }
}
