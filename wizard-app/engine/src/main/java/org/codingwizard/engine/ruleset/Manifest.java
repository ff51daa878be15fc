package org.codingwizard.engine.ruleset;

import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.PayerId;

/**
 * What a plugin's {@code plugin.yaml} says about it.
 *
 * @param payer the payer it is for
 * @param title the payer's name
 * @param spi the version of the plugin interface it was written for, or a range of them, as it is written
 * @param payerAt where the payer stands
 * @param spiAt where the version stands
 */
public record Manifest(PayerId payer, String title, String spi, SourceSpan payerAt, SourceSpan spiAt) {}
