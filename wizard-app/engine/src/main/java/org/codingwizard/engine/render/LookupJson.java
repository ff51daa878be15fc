package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.lookup.Looked;
import org.codingwizard.engine.render.LookupFacts.Fact;
import org.codingwizard.engine.ruleset.Misquote;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what is known about a code as JSON, one object on one line, as {@code wizard/lookup/1}. */
public final class LookupJson {

    private static final String SCHEMA = "wizard/lookup/1";

    private final JsonFactory factory = new JsonFactory();

    /** What is known about a code. */
    public String of(Looked looked) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("code", code(looked));
            json.writeBooleanProperty("found", isFound(looked));
            if (looked instanceof Looked.Procedure procedure) {
                days(json, procedure);
            }
            parts(json, LookupWords.of(looked));
            json.writeEndObject();
        }
        return out.toString();
    }

    /** Every claim that does not hold. */
    public String of(List<Misquote> misquotes) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeArrayPropertyStart("misquotes");
            misquotes.forEach(misquote -> misquote(json, misquote));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    /** The code as it is shown. */
    static String code(Looked looked) {
        return looked.match(new Looked.Cases<String>(
                procedure -> procedure.entry().code().value(), Looked.Diagnosis::code, Looked.NoSuchCode::word));
    }

    private static boolean isFound(Looked looked) {
        return looked.match(new Looked.Cases<Boolean>(
                procedure -> true, diagnosis -> diagnosis.entry().isPresent(), noSuchCode -> false));
    }

    private static void days(JsonGenerator json, Looked.Procedure looked) {
        looked.moment().day().ifPresent(day -> json.writeStringProperty("asOf", day.toString()));
        looked.status().map(CodeStatus::isInForce).ifPresent(inForce -> json.writeBooleanProperty("inForce", inForce));
        looked.entry().period().first().ifPresent(day -> json.writeStringProperty("firstDay", day.toString()));
        looked.entry().period().last().ifPresent(day -> json.writeStringProperty("lastDay", day.toString()));
        codes(json, "successors", looked.entry().succession().successors());
        codes(json, "predecessors", looked.entry().succession().predecessors());
    }

    private static void codes(JsonGenerator json, String name, List<?> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(code -> json.writeString(code.toString()));
        json.writeEndArray();
    }

    private static void misquote(JsonGenerator json, Misquote misquote) {
        json.writeStartObject();
        json.writeStringProperty("id", misquote.id());
        json.writeStringProperty("claim", misquote.claim());
        json.writeStringProperty("verdict", misquote.verdict().word());
        json.writeStringProperty("truth", misquote.truth());
        codes(json, "codes", misquote.codes());
        codes(json, "noSuchCodes", misquote.noSuchCodes());
        json.writeArrayPropertyStart("instead");
        misquote.instead().forEach(instead -> {
            json.writeStartObject();
            codes(json, "codes", instead.codes());
            json.writeStringProperty("for", instead.what());
            json.writeEndObject();
        });
        json.writeEndArray();
        codes(json, "citations", misquote.cites());
        json.writeEndObject();
    }

    private static void parts(JsonGenerator json, List<LookupFacts> parts) {
        json.writeObjectPropertyStart("facts");
        for (LookupFacts part : parts) {
            json.writeArrayPropertyStart(part.id());
            part.facts().forEach(fact -> fact(json, fact));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void fact(JsonGenerator json, Fact fact) {
        json.writeStartObject();
        json.writeStringProperty("says", fact.label() + fact.words());
        codes(json, "citations", fact.cites());
        json.writeEndObject();
    }
}
