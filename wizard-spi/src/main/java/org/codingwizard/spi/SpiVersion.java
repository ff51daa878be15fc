package org.codingwizard.spi;

/**
 * The version of this interface. A plugin says in its {@code plugin.yaml} which one it was written for; what may change from one version to
 * the next is promised in the module's README.
 */
public final class SpiVersion {

    /** This version: a plugin written for {@code x.y} works with every later {@code x.z}. */
    public static final String CURRENT = "1.0";

    private SpiVersion() {}
}
