package org.codingwizard.engine.edition;

/** The name of an edition in files, such as {@code unit-limits-2026-04}. */
public record EditionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
