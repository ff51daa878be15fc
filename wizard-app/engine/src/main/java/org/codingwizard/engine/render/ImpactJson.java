package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.Collection;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Impact;
import org.codingwizard.engine.impact.Impact.Shown;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.session.EncounterWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a payer changes, for programs: one object, {@code wizard/impact/1}. */
public final class ImpactJson {

    private static final String SCHEMA = "wizard/impact/1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private ImpactJson() {}

    /**
     * The object on one line.
     *
     * @param title the payer's name
     */
    public static String of(Impact impact, String title) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("payer", impact.payer().text());
            json.writeStringProperty("title", title);
            json.writeNumberProperty("ways", impact.ways());
            json.writeNumberProperty("waysAsked", impact.waysAsked());
            json.writeArrayPropertyStart("changes");
            impact.shown().forEach(shown -> change(json, shown));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void change(JsonGenerator json, Shown shown) {
        Change.Terms terms = shown.change().terms();
        json.writeStartObject();
        json.writeStringProperty("name", shown.change().name());
        json.writeStringProperty("kind", shown.change().kind().word());
        json.writeStringProperty("says", terms.says());
        strings(json, "codes", terms.lines().stream().sorted().toList());
        strings(json, "periods", terms.periods().stream().map(InForce::words).toList());
        strings(json, "citations", terms.cites());
        terms.span().ifPresent(span -> json.writeStringProperty("place", span.toString()));
        shown.example().ifPresent(example -> {
            json.writeStringProperty("example", EncounterWriter.write(example.answers()));
            lines(json, "lines", example.result());
        });
        shown.core().ifPresent(core -> lines(json, "linesWithoutPayer", core));
        json.writeEndObject();
    }

    private static void lines(JsonGenerator json, String name, CodingResult result) {
        strings(
                json,
                name,
                result.lines().stream().map(coded -> coded.line().toString()).toList());
    }

    private static void strings(JsonGenerator json, String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }
}
