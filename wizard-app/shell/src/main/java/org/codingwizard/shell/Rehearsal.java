package org.codingwizard.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codingwizard.shell.terminal.EditedPort;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;

/**
 * A run through all that a session needs, shown to nobody.
 *
 * <p>The launcher lets it happen once in the background and keeps the classes it loaded in an archive, so that every
 * later start is faster.
 */
final class Rehearsal {

    private static final List<String[]> COMMAND_LINES = List.of(
            new String[] {"--help"},
            new String[] {"notices"},
            new String[] {"plugin", "list"},
            new String[] {"code", "--no-input", "--format", "json", "-"},
            new String[] {"code", "--no-input", "-"},
            new String[] {});

    private final Class<?> wiring;

    Rehearsal(Class<?> wiring) {
        this.wiring = wiring;
    }

    void run() {
        try (LinePort port = EditedPort.unseen("knee\n")) {
            port.readLine("rehearsal: ", List.of("knee", "hip"));
        }
        for (String[] words : COMMAND_LINES) {
            new Wizard(unseen(input(words)), wiring).run(words);
        }
    }

    private static String input(String[] words) {
        return Resource.text(words.length == 0 ? "rehearsal-answers.txt" : "rehearsal-encounter.yaml");
    }

    private static Streams unseen(String typed) {
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(in, nowhere, nowhere, TerminalFacts.NONE);
    }
}
