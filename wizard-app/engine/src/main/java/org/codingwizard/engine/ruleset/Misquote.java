package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * A claim about codes that is often repeated and does not hold.
 *
 * @param id its id
 * @param claim what is claimed, in our own words
 * @param verdict what is the matter with it
 * @param truth what is true
 * @param codes the codes it is about
 * @param noSuchCodes numbers it takes for codes, which are none
 * @param instead where to go instead; may be empty
 * @param cites where the truth is published
 * @param span where it is written
 */
public record Misquote(
        String id,
        String claim,
        Verdict verdict,
        String truth,
        List<String> codes,
        List<String> noSuchCodes,
        List<Instead> instead,
        List<Citation> cites,
        SourceSpan span) {

    public Misquote {
        codes = List.copyOf(codes);
        noSuchCodes = List.copyOf(noSuchCodes);
        instead = List.copyOf(instead);
        cites = List.copyOf(cites);
    }

    /** What is the matter with a claim. */
    public enum Verdict {
        /** It does not hold. */
        WRONG,
        /** It holds for a part of what it says. */
        PARTLY_WRONG,
        /** It does not agree with what is claimed beside it. */
        CONTRADICTORY,
        /** It is the policy of one payer or of some. */
        PAYER_SPECIFIC;

        /** The word in a file. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where to go instead.
     *
     * @param codes the codes to use
     * @param what what they are for
     */
    public record Instead(List<String> codes, String what) {
        public Instead {
            codes = List.copyOf(codes);
        }
    }

    /** Whether it is about this code, or takes this number for one. */
    public boolean isAbout(String code) {
        return Stream.concat(codes.stream(), noSuchCodes.stream()).anyMatch(code::equals);
    }
}
