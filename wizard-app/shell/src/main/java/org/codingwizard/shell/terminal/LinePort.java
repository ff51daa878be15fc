package org.codingwizard.shell.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a conversation is held: it shows text and asks for one line at a time. */
public interface LinePort extends AutoCloseable {

    /** Shows text as it is; the caller writes the line ends. */
    void print(String text);

    /**
     * Asks for one line.
     *
     * @param prompt what stands in front of the answer, its last blank included
     * @param offered the answers that the Tab key completes, in the order of the question; may be empty
     * @return the line without its end, or null when no further line will come
     * @throws Interruption if Ctrl-C was pressed instead
     */
    @Nullable
    String readLine(String prompt, List<String> offered);

    /** How many columns there are. */
    default int width() {
        return 80;
    }

    @Override
    default void close() {}
}
