package org.codingwizard.engine.render;

/** What a piece of text is for; a theme decides how that looks. */
public enum Role {
    /** Something is wrong. */
    ERROR,
    /** Something may be wrong. */
    WARNING,
    /** Something worth knowing. */
    NOTE,
    /** Something is as it should be. */
    GOOD,
    /** Where something was written. */
    PLACE,
    /** A code: of a procedure, a drug, a diagnosis or a message. */
    CODE,
    /** What matters most on its line. */
    STRONG,
    /** What frames the rest. */
    QUIET
}
