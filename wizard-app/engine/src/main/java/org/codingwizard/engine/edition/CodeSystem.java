package org.codingwizard.engine.edition;

/** Who issues a procedure code. */
public enum CodeSystem {
    CPT,
    HCPCS
}
