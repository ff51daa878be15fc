package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.shell.terminal.Streams;

/** Codes encounter files one after the other and writes a result for each. */
final class FileCoding implements EncounterCoding {

    private final EngineParts.Loaded loaded;

    FileCoding(EngineParts.Loaded loaded) {
        this.loaded = loaded;
    }

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
        if (!request.payers().isEmpty()) {
            return new SideBySide(loaded.sound(), coder).code(request, streams);
        }
        ResultWriter writer = ResultWriter.of(request, streams);
        List<Result> results = new ArrayList<>();
        try (MissingFacts missing = new MissingFacts(loaded.sound(), request.ask(), streams)) {
            for (String file : request.files()) {
                EncounterInput.of(file, streams).forEach(input -> {
                    Checked<Answers> answers = input.text().then(coder::read);
                    Result result = new Result(
                            input.file(), answers.map(given -> missing.code(missing.answers(input.file(), given))));
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
}
