package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import org.codingwizard.engine.coverage.Coverage.Part;
import org.codingwizard.engine.coverage.Item;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How much of the rules transcripts show, for programs: one object, {@code wizard/coverage/1}, with {@code parts}; of each {@code kind reached
 * all percent open impossible}; of each item {@code name payer place}, and {@code why} it cannot be shown.
 */
public final class CoverageJson {

    private static final String SCHEMA = "wizard/coverage/1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private CoverageJson() {}

    /** The object. */
    public static String of(List<Part> parts) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeArrayPropertyStart("parts");
            parts.forEach(part -> part(json, part));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void part(JsonGenerator json, Part part) {
        json.writeStartObject();
        json.writeStringProperty("kind", part.kind().word());
        json.writeNumberProperty("reached", part.reached());
        json.writeNumberProperty("all", part.all());
        json.writeNumberProperty("percent", part.percent());
        json.writeArrayPropertyStart("open");
        part.open().forEach(item -> {
            json.writeStartObject();
            item(json, item);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("impossible");
        part.impossible().forEach(one -> {
            json.writeStartObject();
            item(json, one.item());
            json.writeStringProperty("why", one.why());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Item item) {
        json.writeStringProperty("name", item.name());
        json.writeStringProperty("payer", item.payer().text());
        if (!item.where().isEmpty()) {
            json.writeStringProperty("place", item.where());
        }
    }
}
