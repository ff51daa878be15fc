package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.spi.Citation;

/** Citations of one text, each with a number, so that each is written out only once. */
final class Sources {

    private static final int INDENT = 6;

    private final List<Citation> cited = new ArrayList<>();

    /** The mark that stands behind what rests on the citation. */
    String mark(Citation citation) {
        if (!cited.contains(citation)) {
            cited.add(citation);
        }
        return "[" + (cited.indexOf(citation) + 1) + "]";
    }

    boolean isEmpty() {
        return cited.isEmpty();
    }

    /** The citations with their marks, under a heading; nothing if there are none. */
    void write(Sheet sheet) {
        if (isEmpty()) {
            return;
        }
        sheet.heading("Sources");
        for (Citation citation : List.copyOf(cited)) {
            String rule = citation.rule().isEmpty() ? "" : " (" + citation.rule() + ")";
            sheet.labelled(2, mark(citation) + " ", Role.QUIET, citation.title() + rule);
            Sheet.wrap(citation.place(), sheet.width() - INDENT)
                    .forEach(line -> sheet.line(" ".repeat(INDENT) + sheet.paint(Role.PLACE, line)));
        }
    }
}
