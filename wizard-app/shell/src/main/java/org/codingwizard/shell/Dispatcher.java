package org.codingwizard.shell;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Hands a request that needs the engine to its command, or opens the conversation. */
final class Dispatcher {

    private final CommandRegistry registry;
    private final ObjectProvider<Conversation> conversation;
    private final Streams streams;

    Dispatcher(CommandRegistry registry, ObjectProvider<Conversation> conversation, Streams streams) {
        this.registry = registry;
        this.conversation = conversation;
        this.streams = streams;
    }

    /** Runs one command and returns the number of its exit code. */
    int run(ParsedInput input) {
        PrintWriter output = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
        CommandContext call = new CommandContext(input, registry, output, new InputReader() {});
        try {
            return new CommandExecutor(registry).execute(call).code();
        } catch (CommandExecutionException e) {
            // The library wraps whatever a command throws; what it threw is what counts.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Asks at the terminal until the encounter is coded. */
    int talk() {
        return conversation.getObject().hold(streams).number();
    }
}
