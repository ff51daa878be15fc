package org.codingwizard.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.spi.Modifier;

/** Reads how drafts become claim lines. */
final class LineRulesReader {

    private final Readings readings;

    LineRulesReader(Readings readings) {
        this.readings = readings;
    }

    LineRules lineRules(Part ruleset) {
        Map<String, LineRules.EditWords> edits = new LinkedHashMap<>();
        ruleset.entries("edits", this::edit).forEach(edit -> edits.put(edit.kind(), edit));
        return new LineRules(
                ruleset.parts("side-styles").stream().map(this::sideStyle).toList(),
                ruleset.part("further-sites").map(this::furtherSites),
                edits);
    }

    private LineRules.SideStyle sideStyle(Part part) {
        return new LineRules.SideStyle(
                part.optional("bilateral"),
                part.wordSet("lines"),
                part.yes("add-ons"),
                part.condition("when"),
                LineRules.OneSide.valueOf(QuestionReader.constant(part.text("one-side"))),
                LineRules.BothSides.valueOf(QuestionReader.constant(part.text("both-sides"))),
                readings.inForce(part),
                readings.cites(part, "this side style"),
                part.span());
    }

    private LineRules.FurtherSites furtherSites(Part part) {
        return new LineRules.FurtherSites(
                new Modifier(part.text("add")), readings.cites(part, "the modifier for further sites"));
    }

    private LineRules.EditWords edit(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new LineRules.EditWords(
                entry.key().text(),
                AdviceReader.severity(part),
                part.text("says"),
                part.text("remedy"),
                readings.cites(part, "the edit `" + entry.key().text() + "`"),
                entry.key().span());
    }
}
