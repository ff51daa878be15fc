package org.codingwizard.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;

/** {@code wizard check}. */
final class CheckCommand extends ManualCommand {

    private final ObjectProvider<ClaimChecking> checking;
    private final Streams streams;

    CheckCommand(ObjectProvider<ClaimChecking> checking, Streams streams) {
        super(Manual.CHECK);
        this.checking = checking;
        this.streams = streams;
    }

    @Override
    ExitCode run(Arguments arguments) {
        Map<String, String> facts = new LinkedHashMap<>();
        arguments.day(Option.AS_OF).ifPresent(day -> facts.put("date-of-service", day.toString()));
        arguments.day(Option.DATE).ifPresent(day -> facts.put("date-of-service", day.toString()));
        Option.FACTS.forEach(
                option -> arguments.value(option.name()).ifPresent(value -> facts.put(option.key(), value)));
        return checking.getObject().check(new ClaimRequest(arguments.operands(), facts, arguments.format()), streams);
    }
}
