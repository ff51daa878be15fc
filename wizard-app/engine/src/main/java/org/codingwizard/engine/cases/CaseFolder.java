package org.codingwizard.engine.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;

/** The case files that lie right in one folder. */
public record CaseFolder(Path path) {

    private static final Pattern ENDING = Pattern.compile(".*\\.ya?ml");

    /** Their texts in the order of their names, each called by its path. */
    public Checked<List<SourceText>> texts() {
        return texts(Path::toString);
    }

    /** Their texts in the order of their names. */
    public Checked<List<SourceText>> texts(Function<Path, String> name) {
        try (Stream<Path> files = Files.list(path)) {
            return Checked.all(
                    files.filter(file -> ENDING.matcher(file.toString()).matches())
                            .sorted()
                            .map(file -> text(file, name.apply(file)))
                            .toList());
        } catch (IOException unlisted) {
            return Checked.broken(
                    Diagnostic.of(DiagnosticCode.NO_FILE, "the folder `" + path + "` could not be looked through")
                            .withHelp("name a folder of case files that may be read"));
        }
    }

    private static Checked<SourceText> text(Path file, String name) {
        try {
            return SourceReader.forRulesets().read(name, Files.readAllBytes(file));
        } catch (IOException unread) {
            return SourceReader.forRulesets().read(file);
        }
    }
}
