package org.codingwizard.shell;

import java.util.Optional;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard lookup}. */
final class LookupCommand extends ManualCommand {

    private final ObjectProvider<CodeLookingUp> lookingUp;
    private final Streams streams;

    LookupCommand(ObjectProvider<CodeLookingUp> lookingUp, Streams streams) {
        super(Manual.LOOKUP);
        this.lookingUp = lookingUp;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        Optional<String> code = arguments.operands().stream().findFirst();
        if (code.isPresent() == arguments.has("--misquotes")) {
            throw new UsageProblem("`wizard lookup` needs one code such as `20610`, or `--misquotes` alone");
        }
        LookupRequest request = new LookupRequest(
                code, arguments.day(Option.AS_OF), arguments.value(Option.PAYER.name()), arguments.format());
        return lookingUp.getObject().lookUp(request, streams);
    }
}
