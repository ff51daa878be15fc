package org.codingwizard.plugin.mississippi;

import java.util.List;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;

/** Mississippi workers' compensation: a policy in YAML, and one rule in Java. */
public final class MississippiPlugin implements PayerPlugin {

    @Override
    public PayerId payer() {
        return new PayerId("ms-workcomp");
    }

    @Override
    public String title() {
        return "Mississippi workers' compensation";
    }

    @Override
    public List<PolicyDocument> policies() {
        return List.of(PolicyDocument.beside(
                MississippiPlugin.class, "pain-management.yaml", "ms-workcomp/pain-management.yaml"));
    }

    @Override
    public List<EncounterEdit> edits() {
        return List.of(new OneTypeADay());
    }
}
