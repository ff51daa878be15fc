package org.codingwizard.engine.edition;

/** How sure a fact is: only a high one may decide a code, the others warn or ask. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
