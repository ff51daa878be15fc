package org.codingwizard.spi;

/** How much a finding weighs for the claim, lightest first. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** The payer may deny it, or the record must show something. */
    WARNING,
    /** The line must not be billed as it stands. */
    BLOCKING;

    /** The word as it stands in rulesets and results: {@code note}, {@code warning} or {@code blocking}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
