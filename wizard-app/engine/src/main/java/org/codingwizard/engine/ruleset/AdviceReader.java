package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlSequence;
import org.codingwizard.spi.Severity;

/** Reads advice, conflicts, documentation items and dated limits. */
final class AdviceReader {

    private final Readings readings;

    AdviceReader(Readings readings) {
        this.readings = readings;
    }

    Advice advice(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new Advice(
                entry.key().text(),
                part.condition("when"),
                severity(part),
                part.text("says"),
                part.text("remedy"),
                part.wordSet("lines"),
                part.has("about"),
                readings.inForce(part),
                readings.cites(part, "the advice `" + entry.key().text() + "`"),
                entry.key().span());
    }

    static Severity severity(Part part) {
        return Severity.valueOf(part.text("severity").toUpperCase(Locale.ROOT));
    }

    Conflict conflict(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new Conflict(
                entry.key().text(),
                onDays(part),
                new FactId(part.text("at")),
                part.text("says"),
                part.text("remedy"),
                readings.cites(part, "the conflict `" + entry.key().text() + "`"),
                entry.key().span());
    }

    /** The condition of a conflict, which can only hold on its days. */
    private Condition onDays(Part part) {
        InForce period = readings.inForce(part);
        return period.equals(InForce.ALWAYS)
                ? part.condition("when")
                : new Condition.All(List.of(
                        part.condition("when"),
                        new Condition.Test(FactId.DATE_OF_SERVICE, new Condition.Within(period))));
    }

    DocumentationItem documentation(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new DocumentationItem(
                entry.key().text(),
                part.text("says"),
                part.condition("when"),
                part.wordSet("lines"),
                part.has("about"),
                readings.inForce(part),
                readings.cites(part, "the documentation item `" + entry.key().text() + "`"),
                entry.key().span());
    }

    Limit limit(YamlMapping.Entry entry) {
        List<YamlNode> items = ((YamlSequence) entry.value()).items();
        return new Limit(
                entry.key().text(),
                items.stream().map(item -> dated(Part.of(item), "value")).toList(),
                entry.key().span());
    }

    Limit.Dated dated(Part part, String value) {
        return new Limit.Dated(
                readings.inForce(part),
                part.decimal(value).orElseThrow(),
                readings.cites(part, "this period"),
                part.span());
    }
}
