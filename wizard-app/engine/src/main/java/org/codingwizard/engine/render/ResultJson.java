package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.DocumentationLine;
import org.codingwizard.engine.coding.Dropped;
import org.codingwizard.engine.coding.LineWeight;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.source.SourceSpan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes results as JSON, one object on one line, as {@code wizard/result/1} lays down. */
public final class ResultJson {

    private static final String SCHEMA = "wizard/result/1";

    private final JsonFactory factory = new JsonFactory();
    private final boolean details;

    /** Results without what the fee schedule says. */
    public ResultJson() {
        this(false);
    }

    /**
     * Results.
     *
     * @param details whether what the fee schedule says stands in each line
     */
    public ResultJson(boolean details) {
        this.details = details;
    }

    /** The result of a file that was coded. */
    public String coded(String file, CodingResult result) {
        return written(
                json -> {
                    json.writeBooleanProperty("ok", true);
                    json.writeBooleanProperty("complete", result.complete());
                    array(json, "lines", result.lines(), this::line);
                    array(json, "findings", result.findings(), this::finding);
                    array(json, "documentation", result.documentation(), ResultJson::documentation);
                    array(json, "missing", result.missing(), ResultJson::missing);
                    array(json, "dropped", result.dropped(), ResultJson::dropped);
                    array(json, "editions", result.editions(), JsonGenerator::writeString);
                    if (details) {
                        LineDetails.schedule(result).ifPresent(entry -> schedule(json, entry));
                    }
                },
                file);
    }

    /** The result of a file that could not be coded. */
    public String broken(String file, List<Diagnostic> errors) {
        return written(
                json -> {
                    json.writeBooleanProperty("ok", false);
                    array(json, "errors", errors, ResultJson::error);
                },
                file);
    }

    /** Something that writes to a generator. */
    private interface Body {
        void write(JsonGenerator json);
    }

    /** Something that writes one item of an array. */
    private interface Item<T> {
        void write(JsonGenerator json, T item);
    }

    private String written(Body body, String file) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("file", file);
            body.write(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> items, Item<T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(value -> item.write(json, value));
        json.writeEndArray();
    }

    private void line(JsonGenerator json, CodedLine coded) {
        json.writeStartObject();
        json.writeStringProperty("code", coded.line().code().value());
        json.writeNumberProperty("units", coded.line().units());
        array(json, "modifiers", coded.line().modifiers(), (out, modifier) -> out.writeString(modifier.text()));
        procedures(json, coded.line().procedures());
        json.writeStringProperty("title", coded.title());
        json.writeStringProperty("from", coded.from());
        array(json, "because", coded.because(), ResultJson::reason);
        if (!coded.diagnoses().isEmpty()) {
            array(json, "diagnoses", coded.diagnoses(), (out, pointer) -> out.writeNumber(pointer.position()));
        }
        if (details) {
            coded.weight().ifPresent(weight -> weight(json, weight));
        }
        json.writeEndObject();
    }

    private static void weight(JsonGenerator json, LineWeight weight) {
        FeeScheduleEntry entry = weight.entry();
        json.writeObjectPropertyStart("details");
        if (!entry.modifier().isEmpty()) {
            json.writeStringProperty("modifier", entry.modifier());
        }
        json.writeStringProperty("status", String.valueOf(entry.status()));
        json.writeStringProperty("globalDays", entry.globalDays());
        json.writeStringProperty("bilateral", Integer.toString(entry.bilateral().indicator()));
        if (LineDetails.isValued(entry)) {
            json.writeNumberProperty("workRvu", entry.values().work());
            LineDetails.nonFacilityTotal(entry).ifPresent(total -> total(json, "nonFacility", total, entry));
            LineDetails.facilityTotal(entry).ifPresent(total -> total(json, "facility", total, entry));
        }
        json.writeBooleanProperty("ofTheDay", weight.ofTheDay());
        json.writeEndObject();
    }

    private static void total(JsonGenerator json, String where, BigDecimal total, FeeScheduleEntry entry) {
        json.writeNumberProperty(where + "Total", total);
        json.writeNumberProperty(where + "Dollars", LineDetails.dollars(total, entry));
    }

    /** The release behind every figure; dollars never stand without it. */
    private static void schedule(JsonGenerator json, FeeScheduleEntry entry) {
        Edition edition = entry.edition();
        json.writeObjectPropertyStart("feeSchedule");
        json.writeStringProperty("title", edition.title());
        json.writeStringProperty("source", edition.source());
        edition.released().ifPresent(day -> json.writeStringProperty("released", day.toString()));
        json.writeStringProperty("inForce", edition.period().toString());
        json.writeNumberProperty("conversionFactor", entry.conversionFactor());
        json.writeStringProperty("dollars", "total x conversion factor, one unit, national, unadjusted");
        json.writeEndObject();
    }

    private static void procedures(JsonGenerator json, List<Integer> procedures) {
        if (procedures.size() == 1) {
            json.writeNumberProperty("procedure", procedures.get(0));
        } else if (!procedures.isEmpty()) {
            array(json, "procedures", procedures, (out, number) -> out.writeNumber(number));
        }
    }

    private static void reason(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("fact", reason.key().question().text());
        json.writeStringProperty("answer", reason.answer());
        json.writeStringProperty("rule", reason.rule());
        json.writeStringProperty("citation", reason.citation().toString());
        if (reason.citations().size() > 1) {
            array(json, "citations", reason.citations(), (out, citation) -> out.writeString(citation.toString()));
        }
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, CodedFinding coded) {
        json.writeStartObject();
        json.writeStringProperty("id", coded.finding().id());
        json.writeStringProperty("severity", coded.finding().severity().word());
        json.writeStringProperty("message", coded.finding().message());
        if (!coded.finding().remedy().isEmpty()) {
            json.writeStringProperty("remedy", coded.finding().remedy());
        }
        procedures(json, coded.finding().procedures());
        json.writeStringProperty("rule", coded.rule());
        json.writeStringProperty("from", coded.from());
        json.writeStringProperty("citation", coded.finding().citation().toString());
        json.writeEndObject();
    }

    private static void documentation(JsonGenerator json, DocumentationLine item) {
        json.writeString(item.says());
    }

    private static void missing(JsonGenerator json, Missing missing) {
        json.writeStartObject();
        key(json, missing.key());
        if (!missing.choices().isEmpty()) {
            array(json, "choices", missing.choices(), JsonGenerator::writeString);
        }
        json.writeBooleanProperty("changesLines", missing.changesLines());
        json.writeEndObject();
    }

    private static void dropped(JsonGenerator json, Dropped dropped) {
        json.writeStartObject();
        key(json, dropped.key());
        json.writeStringProperty("why", dropped.why());
        json.writeEndObject();
    }

    private static void key(JsonGenerator json, AnswerKey key) {
        json.writeStringProperty("id", key.question().text());
        if (!key.scope().isEncounter()) {
            json.writeNumberProperty("procedure", key.scope().procedure());
        }
        if (key.scope().isSubstance()) {
            json.writeNumberProperty("substance", key.scope().substance());
        }
    }

    private static void error(JsonGenerator json, Diagnostic error) {
        json.writeStartObject();
        Optional<SourceSpan> span = error.place().map(place -> place.span());
        span.ifPresent(place -> {
            json.writeNumberProperty("line", place.startLine());
            json.writeNumberProperty("column", place.startColumn());
        });
        json.writeStringProperty("code", error.code().id());
        json.writeStringProperty("message", error.message());
        if (!error.help().isEmpty()) {
            json.writeStringProperty("help", String.join("; ", error.help()));
        }
        json.writeEndObject();
    }
}
