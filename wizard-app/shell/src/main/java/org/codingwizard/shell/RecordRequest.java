package org.codingwizard.shell;

import java.util.Optional;

/**
 * What {@code wizard transcript record} is asked to do.
 *
 * @param file the file that is to hold the transcript
 * @param from the encounter file that is told as a session; a session is held if there is none
 * @param title the title of the transcript, if it is given
 * @param force whether a plain file that is there already is written over
 */
public record RecordRequest(String file, Optional<String> from, Optional<String> title, boolean force) {

    /** The request of a command line. */
    static RecordRequest of(Arguments given) {
        return new RecordRequest(
                given.operands().get(0),
                given.value(Option.FROM.name()),
                given.value(Option.TITLE.name()),
                given.has("--force"));
    }
}
