package org.codingwizard.shell;

import java.util.Locale;

/** How results are written. */
public enum Format {
    TEXT,
    JSON,
    NDJSON;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
