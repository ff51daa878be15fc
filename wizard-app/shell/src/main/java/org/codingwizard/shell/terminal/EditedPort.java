package org.codingwizard.shell.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jspecify.annotations.Nullable;

/** A port on a capable terminal: the line can be edited, and Tab completes the offered answers. */
public final class EditedPort implements LinePort {

    private static final Size USUAL_SIZE = new Size(80, 24);

    /** Held on to, since a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.jline");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private final Terminal terminal;
    private final LineReader reader;
    private final OfferedAnswers offers = new OfferedAnswers();

    EditedPort(Terminal terminal) {
        this.terminal = terminal;
        // Some terminals do not know how wide they are; prompts would come out as dots.
        if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
            terminal.setSize(USUAL_SIZE);
        }
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new WholeAnswer())
                .completer(offers)
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                // Pasted lines are answers, one after the other, and not one answer of many lines.
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .option(LineReader.Option.INSERT_TAB, false)
                .build();
    }

    /** The terminal of this process, shown on standard output or, to keep results apart, on standard error. */
    static EditedPort ofThisProcess(TerminalBuilder.SystemOutput output) {
        try {
            return new EditedPort(TerminalBuilder.builder()
                    .system(true)
                    // The native way is a tenth of a second faster than the one newer Javas prefer.
                    .ffm(false)
                    .dumb(true)
                    .systemOutput(output)
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pseudo-terminal of this machine that nobody looks at, on which this text is typed; where it has none, an imitation. */
    public static EditedPort unseen(String typed) {
        try {
            return new EditedPort(TerminalBuilder.builder()
                    .system(false)
                    .streams(
                            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                            OutputStream.nullOutputStream())
                    .type("xterm-256color")
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the machine made the terminal, so that its own line discipline is at work. */
    public boolean isOfTheMachine() {
        return terminal instanceof AbstractPosixTerminal;
    }

    @Override
    public void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public @Nullable String readLine(String prompt, List<String> offered) {
        offers.offer(offered);
        try {
            return reader.readLine(literal(prompt));
        } catch (UserInterruptException e) {
            throw new Interruption();
        } catch (EndOfFileException e) {
            return null;
        }
    }

    /** The library gives a percent sign in a prompt a meaning of its own. */
    private static String literal(String prompt) {
        return prompt.replace("%", "%%");
    }

    @Override
    public int width() {
        return terminal.getWidth();
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
