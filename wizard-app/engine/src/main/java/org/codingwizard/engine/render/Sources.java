package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

    boolean isEmpty() {
        return cited.isEmpty();
    }

    void forEach(BiConsumer<String, Citation> take) {
        List.copyOf(cited).forEach(citation -> take.accept(mark(citation), citation));
    }
}
