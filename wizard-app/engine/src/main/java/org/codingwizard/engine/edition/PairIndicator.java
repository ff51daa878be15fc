package org.codingwizard.engine.edition;

/** Whether a modifier may separate a pair of codes, as published. */
public enum PairIndicator {
    /** 0: no modifier separates the pair. */
    NEVER_SEPARATE,
    /** 1: a modifier separates the pair where the services were separate. */
    SEPARATE_WITH_MODIFIER,
    /** 9: the row was withdrawn as of its first day and never applied. */
    NEVER_APPLIED
}
