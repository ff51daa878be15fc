package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard code}. */
final class CodeCommand extends ManualCommand {

    private final ObjectProvider<EncounterCoding> coding;
    private final Streams streams;

    CodeCommand(ObjectProvider<EncounterCoding> coding, Streams streams) {
        super(Manual.CODE);
        this.coding = coding;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        boolean ask = streams.mayAsk() && !arguments.has("--no-input");
        List<String> payers = arguments
                .value(Option.COMPARE.name())
                .map(words -> List.of(words.split(",")))
                .orElse(List.of());
        CodeRequest request = new CodeRequest(
                arguments.operands(),
                arguments.format(),
                arguments.has("--details"),
                ask,
                arguments.day(Option.AS_OF),
                payers);
        return coding.getObject().code(request, streams);
    }
}
