package org.codingwizard.shell.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A port over plain streams, for pipes, files and terminals that can do no more.
 *
 * <p>Nothing is ever redrawn. When nobody types, each answer is written behind its prompt, so that a
 * transcript reads like the screen.
 */
public final class StreamPort implements LinePort {

    private final BufferedReader input;
    private final PrintStream output;
    private final boolean typed;

    /** A port that reads here and shows there; {@code typed} if the terminal itself shows what is typed. */
    public StreamPort(InputStream input, PrintStream output, boolean typed) {
        this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.output = output;
        this.typed = typed;
    }

    @Override
    public void print(String text) {
        output.print(text);
        output.flush();
    }

    @Override
    public @Nullable String readLine(String prompt, List<String> offered) {
        print(prompt);
        String line = nextLine();
        if (line == null) {
            print("\n");
        } else if (!typed) {
            print(line + "\n");
        }
        return line;
    }

    private @Nullable String nextLine() {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
