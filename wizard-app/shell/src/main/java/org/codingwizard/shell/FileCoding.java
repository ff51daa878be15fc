package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.shell.terminal.Streams;

/** Codes encounter files one after the other and writes a result for each. */
final class FileCoding implements EncounterCoding {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".ndjson");

    private final EngineParts.Loaded loaded;

    FileCoding(EngineParts.Loaded loaded) {
        this.loaded = loaded;
    }

    /** An encounter to be coded: its text, or why there is none. */
    private record Input(String file, Checked<SourceText> text) {}

    @Override
    public ExitCode code(CodeRequest request, Streams streams) {
        EncounterCoder coder = request.asOf()
                .map(day -> EncounterCoder.asOf(loaded.sound(), day))
                .orElseGet(() -> new EncounterCoder(loaded.sound()));
        request.asOf()
                .ifPresent(day -> streams.err()
                        .println("wizard: coded as on " + day
                                + " (`--as-of`), whatever the date of service in the files"));
        PluginReport.remark(loaded.sound(), streams);
        ResultWriter writer = ResultWriter.of(request, streams);
        List<Result> results = new ArrayList<>();
        try (MissingFacts missing = new MissingFacts(loaded.sound(), request.ask(), streams)) {
            for (String file : request.files()) {
                inputs(file, streams).forEach(input -> {
                    Checked<Answers> answers = input.text().then(coder::read);
                    Result result = new Result(input.file(), answers.map(given -> missing.code(input.file(), given)));
                    results.add(result);
                    writer.write(result);
                });
            }
        }
        writer.end();
        return results.stream().map(Result::exit).reduce(ExitCode.DONE, ExitCode::or);
    }

    /** What an encounter came to. */
    record Result(String file, Checked<CodingResult> coded) {

        ExitCode exit() {
            return coded.match(
                    ok -> ok.value().complete() && !ok.value().isBlocked() ? ExitCode.DONE : ExitCode.OPEN,
                    broken -> ExitCode.UNREADABLE);
        }
    }

    private static Stream<Input> inputs(String file, Streams streams) {
        if (file.equals("-")) {
            return Stream.of(standardInput(streams));
        }
        Path path = Path.of(file);
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    private static Input standardInput(Streams streams) {
        try {
            return new Input(
                    "-", SourceReader.forEncounters().read("-", streams.in().readAllBytes()));
        } catch (IOException e) {
            Diagnostic problem = Diagnostic.of(DiagnosticCode.NO_FILE, "standard input could not be read");
            return new Input("-", Checked.broken(problem));
        }
    }

    private static Stream<Input> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> encounters = files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
            if (!encounters.isEmpty()) {
                return encounters.stream().flatMap(FileCoding::file).toList().stream();
            }
        } catch (IOException e) {
            // told below like a folder without encounters
        }
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.NO_FILE, "the folder `" + folder + "` holds no encounter file")
                .withHelp("an encounter file ends in " + String.join(", ", ENDINGS));
        return Stream.of(new Input(folder.toString(), Checked.broken(problem)));
    }

    private static Stream<Input> file(Path file) {
        Checked<SourceText> text = SourceReader.forEncounters().read(file);
        boolean manyLines = file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson");
        if (!manyLines || !text.isOk()) {
            return Stream.of(new Input(file.toString(), text));
        }
        return text.toOptional().orElseThrow().lines().stream()
                .map(line -> new Input(file + ":" + line.firstLine(), Checked.ok(line)));
    }
}
