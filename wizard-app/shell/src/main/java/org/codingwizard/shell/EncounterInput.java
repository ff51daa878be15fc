package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.shell.terminal.Streams;

/**
 * An encounter to be coded.
 *
 * @param file where it was found
 * @param text its text, or why there is none
 */
record EncounterInput(String file, Checked<SourceText> text) {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".ndjson");

    /** The encounters of a file or folder, or of standard input for {@code -}. */
    static Stream<EncounterInput> of(String file, Streams streams) {
        if (file.equals("-")) {
            return Stream.of(standardInput(streams));
        }
        Path path = Path.of(file);
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    private static EncounterInput standardInput(Streams streams) {
        try {
            return new EncounterInput(
                    "-", SourceReader.forEncounters().read("-", streams.in().readAllBytes()));
        } catch (IOException e) {
            Diagnostic problem = Diagnostic.of(DiagnosticCode.NO_FILE, "standard input could not be read");
            return new EncounterInput("-", Checked.broken(problem));
        }
    }

    private static Stream<EncounterInput> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> encounters = files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
            if (!encounters.isEmpty()) {
                return encounters.stream().flatMap(EncounterInput::file).toList().stream();
            }
        } catch (IOException e) {
            // told below like a folder without encounters
        }
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.NO_FILE, "the folder `" + folder + "` holds no encounter file")
                .withHelp("an encounter file ends in " + String.join(", ", ENDINGS));
        return Stream.of(new EncounterInput(folder.toString(), Checked.broken(problem)));
    }

    private static Stream<EncounterInput> file(Path file) {
        Checked<SourceText> text = SourceReader.forEncounters().read(file);
        boolean manyLines = file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson");
        if (!manyLines || !text.isOk()) {
            return Stream.of(new EncounterInput(file.toString(), text));
        }
        return text.toOptional().orElseThrow().lines().stream()
                .map(line -> new EncounterInput(file + ":" + line.firstLine(), Checked.ok(line)));
    }
}
