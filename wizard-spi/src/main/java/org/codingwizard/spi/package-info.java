/**
 * What payer teams compile against: identities, claim lines, findings and the two interfaces a plugin implements. Nothing here depends on
 * the engine, and everything but {@link org.codingwizard.spi.PayerPlugin} and {@link org.codingwizard.spi.EncounterEdit} is a closed value.
 */
@NullMarked
package org.codingwizard.spi;

import org.jspecify.annotations.NullMarked;
