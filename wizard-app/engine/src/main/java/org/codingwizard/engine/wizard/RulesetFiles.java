package org.codingwizard.engine.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;

/** Finds rulesets and policies below a path. */
public final class RulesetFiles {

    private static final Pattern BEGINNING = Pattern.compile("(?m)^(ruleset|policy|misquotes)\\s*:");
    private static final Pattern ENDING = Pattern.compile(".*\\.ya?ml");
    private static final Pattern PASSED_BY = Pattern.compile("target|test|\\..+");
    private static final int DEEPEST = 20;

    private RulesetFiles() {}

    /**
     * The file itself; of a folder every YAML file below it that is called {@code ruleset.yaml} or begins a ruleset, a policy or claims that do not hold. Folders
     * called {@code target} or {@code test}, where copies and deliberate mistakes lie, are passed by.
     */
    public static List<Checked<SourceText>> of(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(SourceReader.forRulesets().read(path));
        }
        try (Stream<Path> files = Files.walk(path, DEEPEST)) {
            List<Checked<SourceText>> found = files.filter(Files::isRegularFile)
                    .filter(file -> ENDING.matcher(file.toString()).matches())
                    .filter(file -> !passedBy(path.relativize(file)))
                    .sorted()
                    .flatMap(RulesetFiles::ruleset)
                    .toList();
            return found.isEmpty() ? List.of(nothing(path)) : found;
        } catch (IOException unlisted) {
            return List.of(Checked.broken(
                    Diagnostic.of(DiagnosticCode.NO_FILE, "the folder `" + path + "` could not be looked through")));
        }
    }

    private static boolean passedBy(Path below) {
        return StreamSupport.stream(below.spliterator(), false)
                .anyMatch(part -> PASSED_BY.matcher(part.toString()).matches());
    }

    private static Stream<Checked<SourceText>> ruleset(Path file) {
        Checked<SourceText> text = SourceReader.forRulesets().read(file);
        boolean named = file.endsWith("ruleset.yaml");
        boolean begun = text.toOptional()
                .filter(read -> BEGINNING.matcher(read.text()).find())
                .isPresent();
        return named || begun ? Stream.of(text) : Stream.empty();
    }

    private static Checked<SourceText> nothing(Path folder) {
        return Checked.broken(
                Diagnostic.of(DiagnosticCode.NO_FILE, "the folder `" + folder + "` holds no ruleset and no policy")
                        .withHelp("a ruleset is called `ruleset.yaml`, or begins with `ruleset:` or `policy:`"));
    }
}
