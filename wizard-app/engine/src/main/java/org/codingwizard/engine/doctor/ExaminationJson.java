package org.codingwizard.engine.doctor;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.render.DiagnosticJson;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was found out, for programs: for each plugin the keys {@code plugin title origin spi sound files diagnostics cases transcripts}; the messages are
 * those of {@link DiagnosticJson}.
 */
public final class ExaminationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ExaminationJson() {}

    /** All plugins as one JSON array. */
    public static String array(List<Examination> examined) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            examined.forEach(one -> write(json, one));
            json.writeEndArray();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Examination examined) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("plugin", examined.name());
        Optional<LoadedPlugin> plugin = examined.plugin();
        write(json, "title", plugin.map(LoadedPlugin::title));
        write(json, "origin", plugin.map(LoadedPlugin::origin));
        write(json, "spi", plugin.map(LoadedPlugin::spi).filter(spi -> !spi.isEmpty()));
        json.writeBooleanProperty("sound", examined.isSound());
        json.writeNumberProperty("files", examined.files());
        json.writeArrayPropertyStart("diagnostics");
        examined.diagnostics().forEach(said -> json.writeRawValue(DiagnosticJson.object(said)));
        json.writeEndArray();
        json.writeArrayPropertyStart("cases");
        examined.outcomes().forEach(outcome -> write(json, outcome));
        json.writeEndArray();
        json.writeArrayPropertyStart("transcripts");
        examined.played().forEach(outcome -> write(json, outcome));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TranscriptOutcome outcome) {
        SourceSpan place = outcome.transcript().place();
        json.writeStartObject();
        json.writeStringProperty("file", place.text().name());
        json.writeNumberProperty("line", place.startLine());
        json.writeStringProperty("title", outcome.transcript().title());
        json.writeBooleanProperty("passed", outcome.passed());
        write(json, "faults", Failure.of(outcome).stream().map(Difference::says).toList());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CaseOutcome outcome) {
        SourceSpan place = outcome.tested().place();
        json.writeStartObject();
        json.writeStringProperty("file", place.text().name());
        json.writeNumberProperty("line", place.startLine());
        json.writeNumberProperty("column", place.startColumn());
        json.writeStringProperty("id", outcome.tested().id());
        json.writeStringProperty("tells", outcome.tested().tells());
        json.writeBooleanProperty("passed", outcome.passed());
        write(json, "faults", outcome.faults());
        json.writeStringProperty("expected", outcome.tested().expectation().inWords());
        write(json, "got", outcome.got().inLines());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String key, Optional<String> text) {
        json.writeName(key);
        text.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private static void write(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
