package org.codingwizard.engine.plugin;

import java.util.List;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PolicyDocument;

/**
 * A plugin that answered every question about itself.
 *
 * @param payer the payer it is for
 * @param title the payer's name
 * @param policies its policies
 * @param edits its rules in Java
 * @param origin where it was found, for a person
 */
public record LoadedPlugin(
        PayerId payer, String title, List<PolicyDocument> policies, List<EncounterEdit> edits, String origin) {

    public LoadedPlugin {
        policies = List.copyOf(policies);
        edits = List.copyOf(edits);
    }
}
