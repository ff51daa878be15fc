package org.codingwizard.plugin.emblemhealth;

import java.util.List;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;

/** EmblemHealth, with its policy on trigger point injections. */
public final class EmblemHealthPlugin implements PayerPlugin {

    @Override
    public PayerId payer() {
        return new PayerId("emblemhealth");
    }

    @Override
    public String title() {
        return "EmblemHealth";
    }

    @Override
    public List<PolicyDocument> policies() {
        return List.of(PolicyDocument.beside(
                EmblemHealthPlugin.class, "trigger-points.yaml", "emblemhealth/trigger-points.yaml"));
    }
}
