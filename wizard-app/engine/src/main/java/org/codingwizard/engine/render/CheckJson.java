package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.coding.CodedFinding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the edits say about typed lines, as one JSON object on one line: {@code wizard/check/1}. */
public final class CheckJson {

    private static final String SCHEMA = "wizard/check/1";

    private final JsonFactory factory = new JsonFactory();

    /** The object. */
    public String of(CheckedClaim claim) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeBooleanProperty("ok", !claim.isBlocked());
            json.writeObjectPropertyStart("facts");
            claim.facts().forEach(json::writeStringProperty);
            json.writeEndObject();
            lines(json, claim.lines());
            json.writeArrayPropertyStart("pairs");
            claim.pairs().forEach(pair -> pair(json, pair));
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            claim.findings().forEach(coded -> finding(json, coded));
            json.writeEndArray();
            json.writeArrayPropertyStart("editions");
            claim.editions().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void lines(JsonGenerator json, List<CheckedClaim.Checked> lines) {
        json.writeArrayPropertyStart("lines");
        for (CheckedClaim.Checked checked : lines) {
            json.writeStartObject();
            json.writeStringProperty("code", checked.line().code().value());
            json.writeNumberProperty("units", checked.line().units());
            json.writeArrayPropertyStart("modifiers");
            checked.line().modifiers().forEach(modifier -> json.writeString(modifier.text()));
            json.writeEndArray();
            json.writeStringProperty("title", checked.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void pair(JsonGenerator json, CheckedClaim.Pair pair) {
        json.writeStartObject();
        json.writeNumberProperty("line", pair.yields());
        json.writeNumberProperty("beside", pair.stays());
        json.writeStringProperty(
                "standing", pair.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, CodedFinding coded) {
        json.writeStartObject();
        json.writeStringProperty("id", coded.finding().id());
        json.writeStringProperty("severity", coded.finding().severity().word());
        json.writeStringProperty("message", coded.finding().message());
        if (!coded.finding().remedy().isEmpty()) {
            json.writeStringProperty("remedy", coded.finding().remedy());
        }
        json.writeArrayPropertyStart("lines");
        coded.finding().procedures().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("rule", coded.rule());
        json.writeStringProperty("from", coded.from());
        json.writeStringProperty("citation", coded.finding().citation().toString());
        json.writeEndObject();
    }
}
