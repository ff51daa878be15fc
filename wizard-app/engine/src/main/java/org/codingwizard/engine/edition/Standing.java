package org.codingwizard.engine.edition;

/** Where a day lies as seen from a period. */
public enum Standing {
    BEFORE,
    WITHIN,
    AFTER
}
