package org.codingwizard.engine.edition;

/** How the first and last day of a code are known. */
public enum DateBasis {
    /** Read in the publisher's own file. */
    READ,
    /** Stated in a publication. */
    STATED,
    /** Concluded from other tables, which agree. */
    DEDUCED,
    /** In force when the table was made; its first day is not known. */
    LISTED,
    /** From memory: must not keep a claim from being made. */
    RECOLLECTION,
    /** No day is known. */
    NONE
}
