package org.codingwizard.engine.diagnostic;

import static org.codingwizard.engine.diagnostic.Severity.ERROR;
import static org.codingwizard.engine.diagnostic.Severity.WARNING;

/**
 * Every kind of message to authors, one line each, with what is fixed for it: id, weight and why.
 *
 * <p>An id is never renumbered or used again. A new line here needs a page in {@code
 * docs/diagnostics} and a fixture that produces exactly it.
 */
public enum DiagnosticCode {
    // Y: reading
    MALFORMED_YAML("Y001", ERROR, "a file that is not well-formed YAML has no sure meaning"),
    TAB_INDENTATION("Y002", ERROR, "YAML indents with spaces; how wide a tab is, nobody can tell"),
    UNCLOSED("Y003", ERROR, "without its end, a quote or bracket swallows the lines that follow"),
    MALFORMED_JSON("Y004", ERROR, "a text that is not well-formed JSON has no sure meaning"),
    EMPTY_FILE("Y005", ERROR, "nothing can be concluded from a file that says nothing"),
    DUPLICATE_KEY("Y006", ERROR, "of two values under one key, one would be lost without a word"),
    ANCHOR_OR_ALIAS("Y007", ERROR, "every value stands where it is used, so that it has one place"),
    TAG("Y008", ERROR, "values are read as the text that is written, never as another type"),
    SEVERAL_DOCUMENTS("Y009", ERROR, "one file holds one document, so that nothing is overlooked"),
    TOO_DEEP("Y010", ERROR, "no file for this program needs more levels; deeper is a mishap"),
    KEY_NOT_TEXT("Y011", ERROR, "a key is a single word or text that others can refer to"),
    NOT_UTF_8("Y012", ERROR, "files are UTF-8, so that every reader sees the same characters"),
    UNPRINTABLE("Y013", ERROR, "a character that nobody can see can hide what a file says"),
    TOO_LARGE("Y014", ERROR, "no file for this program needs to be that large; it is a mishap"),
    ;

    private final String id;
    private final Severity severity;
    private final String why;

    DiagnosticCode(String id, Severity severity, String why) {
        this.id = id;
        this.severity = severity;
        this.why = why;
    }

    /** The stable name, such as {@code Y001}; its letter is the family. */
    public String id() {
        return id;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** Why there is such a rule, in one lower-case sentence without a full stop. */
    public String why() {
        return why;
    }
}
