package org.codingwizard.engine.transcript;

import java.io.Serial;

/** A fault of the program that came up while a transcript was played; it says which one. */
public final class PlayingFault extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String transcript;

    PlayingFault(String transcript, Throwable cause) {
        super("a fault came up with " + transcript, cause);
        this.transcript = transcript;
    }

    /** The transcript by its file, line and title; the file alone if it was only being read. */
    public String transcript() {
        return transcript;
    }
}
