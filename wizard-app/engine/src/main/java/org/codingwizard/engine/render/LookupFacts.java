package org.codingwizard.engine.render;

import java.util.List;
import org.codingwizard.spi.Citation;

/**
 * One part of what is known about a code, in words.
 *
 * @param id what programs know it by
 * @param title what people know it by
 */
record LookupFacts(String id, String title, List<Fact> facts) {

    LookupFacts {
        facts = List.copyOf(facts);
    }

    /**
     * Something that is known.
     *
     * @param label what stands before it; may be empty
     * @param indent how much it is set in under the one before
     */
    record Fact(int indent, String label, String words, List<Citation> cites) {
        Fact {
            cites = List.copyOf(cites);
        }

        static Fact of(String words, Citation cite) {
            return new Fact(0, "", words, List.of(cite));
        }

        static Fact labelled(String label, String words, List<Citation> cites) {
            return new Fact(0, label, words, cites);
        }

        Fact in() {
            return new Fact(indent + 1, label, words, cites);
        }
    }
}
