package org.codingwizard.engine.ruleset;

import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/** Reads what a payer changes. */
final class PolicyReader {

    private final Readings readings;
    private final AdviceReader advice;

    PolicyReader(Readings readings) {
        this.readings = readings;
        this.advice = new AdviceReader(readings);
    }

    Policy policy(Part part) {
        return new Policy(
                part.parts("asks").stream().map(this::ask).toList(),
                part.parts("modifiers").stream().map(this::modifier).toList(),
                part.entries("session-limits", this::sessionLimit),
                part.entries("covered-diagnoses", this::coveredDiagnoses),
                part.parts("substitutions").stream().map(this::substitution).toList());
    }

    private Policy.Ask ask(Part part) {
        return new Policy.Ask(
                readings.step(part.text("after")),
                new FactId(part.text("question")),
                part.text("why"),
                part.condition("when"),
                readings.inForce(part),
                readings.cites(part, "this added question"),
                part.spanOf("after"));
    }

    private Policy.LineModifier modifier(Part part) {
        return new Policy.LineModifier(
                new Modifier(part.text("add")),
                part.wordSet("lines"),
                part.condition("when"),
                readings.inForce(part),
                readings.cites(part, "the modifier `" + part.text("add") + "`"),
                part.span());
    }

    private Policy.SessionLimit sessionLimit(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new Policy.SessionLimit(
                entry.key().text(),
                part.wordSet("lines"),
                new FactId(part.text("counts")),
                part.condition("when"),
                part.text("window"),
                part.text("scope"),
                part.parts("periods").stream()
                        .map(period -> advice.dated(period, "at-most"))
                        .toList(),
                words(part),
                entry.key().span());
    }

    private Policy.CoveredDiagnoses coveredDiagnoses(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return new Policy.CoveredDiagnoses(
                entry.key().text(),
                part.wordSet("lines"),
                part.condition("when"),
                part.wordSet("codes"),
                words(part),
                readings.inForce(part),
                readings.cites(part, "the covered diagnoses `" + entry.key().text() + "`"),
                entry.key().span());
    }

    private static Policy.Words words(Part part) {
        Severity severity = part.has("severity") ? AdviceReader.severity(part) : Severity.WARNING;
        return new Policy.Words(severity, part.text("says"), part.text("remedy"));
    }

    private Policy.Substitution substitution(Part part) {
        return new Policy.Substitution(
                part.text("line"),
                part.text("with"),
                part.condition("when"),
                part.optional("id").orElse("substituted-" + part.text("line")),
                part.text("says"),
                readings.inForce(part),
                readings.cites(part, "this substitution"),
                part.span());
    }
}
