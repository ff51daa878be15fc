package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.List;
import org.codingwizard.engine.impact.Comparison;
import org.codingwizard.engine.impact.Comparison.CodeRow;
import org.codingwizard.engine.impact.Comparison.FindingRow;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Payers side by side, for programs: one object, {@code wizard/comparison/1}, with the result for each payer as {@link ResultJson} writes it
 * and below {@code differences} the codes and findings in which they differ.
 */
public final class ComparisonJson {

    private static final String SCHEMA = "wizard/comparison/1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ResultJson results;

    /**
     * Comparisons.
     *
     * @param details whether what the fee schedule says stands in each line
     */
    public ComparisonJson(boolean details) {
        this.results = new ResultJson(details);
    }

    /** The object on one line. */
    public String of(String file, Comparison comparison) {
        StringWriter out = new StringWriter();
        List<PayerId> payers =
                comparison.sides().stream().map(Comparison.Side::payer).toList();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("file", file);
            json.writeObjectPropertyStart("payers");
            comparison.sides().forEach(side -> {
                json.writeName(side.payer().text());
                json.writeRawValue(result(file, side));
            });
            json.writeEndObject();
            json.writeObjectPropertyStart("differences");
            json.writeArrayPropertyStart("lines");
            comparison.codes().stream().filter(CodeRow::differs).forEach(row -> code(json, payers, row));
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            comparison.findings().stream().filter(FindingRow::differs).forEach(row -> finding(json, payers, row));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }

    private String result(String file, Comparison.Side side) {
        return side.outcome()
                .match(ok -> results.coded(file, ok.value()), broken -> results.broken(file, broken.diagnostics()));
    }

    private static void code(JsonGenerator json, List<PayerId> payers, CodeRow row) {
        json.writeStartObject();
        json.writeStringProperty("code", row.code());
        json.writeObjectPropertyStart("lines");
        for (int number = 0; number < payers.size(); number++) {
            json.writeArrayPropertyStart(payers.get(number).text());
            row.lines().get(number).stream().map(ClaimLine::toString).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, List<PayerId> payers, FindingRow row) {
        json.writeStartObject();
        json.writeStringProperty("id", row.finding().finding().id());
        json.writeStringProperty("message", row.finding().finding().message());
        json.writeObjectPropertyStart("severities");
        for (int number = 0; number < payers.size(); number++) {
            String payer = payers.get(number).text();
            row.severities().get(number).ifPresent(severity -> json.writeStringProperty(payer, severity.word()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
