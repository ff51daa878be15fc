package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.LabelledSpan;
import org.codingwizard.engine.source.SourceSpan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Messages to authors for programs: the keys {@code file line column endLine endColumn code severity message why label
 * see show help}; what is about no place has {@code null} for it.
 */
public final class DiagnosticJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private DiagnosticJson() {}

    /** All messages as one JSON array, each on a line of its own. */
    public static String array(List<Diagnostic> diagnostics) {
        return diagnostics.isEmpty()
                ? "[]\n"
                : diagnostics.stream().map(DiagnosticJson::object).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** All messages as JSON objects, one a line. */
    public static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(diagnostic -> object(diagnostic) + "\n").collect(Collectors.joining());
    }

    /** One message as a JSON object on one line. */
    public static String object(Diagnostic diagnostic) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            writePlace(json, diagnostic.place().map(LabelledSpan::span));
            json.writeStringProperty("code", diagnostic.code().id());
            json.writeStringProperty("severity", diagnostic.severity().word());
            json.writeStringProperty("message", diagnostic.message());
            json.writeStringProperty("why", diagnostic.code().why());
            json.writeStringProperty(
                    "label", diagnostic.place().map(LabelledSpan::label).orElse(""));
            json.writeArrayPropertyStart("see");
            diagnostic.see().forEach(see -> writeSee(json, see));
            json.writeEndArray();
            writeAll(json, "show", diagnostic.show());
            writeAll(json, "help", diagnostic.help());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeSee(JsonGenerator json, LabelledSpan see) {
        json.writeStartObject();
        writePlace(json, Optional.of(see.span()));
        json.writeStringProperty("label", see.label());
        json.writeEndObject();
    }

    private static void writePlace(JsonGenerator json, Optional<SourceSpan> place) {
        json.writeName("file");
        place.ifPresentOrElse(span -> json.writeString(span.text().name()), json::writeNull);
        writeNumber(json, "line", place.map(SourceSpan::startLine));
        writeNumber(json, "column", place.map(SourceSpan::startColumn));
        writeNumber(json, "endLine", place.map(SourceSpan::endLine));
        writeNumber(json, "endColumn", place.map(SourceSpan::endColumn));
    }

    private static void writeNumber(JsonGenerator json, String key, Optional<Integer> number) {
        json.writeName(key);
        number.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private static void writeAll(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
