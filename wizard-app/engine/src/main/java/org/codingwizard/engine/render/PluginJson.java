package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Installed plugins for programs: the keys {@code plugins} and {@code faults}. */
public final class PluginJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PluginJson() {}

    /**
     * What is told about a plugin.
     *
     * @param spi the version of the plugin interface it says it was written for; empty if it does not say
     * @param digest the digest of what came from outside
     * @param contents how many policy documents and edits it has
     */
    public record Row(
            String payer,
            String title,
            String spi,
            String origin,
            boolean shipped,
            Optional<String> digest,
            Contents contents,
            boolean sound) {}

    /** How much a plugin contributes. */
    public record Contents(int policies, int edits) {}

    /** Plugins and faults as one JSON object. */
    public static String of(List<Row> rows, List<Diagnostic> faults) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("plugins");
            rows.forEach(row -> write(json, row));
            json.writeEndArray();
            json.writeArrayPropertyStart("faults");
            json.writeRaw(
                    String.join(",", faults.stream().map(DiagnosticJson::object).toList()));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Row row) {
        json.writeStartObject();
        json.writeStringProperty("payer", row.payer());
        json.writeStringProperty("title", row.title());
        json.writeName("spi");
        orNull(json, Optional.of(row.spi()).filter(spi -> !spi.isEmpty()));
        json.writeStringProperty("origin", row.origin());
        json.writeBooleanProperty("shipped", row.shipped());
        json.writeName("sha256");
        orNull(json, row.digest());
        json.writeNumberProperty("policies", row.contents().policies());
        json.writeNumberProperty("edits", row.contents().edits());
        json.writeBooleanProperty("sound", row.sound());
        json.writeEndObject();
    }

    private static void orNull(JsonGenerator json, Optional<String> text) {
        text.ifPresentOrElse(json::writeString, json::writeNull);
    }
}
