package org.codingwizard.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.coverage.Item;

/**
 * What {@code wizard transcript suggest} is asked to do.
 *
 * @param paths transcripts or folders of them
 * @param kinds what is looked for
 * @param topic the topic of the rules, or a payer's policy; all if none is named
 * @param payer whose rules are meant; all if none is named
 * @param most how many sessions are written at most
 * @param folder where they are written to; standard output if none is named
 */
public record SuggestRequest(
        List<String> paths,
        Set<Item.Kind> kinds,
        Optional<String> topic,
        Optional<String> payer,
        int most,
        Optional<String> folder) {

    private static final int MOST = 100;

    public SuggestRequest {
        paths = List.copyOf(paths);
        kinds = Set.copyOf(kinds);
    }

    /** The request of a command line. */
    static SuggestRequest of(Arguments given) {
        return new SuggestRequest(
                PlayRequest.paths(given),
                given.value(Option.OF.name()).map(CoverageRequest::kinds).orElse(EnumSet.allOf(Item.Kind.class)),
                given.value(Option.RULES_ABOUT.name()),
                given.value(Option.RULES_OF.name()),
                given.number(Option.MAX).map(Long::intValue).orElse(MOST),
                given.value(Option.OUT.name()));
    }
}
