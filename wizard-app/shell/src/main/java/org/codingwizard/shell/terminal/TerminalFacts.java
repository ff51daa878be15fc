package org.codingwizard.shell.terminal;

import java.io.Console;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows about the terminal it runs at.
 *
 * @param standardInput whether somebody types, rather than a file or another program
 * @param standardOutput whether somebody reads the results as they come
 * @param standardError whether somebody reads what is said beside the results
 * @param type the kind of terminal, as {@code TERM} names it; empty if it names none
 * @param colourful whether nobody asked for text without colours
 */
public record TerminalFacts(
        boolean standardInput, boolean standardOutput, boolean standardError, String type, boolean colourful) {

    /** Nobody is there: everything is a file or a pipe. */
    public static final TerminalFacts NONE = new TerminalFacts(false, false, false, "", false);

    /** Which of {@code in}, {@code out} and {@code err} are terminals; the launcher finds that out. */
    static final String TERMINALS_PROPERTY = "wizard.terminals";

    /** The facts as environment and launcher tell them. */
    public static TerminalFacts ofThisProcess() {
        return of(System.getenv(), System.getProperty(TERMINALS_PROPERTY));
    }

    static TerminalFacts of(Map<String, String> environment, @Nullable String terminals) {
        Set<String> known = Set.of((terminals == null ? withoutLauncher() : terminals).split(" "));
        String type = environment.getOrDefault("TERM", "");
        boolean colourful = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalFacts(known.contains("in"), known.contains("out"), known.contains("err"), type, colourful);
    }

    /** Whether results may be coloured. */
    public boolean colours() {
        return standardOutput && colourful && capable();
    }

    /** Whether the terminal can move its cursor, so that a line can be edited on it. */
    public boolean capable() {
        return !type.isEmpty() && !type.equals("dumb");
    }

    /** Java tells of a terminal only when both ends are one; from Java 22 on it has to be asked twice. */
    @SuppressWarnings("SystemConsoleNull") // it is asked twice
    private static String withoutLauncher() {
        Console console = System.console();
        return console != null && isTerminal(console) ? "in out err" : "";
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }
}
