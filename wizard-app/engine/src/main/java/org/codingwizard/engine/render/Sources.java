package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.spi.Citation;

/** Citations of one text, each with a number, so that each is written out only once. */
final class Sources {

    private final List<Citation> cited = new ArrayList<>();

    /** The mark that stands behind what rests on the citation. */
    String mark(Citation citation) {
        if (!cited.contains(citation)) {
            cited.add(citation);
        }
        return "[" + (cited.indexOf(citation) + 1) + "]";
    }

    /** Writes out what was cited, under its marks. */
    void write(Sheet sheet) {
        if (cited.isEmpty()) {
            return;
        }
        sheet.heading("Sources");
        for (Citation citation : cited) {
            sheet.labelled(2, mark(citation) + " ", Role.QUIET, citation.title() + rule(citation.rule()));
            Sheet.wrap(citation.place(), sheet.width() - 6)
                    .forEach(line -> sheet.line("      " + sheet.paint(Role.PLACE, line)));
        }
    }

    private static String rule(String rule) {
        return rule.isEmpty() ? "" : " (" + rule + ")";
    }
}
