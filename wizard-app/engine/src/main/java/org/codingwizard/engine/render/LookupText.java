package org.codingwizard.engine.render;

import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.lookup.Looked;
import org.codingwizard.engine.render.LookupFacts.Fact;
import org.codingwizard.engine.ruleset.Misquote;

/** Writes what is known about a code, every fact with the mark of its source. */
public final class LookupText {

    private static final int STEP = 4;

    private final Screen screen;

    /** Text for a screen. */
    public LookupText(Screen screen) {
        this.screen = screen;
    }

    /** What is known about a code. */
    public String of(Looked looked) {
        Sheet sheet = new Sheet(screen).line(sheetTitle(looked));
        return written(sheet, LookupWords.of(looked));
    }

    /** Every claim that does not hold. */
    public String of(List<Misquote> misquotes) {
        return written(new Sheet(screen), List.of(LookupWords.misquotes(misquotes)));
    }

    private String sheetTitle(Looked looked) {
        return screen.theme().paint(Role.CODE, LookupJson.code(looked));
    }

    private static String written(Sheet sheet, List<LookupFacts> parts) {
        Sources sources = new Sources();
        for (LookupFacts part : parts) {
            sheet.heading(part.title());
            part.facts().forEach(fact -> fact(sheet, sources, fact));
        }
        sources.write(sheet);
        sheet.blank();
        sheet.paragraph(
                0,
                "CPT is a registered trademark of the American Medical Association. Descriptions are our own words. "
                        + "`wizard notices` tells more.");
        return sheet.toString();
    }

    private static void fact(Sheet sheet, Sources sources, Fact fact) {
        String marks = fact.cites().stream().map(sources::mark).distinct().collect(Collectors.joining());
        sheet.labelled(2 + STEP * fact.indent(), fact.label(), Role.QUIET, (fact.words() + " " + marks).strip());
    }
}
