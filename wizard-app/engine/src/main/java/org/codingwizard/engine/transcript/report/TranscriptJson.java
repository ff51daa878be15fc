package org.codingwizard.engine.transcript.report;

import java.io.StringWriter;
import java.util.List;
import org.codingwizard.engine.render.DiagnosticJson;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What came of transcripts, for programs, as {@code wizard/transcripts/1} lays down: {@code schema passed failed known unread files}; of each
 * file {@code file transcripts diagnostics}; of each transcript {@code line title passed known-fault differences}; of each difference {@code line
 * says expected got}.
 */
public final class TranscriptJson {

    private static final String SCHEMA = "wizard/transcripts/1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private TranscriptJson() {}

    /** All files as one object. */
    public static String of(List<PlayedFile> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            Tally tally = Tally.ofFiles(files);
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeNumberProperty("passed", tally.passed());
            json.writeNumberProperty("failed", tally.failed());
            json.writeNumberProperty("known", tally.known());
            json.writeNumberProperty("unread", tally.unread());
            json.writeArrayPropertyStart("files");
            files.forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, PlayedFile file) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("file", file.name());
        json.writeArrayPropertyStart("transcripts");
        file.played().forEach(outcome -> write(json, outcome));
        json.writeEndArray();
        json.writeArrayPropertyStart("diagnostics");
        file.outcomes().diagnostics().forEach(said -> json.writeRawValue(DiagnosticJson.object(said)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TranscriptOutcome outcome) {
        json.writeStartObject();
        json.writeNumberProperty("line", outcome.transcript().place().startLine());
        json.writeStringProperty("title", outcome.transcript().title());
        json.writeBooleanProperty("passed", outcome.passed());
        outcome.transcript().knownFault().ifPresent(fault -> json.writeStringProperty("known-fault", fault));
        json.writeArrayPropertyStart("differences");
        (outcome.passed() ? outcome.differences() : Failure.of(outcome)).forEach(one -> write(json, one));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Difference difference) {
        json.writeStartObject();
        json.writeNumberProperty("line", difference.line());
        json.writeStringProperty("says", difference.says());
        write(json, "expected", difference.expected());
        write(json, "got", difference.got());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String key, List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
