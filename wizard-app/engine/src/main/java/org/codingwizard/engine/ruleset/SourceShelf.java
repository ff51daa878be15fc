package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;

/** The sources of one file by the names it gives them. */
record SourceShelf(Map<String, Citation> sources, List<Diagnostic> problems) {

    static SourceShelf read(Part ruleset) {
        Map<String, Citation> sources = new LinkedHashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (YamlMapping.Entry entry :
                ruleset.part("sources").orElseThrow().map().entries()) {
            Part part = Part.of(entry.value());
            String place = part.optional("url").or(() -> part.optional("where")).orElse("");
            if (place.isEmpty()) {
                String name = entry.key().text();
                problems.add(Diagnostic.at(
                                entry.key().span(),
                                DiagnosticCode.SOURCE_WITHOUT_PLACE,
                                "the source `" + name + "` has no place")
                        .withHelp("add `url:` with its address, or `where:` with its place in print"));
            } else {
                sources.put(entry.key().text(), citation(part, place));
            }
        }
        return new SourceShelf(sources, problems);
    }

    private static Citation citation(Part part, String place) {
        Confidence confidence = Confidence.valueOf(part.text("confidence").toUpperCase(Locale.ROOT));
        return new Citation(part.text("title"), place, part.text("rule"), confidence);
    }
}
