package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;

/** Reads targets, walks, steps and outcomes. */
final class StepReader {

    private final Readings readings;
    private final DraftReader drafts;

    StepReader(Readings readings) {
        this.readings = readings;
        this.drafts = new DraftReader(readings);
    }

    Target target(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String id = entry.key().text();
        return new Target(
                QuestionReader.choice(id, part),
                readings.step(part.text("start")),
                readings.cites(part, "the target `" + id + "`"),
                part.spanOf("start"));
    }

    ParsedRuleset.Walk walk(Part part) {
        return new ParsedRuleset.Walk(part.text("name"), readings.step(part.text("start")), part.spanOf("start"));
    }

    List<Step> all(Part ruleset) {
        List<Step> steps = new ArrayList<>(ruleset.entries("steps", this::step));
        steps.addAll(ruleset.entries("outcomes", this::outcome));
        return steps;
    }

    private Step step(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String name = entry.key().text();
        return new Step.Asking(
                readings.step(name),
                part.fact("ask").orElse(new FactId(name)),
                part.yes("optional"),
                part.words("leaves-open"),
                part.yes("unasked"),
                part.fact("stands-in-for"),
                part.optional("default"),
                part.items("next").stream().map(this::route).toList(),
                entry.key().span());
    }

    private Step.Route route(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return new Step.Route(Condition.always(), readings.step(scalar.text()), List.of(), scalar.span());
        }
        Part part = Part.of(node);
        return new Step.Route(
                part.condition("when"),
                readings.step(part.text("go")),
                readings.optionalCites(part),
                part.spanOf("go"));
    }

    private Step outcome(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String name = entry.key().text();
        return new Step.Outcome(
                readings.step(name),
                part.text("title"),
                part.text("because"),
                part.items("drafts").stream().map(drafts::draft).toList(),
                readings.cites(part, "the outcome `" + name + "`"),
                entry.key().span());
    }

    Map<String, List<Draft>> sharedDrafts(Part ruleset) {
        Map<String, List<Draft>> shared = new LinkedHashMap<>();
        ruleset.part("shared-drafts")
                .ifPresent(part -> part.map()
                        .entries()
                        .forEach(entry -> shared.put(
                                entry.key().text(),
                                part.items(entry.key().text()).stream()
                                        .map(drafts::draft)
                                        .toList())));
        return shared;
    }
}
