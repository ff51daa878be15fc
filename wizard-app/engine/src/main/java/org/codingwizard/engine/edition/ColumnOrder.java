package org.codingwizard.engine.edition;

/** How it is known which code of a pair is column 1. */
public enum ColumnOrder {
    /** Read in the publisher's table. */
    PUBLISHED,
    /** Inferred from the pair of a similar, older code. */
    INFERRED,
    /** Not known: the two codes stand in the order of their numbers. */
    UNKNOWN
}
