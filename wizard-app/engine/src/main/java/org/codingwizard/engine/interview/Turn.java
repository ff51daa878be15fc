package org.codingwizard.engine.interview;

import java.util.List;
import java.util.Optional;

/**
 * What the conversation says next, and how it goes on.
 *
 * @param next the conversation that takes the next line
 * @param text what is shown; may be empty
 * @param prompt what stands in front of the next line
 * @param offered answers to complete
 * @param file a file to be written before the next line is asked for
 * @param ended whether no further line is asked for
 */
public record Turn(
        Interview next, String text, String prompt, List<String> offered, Optional<WantedFile> file, boolean ended) {

    public Turn {
        offered = List.copyOf(offered);
    }

    /** A file that is to be written. */
    public record WantedFile(String name, String text) {}
}
