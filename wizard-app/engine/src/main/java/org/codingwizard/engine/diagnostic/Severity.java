package org.codingwizard.engine.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: only an error keeps a value from travelling on. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word people see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
