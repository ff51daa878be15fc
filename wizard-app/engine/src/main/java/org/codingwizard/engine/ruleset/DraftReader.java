package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Reads what outcomes draft. */
final class DraftReader {

    private final Readings readings;

    DraftReader(Readings readings) {
        this.readings = readings;
    }

    Draft draft(YamlNode node) {
        Part part = Part.of(node);
        long kinds = Stream.of("line", "join", "include").filter(part::has).count();
        if (kinds != 1) {
            readings.say(Diagnostic.at(
                            part.span(), DiagnosticCode.AMBIGUOUS_DRAFT, "this draft says " + kinds + " things at once")
                    .withHelp("give it exactly one of `line`, `join`, `include`"));
        }
        Draft.Terms terms = terms(part);
        if (part.has("include")) {
            return new Draft.Included(part.text("include"), terms);
        }
        return part.has("join") ? joined(part, terms) : line(part, terms);
    }

    private Draft.Terms terms(Part part) {
        List<Citation> cites = part.has("include") ? List.of() : readings.cites(part, "this draft");
        return new Draft.Terms(
                part.condition("when"), part.text("because"), modifiers(part), order(part), cites, part.span());
    }

    Draft.Order order(Part part) {
        return part.optional("order")
                .map(word -> Draft.Order.valueOf(QuestionReader.constant(word)))
                .orElse(Draft.Order.PROCEDURE);
    }

    List<Draft.AddedModifier> modifiers(Part part) {
        return part.parts("modifiers").stream().map(this::modifier).toList();
    }

    private Draft.AddedModifier modifier(Part part) {
        return new Draft.AddedModifier(
                new Modifier(part.text("add")),
                part.condition("when"),
                part.yes("with-procedures"),
                readings.cites(part, "the modifier `" + part.text("add") + "`"));
    }

    private static Draft line(Part part, Draft.Terms terms) {
        Optional<FactId> answer = part.part("line").flatMap(line -> line.fact("answer"));
        return new Draft.Line(
                part.optional("line"),
                answer,
                place(part),
                part.optional("both-sides"),
                part.optional("bilateral"),
                terms);
    }

    private static Draft.Place place(Part part) {
        return new Draft.Place(
                part.fact("site"),
                part.text("site"),
                part.fact("within"),
                part.fact("one-per-side"),
                part.fact("side"),
                part.fact("digits"),
                part.fact("count"));
    }

    private static Draft joined(Part part, Draft.Terms terms) {
        return new Draft.Joined(
                part.text("join"),
                part.fact("names"),
                part.fact("count"),
                part.number("at-least", 0),
                part.fact("drug").map(drug -> dose(drug, part)),
                new Draft.Climb(part.fact("levels"), part.fact("nerves"), part.fact("region"), part.fact("side")),
                terms);
    }

    private static Draft.Dose dose(FactId drug, Part part) {
        return new Draft.Dose(
                drug,
                part.fact("amount").orElse(new FactId("amount")),
                part.fact("concentration").orElse(new FactId("concentration")),
                part.fact("container").orElse(new FactId("container")),
                part.fact("discarded").orElse(new FactId("discarded")));
    }
}
