package org.codingwizard.spi;

/** How sure the reading of a source is; only a high one may decide a claim line. */
public enum Confidence {
    /** An official table was read, or two independent sources agree. */
    HIGH,
    /** One good secondary source, or an official page seen in part. */
    MEDIUM,
    /** Convention or recollection, to be confirmed. */
    LOW
}
