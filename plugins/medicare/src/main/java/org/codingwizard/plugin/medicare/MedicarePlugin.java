package org.codingwizard.plugin.medicare;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;

/** Medicare, with the local policies of its contractors. */
public final class MedicarePlugin implements PayerPlugin {

    @Override
    public PayerId payer() {
        return new PayerId("medicare");
    }

    @Override
    public String title() {
        return "Medicare";
    }

    @Override
    public List<PolicyDocument> policies() {
        return Stream.of(
                        "contractor",
                        "trigger-points",
                        "sacroiliac",
                        "facet",
                        "epidural",
                        "hyaluronan",
                        "regenerative-and-needling",
                        "nerve-blocks",
                        "tendons-and-ganglia",
                        "botulinum-toxin",
                        "claim-style")
                .map(topic ->
                        PolicyDocument.beside(MedicarePlugin.class, topic + ".yaml", "medicare/" + topic + ".yaml"))
                .toList();
    }

    @Override
    public List<EncounterEdit> edits() {
        return List.of(new EpiduralSession());
    }
}
