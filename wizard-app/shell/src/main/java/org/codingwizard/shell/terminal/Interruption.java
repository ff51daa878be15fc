package org.codingwizard.shell.terminal;

/** Somebody pressed Ctrl-C: everything ends at once. */
public final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Interruption() {
        super("interrupted");
    }
}
