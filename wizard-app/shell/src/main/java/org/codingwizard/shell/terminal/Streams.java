package org.codingwizard.shell.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.TerminalBuilder.SystemOutput;

/**
 * The three streams of this process and what is known about the terminal behind them.
 *
 * @param in what is typed, or piped in
 * @param out results, and nothing else
 * @param err whatever is said beside the results
 * @param facts which of the three are a terminal, and of what kind
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, TerminalFacts facts) {

    /** The real streams, in UTF-8 whatever the locale says. */
    public static Streams ofThisProcess() {
        return new Streams(
                System.in, writing(FileDescriptor.out), writing(FileDescriptor.err), TerminalFacts.ofThisProcess());
    }

    /** Whether somebody sits at a terminal who can be asked while results go elsewhere. */
    public boolean mayAsk() {
        return facts.standardInput() && facts.standardError();
    }

    /** Opens the port of a conversation whose text is itself the result. */
    public LinePort openOnOutput() {
        return open(out, facts.standardOutput(), SystemOutput.SysOut);
    }

    /** Opens the port of a conversation beside the results. */
    public LinePort openOnError() {
        return open(err, facts.standardError(), SystemOutput.SysErr);
    }

    /** Hands over everything that was printed and not yet shown. */
    public void flush() {
        out.flush();
        err.flush();
    }

    private LinePort open(PrintStream output, boolean shown, SystemOutput system) {
        flush();
        if (facts.standardInput() && shown && facts.capable()) {
            return EditedPort.ofThisProcess(system);
        }
        return new StreamPort(in, output, facts.standardInput());
    }

    private static PrintStream writing(FileDescriptor stream) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream)), false, StandardCharsets.UTF_8);
    }
}
