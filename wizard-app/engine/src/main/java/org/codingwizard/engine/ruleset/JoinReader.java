package org.codingwizard.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Reads what is put together over the whole encounter. */
final class JoinReader {

    private static final Map<String, List<String>> NEEDED = Map.of(
            "count", List.of("lines"),
            "once", List.of("line"),
            "amount", List.of("codes", "kept-whole", "discarded"),
            "ladder", List.of("rungs"),
            "limbs", List.of("rungs"));

    private final Readings readings;
    private final DraftReader drafts;

    JoinReader(Readings readings) {
        this.readings = readings;
        this.drafts = new DraftReader(readings);
    }

    Join join(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String how = part.text("how");
        for (String key : NEEDED.getOrDefault(how, List.of())) {
            if (!part.has(key)) {
                readings.say(Diagnostic.at(
                        part.span(),
                        DiagnosticCode.MISSING_KEY,
                        "a join that says `how: " + how + "` needs the key `" + key + "`"));
            }
        }
        Join.Terms terms = terms(entry, part);
        return switch (how) {
            case "count" -> counted(part, terms);
            case "once" -> new Join.Once(terms, part.text("line"));
            case "ladder" ->
                new Join.Ladder(
                        terms,
                        part.parts("rungs").stream()
                                .map(rung -> rung(rung, terms))
                                .toList());
            case "limbs" ->
                new Join.Limbs(
                        terms,
                        part.parts("rungs").stream()
                                .map(band -> limbBand(band, terms))
                                .toList());
            default -> new Join.Amounts(terms, codes(part), waste(part, "kept-whole"), waste(part, "discarded"));
        };
    }

    private Join.Terms terms(YamlMapping.Entry entry, Part part) {
        return new Join.Terms(
                entry.key().text(),
                part.text("title"),
                drafts.order(part),
                drafts.modifiers(part),
                readings.cites(part, "the join `" + entry.key().text() + "`"),
                entry.key().span());
    }

    private Join counted(Part part, Join.Terms terms) {
        List<Join.Band> bands =
                part.parts("lines").stream().map(band -> band(band, terms)).toList();
        return new Join.Counted(terms, bands, part.optional("not-counted-in"));
    }

    private Join.Band band(Part part, Join.Terms terms) {
        return new Join.Band(
                part.number("from", 1),
                part.optional("to").map(Integer::parseInt),
                part.text("line"),
                cites(part, terms),
                part.span());
    }

    private Join.Rung rung(Part part, Join.Terms terms) {
        return new Join.Rung(
                part.words("regions"),
                part.text("first"),
                part.optional("second"),
                part.text("further"),
                part.text("further-units").equals("each"),
                part.part("continues").map(border -> new Join.Border(border.text("above"), border.text("here"))),
                cites(part, terms),
                part.span());
    }

    private Join.LimbBand limbBand(Part part, Join.Terms terms) {
        return new Join.LimbBand(
                part.number("from", 1),
                part.optional("to").map(Integer::parseInt),
                part.text("first"),
                part.text("further"),
                cites(part, terms),
                part.span());
    }

    private List<Citation> cites(Part part, Join.Terms terms) {
        return part.has("cite") ? readings.optionalCites(part) : terms.cites();
    }

    private static Map<String, List<String>> codes(Part part) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        part.part("codes").ifPresent(map -> map.map().keys().forEach(drug -> codes.put(drug, map.words(drug))));
        return codes;
    }

    private Join.Waste waste(Part join, String key) {
        return join.part(key)
                .map(part -> new Join.Waste(
                        new Modifier(part.text("add")),
                        part.condition("when"),
                        readings.inForce(part),
                        readings.cites(part, "the modifier `" + part.text("add") + "`")))
                .orElse(new Join.Waste(new Modifier("JW"), Condition.always(), InForce.ALWAYS, List.of()));
    }
}
