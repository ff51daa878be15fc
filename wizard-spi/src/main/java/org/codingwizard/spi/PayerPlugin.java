package org.codingwizard.spi;

import java.util.List;

/** One payer's policies. Found by {@link java.util.ServiceLoader}; everything but the identity is optional. */
public interface PayerPlugin {

    /** The id a coder names in the encounter; {@code none} is reserved. */
    PayerId payer();

    /** The payer's name as it is shown to people. */
    String title();

    /** Policies as YAML: the usual way. */
    default List<PolicyDocument> policies() {
        return List.of();
    }

    /** Rules in Java, for what a policy document cannot say. */
    default List<EncounterEdit> edits() {
        return List.of();
    }
}
